#include "core/exchange/plan_difference.h"

#include "core/base/language.h"
#include "core/exchange/import_row.h"
#include "core/exchange/plan_difference_match.h"
#include "core/exchange/refusal.h"
#include "core/plan/plan_status.h"
#include "core/registry/record_write.h"

#include <algorithm>
#include <functional>
#include <QFileInfo>

namespace spotcheck {

namespace {

using FieldValue = std::pair<const Field*, StoredValue>;

QString onScreen(const Field& field, const std::string& stored)
{
    return displayValue(field, stored, installedLanguage() == Language::Chinese);
}

bool isTaken(const Field& field)
{
    return field.editable && field.type != FieldType::Ref;
}

/// What a line is, in few words: product, mode, batches, budget.
QString summary(const std::function<std::string(std::string_view)>& stored)
{
    QStringList parts;
    for (const char* key : {"product_name", "mode", "batches_total", "budget"}) {
        const Field& field = *planRecordType().field(key);
        const QString text = onScreen(field, stored(key));
        const bool number = field.type == FieldType::Integer || field.type == FieldType::Money;
        if (!text.isEmpty())
            parts << (number ? shownTitle(field) + QLatin1Char(' ') + text : text);
    }
    return parts.join(QStringLiteral(" · "));
}

class Comparison {
public:
    Comparison(const PlanItemLists& lists, PlanDifference& difference) : m_lists(lists), m_difference(difference) {}

    void compare(const PlanPair& pair);
    void addNew(const PlanSheetRow& row);
    void addGone(const PlanLine& line);

private:
    std::optional<StoredValue> valueOf(const Field& field, const PlanSheetRow& row);
    StoredValue computed(const Field& field, const PlanSheetRow& row, const PlanLine* line);
    qint64 numberIn(std::string_view key, const PlanSheetRow& row, const PlanLine* line);
    void compareField(const Field& field, const PlanSheetRow& row, const PlanLine& line);
    void compareLists(const PlanSheetRow& row, const PlanLine& line);
    void compareList(const char* key, const std::string& second, const PlanSheetRow& row, const PlanLine& line);
    void add(const Field& field, const PlanLine& line, StoredValue after);
    void reject(const PlanSheetRow& row, const QString& column, const std::string& value, const QString& reason);
    void complete(std::vector<FieldValue>& values, const PlanSheetRow& row) const;

