#pragma once
#include <string>
#include <string_view>

/// Cell addresses as spreadsheets write them: A1 is row 1, column 0.
namespace spotcheck {

/// False when the text is no address of a sheet of 1,048,576 rows and 16,384 columns.
bool readAddress(std::string_view text, int& row, int& column);
std::string columnName(int column);

} // namespace spotcheck
