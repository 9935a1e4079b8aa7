#include "core/exchange/column_doubts.h"

#include "core/base/text_fold.h"
#include "core/exchange/import_loader.h"
#include "core/exchange/import_texts.h"
#include "core/testing/judge.h"
#include "core/testing/unit.h"

#include <algorithm>
#include <charconv>
#include <QCoreApplication>

namespace spotcheck {

namespace {

constexpr int kLeastCells = 3; ///< fewer say nothing about a column

QString shown(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

bool isNumber(std::string_view text)
{
    const std::string folded = foldWidth(text);
    double number = 0;
    const auto read = std::from_chars(folded.data(), folded.data() + folded.size(), number);
    return read.ec == std::errc() && read.ptr == folded.data() + folded.size();
}

bool isDate(const Field& field, std::string_view text)
{
    return readCell(field, nullptr, text).hasValue();
}

struct Suspicion {
    bool (*contradicts)(const Field& field, std::string_view text) = nullptr;
    int share = 100;            ///< per cent of the cells that must contradict
    const char* says = nullptr; ///< %1 column, %2 header, %3 row, %4 example
};

/// What the cells of a field never are.
Suspicion suspicionOf(const Field& field)
{
    const std::string_view key = field.key;
    if (key.ends_with("_on"))
        return {[](const Field& f, std::string_view t) { return !isDate(f, t); }, 80,
                QT_TRANSLATE_NOOP("import", "Column %1 (%2) holds no dates, for instance “%4” in row %3. Is it the "
                                            "column its header says?")};
    if (key == "value")
        return {[](const Field&, std::string_view t) { return readLabVerdict(t).has_value(); }, 100,
                QT_TRANSLATE_NOOP("import", "Column %1 (%2) holds nothing but verdicts, for instance “%4” in row %3. "
                                            "Do the results stand in another column?")};
    if (key == "lab_verdict" || key == "overall")
        return {[](const Field&, std::string_view t) { return isNumber(t); }, 80,
                QT_TRANSLATE_NOOP("import", "Column %1 (%2) holds numbers in place of verdicts, for instance “%4” in "
                                            "row %3. Is it the column its header says?")};
    if (key == "item" || key == "unit")
        return {[](const Field&, std::string_view t) { return isNumber(t); }, 80,
                QT_TRANSLATE_NOOP("import", "Column %1 (%2) holds numbers, for instance “%4” in row %3. Is it the "
                                            "column its header says?")};
    return {};
}

/// Only requirements in words go with results in words.
bool requirementsAreWords(const SheetHead& head, const FoundHeader& header)
{
    for (const ColumnMatch& column : header.columns) {
        if (column.field != u"limit")
            continue;
        return std::none_of(head.rows.begin(), head.rows.end(), [&](const SheetHead::HeadRow& row) {
            const bool there = row.number > header.lastRow && size_t(column.column) < row.cells.size();
            return there && readLimit(row.cells[size_t(column.column)]).isNumeric();
        });
    }
    return false;
}

QString doubt(const SheetHead& head, const FoundHeader& header, const ColumnMatch& column, const Field& field)
{
    const Suspicion suspicion = suspicionOf(field);
    if (suspicion.contradicts == nullptr)
        return {};
    int filled = 0, wrong = 0, firstRow = 0;
    std::string_view example;
    for (const SheetHead::HeadRow& row : head.rows) {
        if (row.number <= header.lastRow || size_t(column.column) >= row.cells.size())
            continue;
        const std::string_view text = trimmed(row.cells[size_t(column.column)]);
        if (isEmptyMark(text) || headerKey(text) == headerKey(column.header.toStdString()))
            continue;
        ++filled;
        if (!suspicion.contradicts(field, text))
            continue;
        if (wrong++ == 0) {
            firstRow = row.number;
            example = text;
        }
    }
    if (filled < kLeastCells || wrong * 100 < filled * suspicion.share)
        return {};
    return QCoreApplication::translate("import", suspicion.says)
        .arg(columnName(column.column), column.header, QString::number(firstRow), shown(example));
}

} // namespace

QStringList columnDoubts(const SheetHead& head, const FoundHeader& header, const RecordType& type)
{
    QStringList doubts;
    if (std::string_view(type.kind) != "results")
        return doubts;
    for (const ColumnMatch& column : header.columns) {
        const Field* field = type.field(column.field.toStdString());
        if (field == nullptr || (column.field == u"value" && requirementsAreWords(head, header)))
            continue;
        if (const QString said = doubt(head, header, column, *field); !said.isEmpty())
            doubts << said;
    }
    return doubts;
}

} // namespace spotcheck
