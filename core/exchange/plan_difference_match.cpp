#include "core/exchange/plan_difference_match.h"

#include "core/exchange/plan_workbook.h"
#include "core/exchange/refusal.h"
#include "core/registry/office.h"

#include <algorithm>
#include <set>

namespace spotcheck {

namespace {

QString shown(const std::string& text)
{
    return QString::fromStdString(text);
}

std::string modeOf(const PlanSheetRow& row)
{
    const Field& mode = *planRecordType().field("mode");
    const auto value = parseTyped(mode, row.text("mode"));
    return value && !value->isNull ? value->asText() : "1";
}

bool isOfOffice(const PlanSheetRow& row, const QString& office)
{
    const QString said = shown(row.text("office"));
    return said.isEmpty() || officeCode(said) == office || said == office;
}

class Matcher {
public:
    Matcher(const std::vector<PlanLine>& lines, PlanMatch& match) : m_match(match)
    {
        for (const PlanLine& line : lines) {
            m_free.emplace(line.id, &line);
            m_known.insert(line.id);
        }
    }
    void run(const std::vector<PlanSheetRow>& rows, const QString& office)
    {
        for (const PlanSheetRow& row : rows)
            if (isOfOffice(row, office) && !claimBySlippedKey(row))
                sortIn(row);
        for (const auto& [id, copies] : m_keyed)
            claimByKey(id, copies);
        for (const PlanSheetRow* row : m_unkeyed)
            claimByName(*row);
        for (const auto& [id, line] : m_free)
            m_match.gone.push_back(line);
        const auto byRow = [](const PlanPair& a, const PlanPair& b) { return a.row->number < b.row->number; };
        std::sort(m_match.pairs.begin(), m_match.pairs.end(), byRow);
        const auto byNo = [](const PlanLine* a, const PlanLine* b) { return a->number("no") < b->number("no"); };
        std::sort(m_match.gone.begin(), m_match.gone.end(), byNo);
    }

private:
    void sortIn(const PlanSheetRow& row)
    {
        if (m_free.contains(row.key))
            m_keyed[row.key].push_back(&row);
        else if (row.key == 0 || m_known.contains(row.key)) // that line has its row already
            m_unkeyed.push_back(&row);
        else
            m_match.rejected << RejectedRow{
                row.sheet, row.number, QString::fromUtf8(kPlanKeyHeader), shown(row.text("product_name")),
                exchangeText(QT_TRANSLATE_NOOP("exchange",
                                               "The line is not in the plan any more. To add it again, empty "
                                               "the cell of the hidden key column."))};
    }
    /// Rows sorted without their hidden column have the keys of others: product, mode and number of another line, and
    /// none of their own.
    bool claimBySlippedKey(const PlanSheetRow& row)
    {
        const auto own = m_free.find(row.key);
        if (row.key == 0 || own == m_free.end() || row.text("no").empty() || says(row, *own->second))
            return false;
        const auto other =
            std::find_if(m_free.begin(), m_free.end(), [&](const auto& line) { return says(row, *line.second); });
        if (other == m_free.end() || row.text("no") == own->second->text("no"))
            return false;
        pair(other->second, row);
        return true;
    }
    static bool says(const PlanSheetRow& row, const PlanLine& line)
    {
        return row.text("product_name") == line.text("product_name") && modeOf(row) == line.text("mode") &&
               row.text("no") == line.text("no");
    }
    /// A copied row has the key of its original: that with the line's product is the original, else the first.
    void claimByKey(qint64 id, const std::vector<const PlanSheetRow*>& copies)
    {
        const PlanLine* line = m_free.at(id);
        auto original = std::find_if(copies.begin(), copies.end(), [&](const PlanSheetRow* row) {
            return row->text("product_name") == line->text("product_name");
        });
        if (original == copies.end())
            original = copies.begin();
        for (auto copy = copies.begin(); copy != copies.end(); ++copy)
            if (copy != original)
                m_unkeyed.push_back(*copy);
        pair(line, **original);
    }
    void claimByName(const PlanSheetRow& row)
    {
        const std::string product = row.text("product_name"), mode = modeOf(row), no = row.text("no");
        const PlanLine* found = nullptr;
        for (const auto& [id, line] : m_free)
            if (line->text("product_name") == product && line->text("mode") == mode &&
                (found == nullptr || line->text("no") == no))
                found = line;
        if (found != nullptr)
            pair(found, row);
        else
            m_match.newRows.push_back(&row);
    }
    void pair(const PlanLine* line, const PlanSheetRow& row)
    {
        m_match.pairs.push_back({line, &row});
        m_free.erase(line->id);
    }

