// Any bytes as a credit code: no crash; a valid one reads the same again, and its last character is the expected one.
#include "core/registry/uscc.h"
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(data), qsizetype(size));
    const spotcheck::UsccCheck check = spotcheck::checkUscc(text);
    if (check.valid != check.reason.isEmpty() || (check.valid && check.unknown))
        std::abort();
    if (check.valid && (check.expectedCheck != check.code.right(1) || !spotcheck::checkUscc(check.code).valid))
        std::abort();
    if (spotcheck::checkUscc(check.code).code != check.code)
        std::abort();
    return 0;
}
