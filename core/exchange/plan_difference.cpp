#include "core/exchange/plan_difference.h"

#include "core/base/language.h"
#include "core/exchange/import_row.h"
#include "core/exchange/plan_difference_match.h"
#include "core/exchange/plan_reference.h"
#include "core/exchange/plan_title.h"
#include "core/exchange/refusal.h"
#include "core/plan/plan_status.h"
#include "core/registry/office.h"
#include "core/registry/record_write.h"

#include <algorithm>
#include <functional>
#include <QFileInfo>
#include <QJsonArray>
#include <set>

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

/// What a row says of its line: the fields it speaks of, and what it says otherwise than the sender saw.
struct Said {
    std::map<const Field*, StoredValue> changed;
    std::set<const Field*> spoken;
};

/// Reads rows against the lines as their sender saw them.
class RowReader {
public:
    RowReader(const PlanItemLists& lists, QList<RejectedRow>& rejected) : m_lists(lists), m_rejected(rejected) {}

    Said read(const PlanSheetRow& row, const PlanLine& seen)
    {
        Said said;
        for (const Field& field : planRecordType().fields)
            if (isTaken(field))
                readField(field, row, seen, said);
        if (const auto lists = m_lists.changed(seen)) {
            takeList("items", lists->items, row, seen, said);
            takeList("must_items", lists->must, row, seen, said);
        }
        return said;
    }
    /// All values of a new line; nothing when one is not understood.
    std::optional<std::vector<FieldValue>> readNew(const PlanSheetRow& row);

private:
    std::optional<StoredValue> valueOf(const Field& field, const PlanSheetRow& row);
    StoredValue computed(const Field& field, const PlanSheetRow& row, const PlanLine* line);
    qint64 numberIn(std::string_view key, const PlanSheetRow& row, const PlanLine* line);
    void readField(const Field& field, const PlanSheetRow& row, const PlanLine& seen, Said& said);
    void takeList(const char* key, const std::string& second, const PlanSheetRow& row, const PlanLine& seen,
                  Said& said);
    void reject(const PlanSheetRow& row, const QString& column, const std::string& value, const QString& reason);
    void complete(std::vector<FieldValue>& values, const PlanSheetRow& row) const;

    const PlanItemLists& m_lists;
    QList<RejectedRow>& m_rejected;
};

void RowReader::reject(const PlanSheetRow& row, const QString& column, const std::string& value, const QString& reason)
{
    m_rejected << RejectedRow{row.sheet, row.number, column, QString::fromStdString(value), reason};
}

/// Nothing when it is not understood; then it is among the rejected.
std::optional<StoredValue> RowReader::valueOf(const Field& field, const PlanSheetRow& row)
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

qint64 RowReader::numberIn(std::string_view key, const PlanSheetRow& row, const PlanLine* line)
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
StoredValue RowReader::computed(const Field& field, const PlanSheetRow& row, const PlanLine* line)
{
    const auto number = [&](std::string_view key) { return numberIn(key, row, line); };
    const bool budget = std::string_view(field.key) == "budget";
    return {true,
            false,
            budget ? number("unit_price") * number("batches_total")
                   : number("batches_production") + number("batches_store") + number("batches_online"),
            {}};
}

void RowReader::readField(const Field& field, const PlanSheetRow& row, const PlanLine& seen, Said& said)
{
    const auto cell = row.cells.find(&field);
    if (cell == row.cells.end())
        return;
    const std::string& stored = seen.text(field.key);
    if (!cell->second.unknown && cell->second.text == cellValue(planCellText(field, stored))) {
        said.spoken.insert(&field);
        return;
    }
    auto value = cell->second.unknown ? std::optional(computed(field, row, &seen)) : valueOf(field, row);
    if (!value)
        return;
    said.spoken.insert(&field);
    const bool emptiedCode = value->isNull && field.type == FieldType::Code; // a line always has a mode
    if (!emptiedCode && comparedText(field, *value) != comparedStored(field, stored))
        said.changed.emplace(&field, *std::move(value));
}

void RowReader::takeList(const char* key, const std::string& second, const PlanSheetRow& row, const PlanLine& seen,
                         Said& said)
{
    const Field& field = *planRecordType().field(key);
    said.spoken.insert(&field);
    if (second == seen.text(key))
        return;
    const auto [first, fresh] = said.changed.try_emplace(&field, StoredValue{false, false, 0, second});
    if (fresh || first->second.text == second)
        return;
    reject(row, shownTitle(field), row.text(key),
           exchangeText(QT_TRANSLATE_NOOP("exchange",
                                          "The sheet of test items was changed too and says “%1”. Make both say the "
                                          "same."))
               .arg(QString::fromStdString(second)));
    said.changed.erase(first);
    said.spoken.erase(&field);
}