    PlanMatch& m_match;
    std::map<qint64, const PlanLine*> m_free;
    std::set<qint64> m_known;
    std::map<qint64, std::vector<const PlanSheetRow*>> m_keyed;
    std::vector<const PlanSheetRow*> m_unkeyed;
};

std::vector<TestItem> sorted(std::vector<TestItem> items)
{
    std::sort(items.begin(), items.end(),
              [](const TestItem& a, const TestItem& b) { return std::tie(a.name, a.must) < std::tie(b.name, b.must); });
    return items;
}

/// What stays in its old order, and what is new behind it.
std::string kept(const std::vector<std::string>& before, const std::vector<std::string>& now)
{
    const std::set<std::string> wanted(now.begin(), now.end()), known(before.begin(), before.end());
    std::vector<std::string> list;
    std::copy_if(before.begin(), before.end(), std::back_inserter(list),
                 [&](const std::string& name) { return wanted.contains(name); });
    std::copy_if(now.begin(), now.end(), std::back_inserter(list),
                 [&](const std::string& name) { return !known.contains(name); });
    return joinPlanList(list);
}

/// Names of all, and of those that must be tested. A must-test item that never was among the items stays out of them.
std::pair<std::vector<std::string>, std::vector<std::string>> named(const PlanLine* line,
                                                                    const std::vector<TestItem>& said)
{
    std::set<std::string> mustOnly;
    if (line != nullptr) {
        const auto items = splitPlanList(line->text("items")), must = splitPlanList(line->text("must_items"));
        mustOnly.insert(must.begin(), must.end());
        for (const std::string& item : items)
            mustOnly.erase(item);
    }
    std::vector<std::string> all, must;
    for (const TestItem& item : said) {
        if (!mustOnly.contains(item.name))
            all.push_back(item.name);
        if (item.must)
            must.push_back(item.name);
    }
    return {all, must};
}

} // namespace

Result<PlanMatch> matchPlanRows(const std::vector<PlanLine>& lines, const std::vector<PlanSheetRow>& rows,
                                const QString& office)
{
    PlanMatch match;
    Matcher(lines, match).run(rows, office);
    const bool keyed = std::any_of(rows.begin(), rows.end(), [](const PlanSheetRow& row) { return row.key != 0; });
    if (match.pairs.empty() && !rows.empty() && (!lines.empty() || keyed))
        return refusal(QT_TRANSLATE_NOOP("exchange",
                                         "Not one row of the workbook is of this plan; it is another plan's. "
                                         "Nothing was changed."));
    return match;
}

PlanItemLists::PlanItemLists(const PlanSheets& sheets, const std::vector<PlanLine>& lines)
    : m_sheet(sheets.itemsSheet), m_isThere(sheets.items.has_value())
{
    if (m_isThere)
        for (const PlanItemRow& row : *sheets.items)
            take(row, lines);
}

void PlanItemLists::take(const PlanItemRow& row, const std::vector<PlanLine>& lines)
{
    if (!row.mustText.empty())
        m_rejected << RejectedRow{
            m_sheet, row.number, QString::fromUtf8(kPlanMustHeader), shown(row.mustText),
            exchangeText(QT_TRANSLATE_NOOP("exchange", "“%1” is neither 是 nor 否.")).arg(shown(row.mustText))};
    qint64 key = row.key;
    if (key == 0) {
        const auto isIt = [&](const PlanLine& line) { return line.text("product_name") == row.product; };
        const auto count = std::count_if(lines.begin(), lines.end(), isIt);
        if (count == 1)
            key = std::find_if(lines.begin(), lines.end(), isIt)->id;
    }
    if (key != 0)
        m_ofLine[key].push_back(row.item);
    else
        m_ofProduct[row.product].push_back(&row);
}

std::optional<PlanLists> PlanItemLists::changed(const PlanLine& line) const
{
    if (!m_isThere)
        return std::nullopt;
    const auto found = m_ofLine.find(line.id);
    const std::vector<TestItem> said = found == m_ofLine.end() ? std::vector<TestItem>() : found->second;
    if (sorted(said) == sorted(testItemsOf(line)))
        return std::nullopt;
    const auto [all, must] = named(&line, said);
    return PlanLists{kept(splitPlanList(line.text("items")), all), kept(splitPlanList(line.text("must_items")), must)};
}

std::optional<PlanLists> PlanItemLists::ofProduct(const std::string& product) const
{
    const auto found = m_ofProduct.find(product);
    if (found == m_ofProduct.end())
        return std::nullopt;
    std::vector<TestItem> said;
    for (const PlanItemRow* row : found->second)
        said.push_back(row->item);
    const auto [all, must] = named(nullptr, said);
    return PlanLists{joinPlanList(all), joinPlanList(must)};
}

QList<RejectedRow> PlanItemLists::rejected(const std::vector<const PlanSheetRow*>& newRows) const
{
    QList<RejectedRow> rows = m_rejected;
    for (const auto& [product, items] : m_ofProduct) {
        const bool isNew = std::any_of(newRows.begin(), newRows.end(), [&name = product](const PlanSheetRow* row) {
            return row->text("product_name") == name;
        });
        for (const PlanItemRow* row : items)
            if (!isNew)
                rows << RejectedRow{
                    m_sheet, row->number, QStringLiteral("产品名称"), shown(product),
                    exchangeText(QT_TRANSLATE_NOOP(
                        "exchange", "It cannot be told which line of the plan this test item belongs to."))};
    }
    return rows;
}

std::string comparedText(const Field& field, const StoredValue& value)
{
    const bool number = field.type == FieldType::Integer || field.type == FieldType::Money ||
                        field.type == FieldType::Code || field.type == FieldType::YesNo;
    return number && value.isNull ? "0" : value.asText();
}

} // namespace spotcheck
