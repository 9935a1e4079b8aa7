#include "core/exchange/import_report.h"

namespace spotcheck {

std::string specKey(const SpecTexts& texts)
{
    std::string key;
    for (size_t i = 0; i < texts.size(); ++i) {
        if (i > 0)
            key += '\x1f';
        key += texts[i];
    }
    return key;
}

} // namespace spotcheck