/// What a new line does not say itself follows from what it says.
void RowReader::complete(std::vector<FieldValue>& values, const PlanSheetRow& row) const
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

std::optional<std::vector<FieldValue>> RowReader::readNew(const PlanSheetRow& row)
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
            return std::nullopt;
        if (!value->asText().empty())
            values.push_back({&field, *std::move(value)});
    }
    complete(values, row);
    return values;
}

/// Lays what the rows say beside the lines as they are here now.
class Comparison {
public:
    Comparison(const PlanReference& reference, const PlanItemLists& lists, PlanDifference& difference)
        : m_reference(reference), m_rows(lists, difference.rejected), m_difference(difference)
    {
    }

    void compare(const PlanPair& pair);
    void addNew(const PlanSheetRow& row);
    void addGone(const PlanLine& line);

private:
    bool changedHere(const Field& field, const PlanLine& seen, const PlanLine& here) const
    {
        return comparedStored(field, seen.text(field.key)) != comparedStored(field, here.text(field.key));
    }
    void compareField(const Field& field, const PlanPair& pair, const Said& said, const PlanLine& here);
    void followBudget(const PlanPair& pair, const Said& said, const PlanLine& here);
    void bringBack(const PlanPair& pair, const Said& said);
    void addWhole(PlanCellChange change, const PlanLine& seen);

    const PlanReference& m_reference;
    RowReader m_rows;
    PlanDifference& m_difference;
};

void Comparison::compareField(const Field& field, const PlanPair& pair, const Said& said, const PlanLine& here)
{
    const PlanLine& seen = *pair.line;
    const auto there = said.changed.find(&field);
    const bool changedThere = there != said.changed.end(), moved = changedHere(field, seen, here);
    if (!changedThere && !moved)
        return;
    const std::string& now = here.text(field.key);
    StoredValue after = changedThere ? there->second : storedValue(field, seen.text(field.key));
    if (comparedText(field, after) == comparedStored(field, now))
        return; // both sides came to say the same
    PlanCellChange change;
    change.item = seen.id;
    change.product = QString::fromStdString(here.text("product_name"));
    change.key = QString::fromLatin1(field.key);
    change.column = shownTitle(field);
    change.before = onScreen(field, now);
    change.after = onScreen(field, after.isNull ? std::string() : after.asText());
    change.values.push_back({&field, now, std::move(after)});
    change.sheet = pair.row->sheet;
    change.row = pair.row->number;
    if (m_reference.knows(seen.id, field)) {
        change.base = onScreen(field, seen.text(field.key));
        change.state = !moved         ? PlanChangeState::There
                       : changedThere ? PlanChangeState::Conflict
                                      : PlanChangeState::Here;
    } else if (m_reference.wouldHold(seen)) {
        change.state = PlanChangeState::Conflict; // both sides made the line anew
    }
    m_difference.cells << change;
}

void Comparison::compare(const PlanPair& pair)
{
    const Said said = m_rows.read(*pair.row, *pair.line);
    const PlanLine* here = m_reference.here(pair.line->id);
    if (here == nullptr)
        return bringBack(pair, said);
    for (const Field& field : planRecordType().fields)
        if (said.spoken.contains(&field))
            compareField(field, pair, said, *here);
    followBudget(pair, said, *here);
}

/// A workbook without the budget that says other batches or another price: the budget that was their product follows.
void Comparison::followBudget(const PlanPair& pair, const Said& said, const PlanLine& here)
{
    const RecordType& type = planRecordType();
    const Field &budget = *type.field("budget"), &total = *type.field("batches_total"),
                &price = *type.field("unit_price");
    const auto now = [&](const Field& field) {
        const auto there = said.changed.find(&field);
        return there == said.changed.end() ? here.number(field.key) : there->second.number;
    };
    const bool product = here.number("budget") == here.number("unit_price") * here.number("batches_total");
    const bool moved = said.changed.contains(&total) || said.changed.contains(&price);
    if (said.spoken.contains(&budget) || !product || !moved || m_difference.cells.isEmpty() ||
        m_difference.cells.back().item != here.id)
        return;
    Said follows;
    follows.changed.emplace(&budget, StoredValue{true, false, now(total) * now(price), {}});
    const qsizetype before = m_difference.cells.size();
    compareField(budget, pair, follows, here);
    for (qsizetype i = before - 1; m_difference.cells.size() > before && i >= 0; --i)
        if (const PlanCellChange& cause = m_difference.cells[i];
            cause.item == here.id &&
            (cause.key == QLatin1StringView(total.key) || cause.key == QLatin1StringView(price.key))) {
            m_difference.cells.back().state = cause.state; // taken or not together with what it follows from
            break;
        }
}

