#include "core/demo/credit_code.h"

namespace spotcheck::demo {

namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

int organisationValue(char c)
{
    return c <= '9' ? c - '0' : c - 'A' + 10;
}

} // namespace

char organisationCheck(std::string_view eight)
{
    constexpr int weights[] = {3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (std::size_t i = 0; i < 8; ++i)
        sum += organisationValue(eight[i]) * weights[i];
    const int check = 11 - sum % 11;
    return check == 10 ? 'X' : check == 11 ? '0' : char('0' + check);
}

char creditCheck(std::string_view seventeen)
{
    int sum = 0, weight = 1;
    for (const char c : seventeen) {
        sum += int(alphabet.find(c)) * weight;
        weight = weight * 3 % 31;
    }
    return alphabet[std::size_t((31 - sum % 31) % 31)];
}

std::string creditCode(std::string_view region, quint64 number, bool trader)
{
    std::string body = "MA";
    quint64 left = number;
    for (int i = 0; i < 6; ++i, left /= alphabet.size())
        body.insert(body.begin() + 2, alphabet[std::size_t(left % alphabet.size())]);
    std::string code = trader ? "92" : "91";
    code.append(region).append(body);
    code += organisationCheck(body);
    code += creditCheck(code);
    return code;
}

} // namespace spotcheck::demo
