#include "core/exchange/table_writer.h"

#include "core/exchange/csv_writer.h"
#include "core/exchange/refusal.h"
#include "core/exchange/xlsx_writer.h"

#include <algorithm>

namespace spotcheck {

bool isPlainNumber(std::string_view text)
{
    if (text.starts_with('-'))
        text.remove_prefix(1);
    const auto point = text.find('.');
    const std::string_view whole = text.substr(0, point),
                           fraction = point == std::string_view::npos ? std::string_view() : text.substr(point + 1);
    const auto digits = [](std::string_view part) {
        return std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
    };
    if (whole.empty() || !digits(whole) || !digits(fraction) || (point != std::string_view::npos && fraction.empty()))
        return false;
    return (whole == "0" || whole[0] != '0') && whole.size() + fraction.size() <= 15;
}

Result<std::unique_ptr<TableWriter>> TableWriter::create(const QString& path, const QString& sheet,
                                                         std::vector<TableColumn> columns, CsvEncoding encoding)
{
    if (path.endsWith(u".csv", Qt::CaseInsensitive)) {
        auto table = std::make_unique<CsvWriter>(path, std::move(columns), encoding);
        if (Status opened = table->open(); !opened)
            return opened.error();
        return std::unique_ptr<TableWriter>(std::move(table));
    }
    if (!path.endsWith(u".xlsx", Qt::CaseInsensitive))
        return Error{ErrorKind::Usage,
                     exchangeText(QT_TRANSLATE_NOOP("exchange", "The file's ending says the format: .xlsx or .csv."))};
    auto table = std::make_unique<XlsxWriter>(path, std::move(columns));
    if (Status opened = table->open(sheet); !opened)
        return opened.error();
    return std::unique_ptr<TableWriter>(std::move(table));
}

} // namespace spotcheck