/// The line was deleted here since; the workbook still has it.
void Comparison::bringBack(const PlanPair& pair, const Said& said)
{
    PlanCellChange change;
    change.key = kNewPlanRow;
    change.column = exchangeText(QT_TRANSLATE_NOOP("exchange", "Line deleted here"));
    change.state = said.changed.empty() ? PlanChangeState::Here : PlanChangeState::Conflict;
    change.sheet = pair.row->sheet;
    change.row = pair.row->number;
    const auto now = [&](std::string_view key) {
        const auto there = said.changed.find(planRecordType().field(key));
        return there == said.changed.end() ? pair.line->text(key) : there->second.asText();
    };
    change.base = summary([&](std::string_view key) { return pair.line->text(key); });
    change.after = summary(now);
    for (const Field& field : planRecordType().fields)
        if (isTaken(field) && !now(field.key).empty())
            change.values.push_back({&field, {}, storedValue(field, now(field.key))});
    addWhole(std::move(change), *pair.line);
}

void Comparison::addNew(const PlanSheetRow& row)
{
    auto values = m_rows.readNew(row);
    if (!values)
        return;
    PlanCellChange change;
    change.product = QString::fromStdString(row.text("product_name"));
    change.key = kNewPlanRow;
    change.column = exchangeText(QT_TRANSLATE_NOOP("exchange", "New line"));
    change.state = m_reference.hasBase() ? PlanChangeState::There : PlanChangeState::Differs;
    change.sheet = row.sheet;
    change.row = row.number;
    change.after = summary([&](std::string_view key) {
        const auto found =
            std::find_if(values->begin(), values->end(), [&](const FieldValue& v) { return key == v.first->key; });
        return found == values->end() ? std::string() : found->second.asText();
    });
    for (FieldValue& value : *values)
        change.values.push_back({value.first, {}, std::move(value.second)});
    m_difference.cells << change;
}

/// A line without a row: deleted there, or added here since.
void Comparison::addGone(const PlanLine& seen)
{
    const PlanLine* here = m_reference.here(seen.id);
    const bool inBase = m_reference.isInBase(seen.id);
    if (here == nullptr || (m_reference.hasBase() && !inBase && !m_reference.wouldHold(seen)))
        return;
    PlanCellChange change;
    change.key = kGonePlanRow;
    change.column = inBase || !m_reference.hasBase() ? exchangeText(QT_TRANSLATE_NOOP("exchange", "Line deleted"))
                                                     : exchangeText(QT_TRANSLATE_NOOP("exchange", "Line added here"));
    change.before = summary([&](std::string_view key) { return here->text(key); });
    const auto& fields = planRecordType().fields;
    const bool moved = std::any_of(fields.begin(), fields.end(), [&](const Field& field) {
        return isTaken(field) && changedHere(field, seen, *here);
    });
    if (inBase)
        change.base = summary([&](std::string_view key) { return seen.text(key); });
    change.state = inBase                  ? (moved ? PlanChangeState::Conflict : PlanChangeState::There)
                   : m_reference.hasBase() ? PlanChangeState::Here
                                           : PlanChangeState::Differs;
    for (const Field& field : fields)
        if (isTaken(field))
            change.values.push_back({&field, here->text(field.key), {}});
    addWhole(std::move(change), *here);
}

void Comparison::addWhole(PlanCellChange change, const PlanLine& line)
{
    change.item = line.id;
    change.product = QString::fromStdString(line.text("product_name"));
    m_difference.cells << change;
}

/// Whose workbook it is, as it says itself.
Status isOfPlan(const PlanSheets& sheets, const PlanSummary& plan)
{
    if (!sheets.base ||
        (sheets.base->year == plan.year && (sheets.base->office.isEmpty() || sheets.base->office == plan.office)))
        return ok();
    const QString office = officeName(sheets.base->office);
    return Error{ErrorKind::InputRefused,
                 exchangeText(QT_TRANSLATE_NOOP("exchange", "The workbook is the plan of %1 of %2, not the one it was "
                                                            "compared with. Nothing was changed."))
                     .arg(sheets.base->year)
                     .arg(office.isEmpty() ? exchangeText(QT_TRANSLATE_NOOP("exchange", "all offices")) : office)};
}

void describe(const PlanSheets& sheets, const PlanSummary& plan, PlanDifference& difference)
{
    difference.plan = plan.id;
    difference.year = plan.year;
    difference.office = plan.office;
    difference.hasBase = sheets.base.has_value();
    if (sheets.base)
        difference.journal = sheets.base->journal;
    if (sheets.baseEdited)
        difference.warnings << exchangeText(
            QT_TRANSLATE_NOOP("exchange", "The hidden sheet with what the plan said was edited, so it is not known who "
                                          "changed what: every difference is shown as it is."));
}

} // namespace

