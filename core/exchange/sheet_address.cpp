#include "core/exchange/sheet_address.h"

namespace spotcheck {

bool readAddress(std::string_view text, int& row, int& column)
{
    size_t i = 0;
    int letters = 0, number = 0;
    for (; i < text.size() && i < 4 && text[i] >= 'A' && text[i] <= 'Z'; ++i)
        letters = letters * 26 + (text[i] - 'A' + 1);
    const size_t digits = i;
    for (; i < text.size() && i < digits + 8 && text[i] >= '0' && text[i] <= '9'; ++i)
        number = number * 10 + (text[i] - '0');
    row = number;
    column = letters - 1;
    return i == text.size() && digits > 0 && i > digits && letters <= 16384 && number >= 1 && number <= 1048576;
}

std::string columnName(int column)
{
    std::string name;
    for (int c = column + 1; c > 0; c = (c - 1) / 26)
        name.insert(name.begin(), char('A' + (c - 1) % 26));
    return name;
}

} // namespace spotcheck
