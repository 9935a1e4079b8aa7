// Any bytes as a date, a header, a number format: no crash; what is a date reads the same again from its ISO form.
#include "core/base/date_text.h"
#include "core/base/text_fold.h"
#include "core/exchange/number_format.h"
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace spotcheck;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const auto day = parseDate(text);
        day && (parseDate(day->iso()) != day || !isValidDay(day->year, day->month, day->day)))
        std::abort();
    if (const auto day = dayOfSerial(text); day && !isValidDay(day->year, day->month, day->day))
        std::abort();
    if (headerKey(headerKey(text)) != headerKey(text) || foldWidth(foldWidth(text)) != foldWidth(text))
        std::abort();
    (void)isEmptyMark(text);
    const auto cut = text.find('\n');
    std::string shown;
    appendNumber(shown, text.substr(0, cut),
                 readFormat(cut == std::string_view::npos ? std::string_view() : text.substr(cut + 1)));
    appendDate(shown, text.substr(0, cut), size % 2 == 0);
    return 0;
}