const char* planStateName(PlanChangeState state)
{
    switch (state) {
    case PlanChangeState::Differs: break;
    case PlanChangeState::There: return "changed_there";
    case PlanChangeState::Here: return "changed_here";
    case PlanChangeState::Conflict: return "conflict";
    }
    return "differs";
}

bool PlanCellChange::isOffered() const
{
    return state == PlanChangeState::There || (state == PlanChangeState::Differs && key != kGonePlanRow);
}

Result<PlanDifference> readPlanWorkbook(const Database& db, qint64 planId, const QString& path, Progress* progress)
{
    const auto plan = planById(db, planId);
    if (!plan)
        return plan.error();
    const auto here = readPlanLines(db, planId);
    if (!here)
        return here.error();
    const auto sheets = readPlanSheets(path, progress);
    if (!sheets)
        return sheets.error();
    if (Status own = isOfPlan(*sheets, *plan); !own)
        return own.error();
    const PlanReference reference(*here, sheets->base ? &*sheets->base : nullptr, plan->office);
    const auto match = matchPlanRows(reference.seen(), sheets->rows, plan->office);
    if (!match)
        return match.error();
    PlanDifference difference;
    difference.source = QFileInfo(path).fileName();
    describe(*sheets, *plan, difference);
    difference.rows = qint64(match->pairs.size() + match->newRows.size()) + match->rejected.size();
    difference.rejected = match->rejected;
    const PlanItemLists lists(*sheets, reference.seen());
    Comparison comparison(reference, lists, difference);
    for (const PlanPair& pair : match->pairs)
        comparison.compare(pair);
    for (const PlanSheetRow* row : match->newRows)
        comparison.addNew(*row);
    for (const PlanLine* line : match->gone)
        comparison.addGone(*line);
    difference.rejected << lists.rejected(match->newRows);
    return difference;
}

Result<qint64> planOfWorkbook(const Database& db, const QString& path, int year, const QString& office)
{
    const auto sheets = readPlanSheets(path, nullptr);
    if (!sheets)
        return sheets.error();
    const int said = sheets->base ? sheets->base->year : year != 0 ? year : planYearOfTitle(sheets->titles);
    QString whose = sheets->base ? sheets->base->office : planOfficeOfTitle(sheets->titles);
    whose = whose.isEmpty() || !sheets->base ? (office.isEmpty() ? whose : office) : whose;
    const auto own = db.text("SELECT value FROM meta WHERE key = 'office'");
    if (!own)
        return own.error();
    auto q = db.prepare("SELECT id FROM plan WHERE (?1 = 0 OR year = ?1) AND office = ?2 ORDER BY year DESC LIMIT 1");
    if (!q)
        return q.error();
    const auto found = q->bind(1, said).bind(2, whose.isEmpty() ? *own : whose).step();
    if (!found)
        return found.error();
    if (*found)
        return q->integer(0);
    return Error{ErrorKind::NotFound,
                 exchangeText(QT_TRANSLATE_NOOP("exchange", "The file holds no plan that this workbook could be "
                                                            "compared with. Import it first. Nothing was changed."))};
}

QJsonObject planDifferenceJson(const PlanDifference& difference, const QList<bool>& taken)
{
    QJsonArray cells, rejected;
    for (qsizetype i = 0; i < difference.cells.size(); ++i) {
        const PlanCellChange& cell = difference.cells[i];
        cells << QJsonObject{{QStringLiteral("n"), i + 1},
                             {QStringLiteral("line"), cell.product},
                             {QStringLiteral("id"), QString::number(cell.item)},
                             {QStringLiteral("field"), cell.key},
                             {QStringLiteral("column"), cell.column},
                             {QStringLiteral("base"), cell.base},
                             {QStringLiteral("here"), cell.before},
                             {QStringLiteral("there"), cell.after},
                             {QStringLiteral("state"), QLatin1StringView(planStateName(cell.state))},
                             {QStringLiteral("sheet"), cell.sheet},
                             {QStringLiteral("row"), cell.row},
                             {QStringLiteral("offered"), cell.isOffered()},
                             {QStringLiteral("taken"), taken.value(i)}};
    }
    for (const RejectedRow& row : difference.rejected)
        rejected << rejectedJson(row);
    return {{QStringLiteral("kind"), QStringLiteral("plan")},
            {QStringLiteral("source"), difference.source},
            {QStringLiteral("year"), difference.year},
            {QStringLiteral("office"), difference.office},
            {QStringLiteral("base"), difference.hasBase},
            {QStringLiteral("exported_at_head"), difference.journal},
            {QStringLiteral("rows_read"), difference.rows},
            {QStringLiteral("differences"), cells},
            {QStringLiteral("rejected"), rejected},
            {QStringLiteral("warnings"), QJsonArray::fromStringList(difference.warnings)}};
}

} // namespace spotcheck
