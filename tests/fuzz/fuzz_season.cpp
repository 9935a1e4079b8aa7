#include "core/clocks/season.h"

#include <cstdint>

/// A season as somebody may write it: read or refused, and its windows are whole.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(data), qsizetype(size));
    const auto season = spotcheck::Season::parse(text, 60);
    if (!season)
        return 0;
    const auto windows = season->windowsOf(2026);
    if (windows)
        for (const spotcheck::SeasonWindow& window : *windows)
            if (!window.from.isValid() || !window.to.isValid() || window.from > window.to)
                __builtin_trap();
    return 0;
}