    const PlanItemLists& m_lists;
    PlanDifference& m_difference;
};

void Comparison::reject(const PlanSheetRow& row, const QString& column, const std::string& value, const QString& reason)
{
    m_difference.rejected << RejectedRow{row.sheet, row.number, column, QString::fromStdString(value), reason};
}

/// Nothing when it is not understood; then it is among the rejected.
std::optional<StoredValue> Comparison::valueOf(const Field& field, const PlanSheetRow& row)
{
    const PlanSheetCell& cell = row.cells.at(&field);
    auto value = checkedValue(field, QString::fromStdString(cell.text));
    if (!value) {
        reject(row, cell.header, cell.text, value.error().message);
        return std::nullopt;
    }
    if (field.type == FieldType::Money)
        value->number *= cell.moneyFactor;
    return *std::move(value);
}

qint64 Comparison::numberIn(std::string_view key, const PlanSheetRow& row, const PlanLine* line)
{
    const Field& field = *planRecordType().field(key);
    const auto cell = row.cells.find(&field);
    if (cell == row.cells.end())
        return line != nullptr ? line->number(key) : 0;
    if (cell->second.unknown)
        return computed(field, row, line).number;
    const auto value = parseTyped(field, cell->second.text);
    return value && !value->isNull ? value->number * (field.type == FieldType::Money ? cell->second.moneyFactor : 1)
                                   : 0;
}

/// The value of our own formulas, where the program that wrote the workbook did not store it.
StoredValue Comparison::computed(const Field& field, const PlanSheetRow& row, const PlanLine* line)
{
    const auto number = [&](std::string_view key) { return numberIn(key, row, line); };
    const bool budget = std::string_view(field.key) == "budget";
    return {true,
            false,
            budget ? number("unit_price") * number("batches_total")
                   : number("batches_production") + number("batches_store") + number("batches_online"),
            {}};
}

void Comparison::add(const Field& field, const PlanLine& line, StoredValue after)
{
    const std::string& stored = line.text(field.key);
    PlanCellChange change;
    change.item = line.id;
    change.product = QString::fromStdString(line.text("product_name"));
    change.key = QString::fromLatin1(field.key);
    change.column = shownTitle(field);
    change.before = onScreen(field, stored);
    change.after = onScreen(field, after.isNull ? std::string() : after.asText());
    change.values.push_back({&field, stored, std::move(after)});
    m_difference.cells << change;
}

void Comparison::compareField(const Field& field, const PlanSheetRow& row, const PlanLine& line)
{
    const auto cell = row.cells.find(&field);
    if (cell == row.cells.end())
        return;
    const std::string& stored = line.text(field.key);
    const std::string written = planCellText(field, stored);
    if (!cell->second.unknown && cell->second.text == cellValue(written))
        return;
    auto value = cell->second.unknown ? std::optional(computed(field, row, &line)) : valueOf(field, row);
    const bool emptiedCode = value && value->isNull && field.type == FieldType::Code; // a line always has a mode
    if (!value || emptiedCode)
        return;
    const auto before = parseTyped(field, written);
    if (comparedText(field, *value) != (before ? comparedText(field, *before) : stored))
        add(field, line, *std::move(value));
}

void Comparison::compareList(const char* key, const std::string& second, const PlanSheetRow& row, const PlanLine& line)
{
    const Field& field = *planRecordType().field(key);
    if (second == line.text(key))
        return;
    const auto first = std::find_if(m_difference.cells.begin(), m_difference.cells.end(), [&](const PlanCellChange& c) {
        return c.item == line.id && c.key == QLatin1StringView(key);
    });
    if (first == m_difference.cells.end())
        return add(field, line, StoredValue{false, false, 0, second});
    if (first->values.front().after.text == second)
        return;
    reject(row, shownTitle(field), row.text(key),
           exchangeText(QT_TRANSLATE_NOOP("exchange",
                                          "The sheet of test items was changed too and says “%1”. Make both say the "
                                          "same."))
               .arg(QString::fromStdString(second)));
    m_difference.cells.erase(first);
}

void Comparison::compareLists(const PlanSheetRow& row, const PlanLine& line)
{
    if (const auto lists = m_lists.changed(line)) {
        compareList("items", lists->items, row, line);
        compareList("must_items", lists->must, row, line);
    }
}

void Comparison::compare(const PlanPair& pair)
{
    for (const Field& field : planRecordType().fields)
        if (isTaken(field))
            compareField(field, *pair.row, *pair.line);
    compareLists(*pair.row, *pair.line);
}

/// What a new line does not say itself follows from what it says.
void Comparison::complete(std::vector<FieldValue>& values, const PlanSheetRow& row) const
{
    const auto lists = m_lists.ofProduct(row.text("product_name"));
    const auto isThere = [&](const Field& field) {
        return std::any_of(values.begin(), values.end(), [&](const FieldValue& v) { return v.first == &field; });
    };
    if (!lists)
        return;
    for (const auto& [key, text] : {std::pair{"items", lists->items}, std::pair{"must_items", lists->must}})
        if (const Field& field = *planRecordType().field(key); !isThere(field))
            values.push_back({&field, StoredValue{false, false, 0, text}});
}

void Comparison::addNew(const PlanSheetRow& row)
{
    std::vector<FieldValue> values;
    for (const Field& field : planRecordType().fields) {
        const auto cell = row.cells.find(&field);
        if (!isTaken(field) || cell == row.cells.end())
            continue;
        const bool sums = (std::string_view(field.key) == "batches_total" || std::string_view(field.key) == "budget") &&
                          (cell->second.unknown || cell->second.text.empty());
        auto value = sums ? std::optional(computed(field, row, nullptr)) : valueOf(field, row);
        if (!value)
            return;
        if (!value->asText().empty())
            values.push_back({&field, *std::move(value)});
    }
    complete(values, row);
    PlanCellChange change;
    change.product = QString::fromStdString(row.text("product_name"));
    change.key = kNewPlanRow;
    change.column = exchangeText(QT_TRANSLATE_NOOP("exchange", "New line"));
    change.after = summary([&](std::string_view key) {
        const auto found =
            std::find_if(values.begin(), values.end(), [&](const FieldValue& v) { return key == v.first->key; });
        return found == values.end() ? std::string() : found->second.asText();
    });
    for (FieldValue& value : values)
        change.values.push_back({value.first, {}, std::move(value.second)});
    m_difference.cells << change;
}

void Comparison::addGone(const PlanLine& line)
{
    PlanCellChange change;
    change.item = line.id;
    change.product = QString::fromStdString(line.text("product_name"));
    change.key = kGonePlanRow;
    change.column = exchangeText(QT_TRANSLATE_NOOP("exchange", "Line deleted"));
    change.before = summary([&](std::string_view key) { return line.text(key); });
    for (const Field& field : planRecordType().fields)
        if (isTaken(field))
            change.values.push_back({&field, line.text(field.key), {}});
    m_difference.cells << change;
}

} // namespace

Result<PlanDifference> readPlanWorkbook(const Database& db, qint64 planId, const QString& path, Progress* progress)
{
    const auto plan = planById(db, planId);
    if (!plan)
        return plan.error();
    const auto lines = readPlanLines(db, planId);
    if (!lines)
        return lines.error();
    const auto sheets = readPlanSheets(path, progress);
    if (!sheets)
        return sheets.error();
    const auto match = matchPlanRows(*lines, sheets->rows, plan->office);
    if (!match)
        return match.error();
    PlanDifference difference;
    difference.source = QFileInfo(path).fileName();
    difference.plan = planId;
    difference.rows = qint64(match->pairs.size() + match->newRows.size()) + match->rejected.size();
    difference.rejected = match->rejected;
    const PlanItemLists lists(*sheets, *lines);
    Comparison comparison(lists, difference);
    for (const PlanPair& pair : match->pairs)
        comparison.compare(pair);
    for (const PlanSheetRow* row : match->newRows)
        comparison.addNew(*row);
    for (const PlanLine* line : match->gone)
        comparison.addGone(*line);
    difference.rejected << lists.rejected(match->newRows);
    return difference;
}

} // namespace spotcheck
