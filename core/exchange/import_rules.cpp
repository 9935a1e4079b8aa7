#include "core/base/ids.h"
#include "core/exchange/import_kinds.h"
#include "core/exchange/import_texts.h"
#include "core/workspace/row_loop.h"

#include <algorithm>
#include <array>
#include <QCoreApplication>

/// Implementation rules: a row is an item; what stands for the whole rule may stand in its first row only.
namespace spotcheck {

namespace {

constexpr std::array<const char*, 6> kRuleTexts = {"product_name",     "published_on",     "effective_on",
                                                   "inspect_quantity", "reserve_quantity", "quantity_unit"};

class RuleLoader : public RecordLoader {
public:
    explicit RuleLoader(const ImportContext& context) : RecordLoader(context)
    {
        for (const char* key : kRuleTexts)
            m_texts.push_back(fieldIndex(key));
    }
    void restart() override
    {
        RecordLoader::restart();
        m_rules.clear();
        m_carriedCode.clear();
    }

protected:
    Status prepare(Database& db) override
    {
        auto table = ImportTable::open(db, "rule",
                                       {"code", "version", "product_name", "published_on", "effective_on",
                                        "inspect_quantity", "reserve_quantity", "quantity_unit"});
        auto rule = db.prepare("SELECT id, product_name FROM rule WHERE code = ? AND version = ?");
        auto items = db.prepare("SELECT no, name, id FROM rule_item WHERE rule_id = ? ORDER BY no");
        if (!table || !rule || !items)
            return !table ? table.error() : !rule ? rule.error() : items.error();
        m_table.emplace(std::move(*table));
        m_findRule = std::move(*rule);
        m_findItems = std::move(*items);
        return ok();
    }
    bool mayBeBlank(int field, const ImportRow& row) const override
    {
        const bool continues = row[m_code].empty() && !m_carriedCode.empty();
        return (field == m_code && continues) ||
               (field == m_texts.front() && (continues || m_rules.contains(m_carried)));
    }
    Status inspect(const ImportRow& row, QList<CellProblem>& problems) override
    {
        if (!row[m_code].empty())
            m_carriedCode = text(m_code), m_carriedVersion = text(m_version);
        m_carried = joined({m_carriedCode, m_carriedVersion});
        auto rule = ruleOf(m_carried);
        if (!rule)
            return rule.error();
        for (const int field : m_texts)
            compareText(row, field, **rule, problems);
        if (problems.isEmpty() && !value(m_no))
            value(m_no) = said(numberFor(**rule, text(m_item), row.number));
        return ok();
    }
    std::vector<std::string> references() const override { return {"rule_id"}; }
    Status fill(const ImportRow& row, std::vector<SaidValue>& values, QList<CellProblem>&) override
    {
        Rule& rule = m_rules.at(m_carried);
        rule.put = Put::Same;
        bool news = !rule.isThere;
        for (size_t i = 0; i < m_texts.size(); ++i) {
            if (!value(m_texts[i]) || rule.said[i])
                continue;
            rule.said[i] = value(m_texts[i]);
            rule.saidIn[i] = row.number;
            news = true;
        }
        if (news) {
            if (Status written = putRule(rule); !written)
                return written;
        }
        values.push_back(said(rule.id));
        values.front() = value(m_no);
        return ok();
    }
    std::string keyOf(const ImportRow&) const override { return joined({m_carried, std::to_string(number(m_no))}); }
    Result<qint64> identify(const ImportRow&, const std::string& key) override
    {
        Rule& rule = m_rules.at(m_carried);
        rule.highest = std::max(rule.highest, number(m_no));
        const auto known = std::find_if(rule.items.begin(), rule.items.end(),
                                        [&](const Item& item) { return item.no == number(m_no); });
        return known != rule.items.end() ? known->id : naturalId("rule_item", key);
    }
    Result<Put> written(const ImportRow&, qint64, Put put) override
    {
        return put == Put::Same && m_rules.at(m_carried).put == Put::Changed ? Put::Changed : put;
    }

private:
    struct Item {
        qint64 no;
        std::string name;
        qint64 id;
        bool used = false;
    };
    struct Rule {
        qint64 id = 0;
        bool isThere = false;
        Put put = Put::Same;
        qint64 highest = 0;
        std::string code, version;
        std::vector<Item> items; ///< stored ones
        std::array<SaidValue, kRuleTexts.size()> said;
        std::array<int, kRuleTexts.size()> saidIn{};
    };

    Result<Rule*> ruleOf(const std::string& key)
    {
        const auto [known, fresh] = m_rules.try_emplace(key);
        Rule& rule = known->second;
        if (!fresh)
            return &rule;
        rule.code = m_carriedCode;
        rule.version = m_carriedVersion;
        m_findRule.bind(1, std::string_view(rule.code)).bind(2, std::string_view(rule.version));
        const auto id = foundId(m_findRule);
        if (!id)
            return id.error();
        rule.id = *id != 0 ? *id : naturalId("rule", key);
        rule.isThere = *id != 0;
        if (Status loaded = loadItems(rule); !loaded)
            return loaded.error();
        return &rule;
    }
    Status loadItems(Rule& rule)
    {
        m_findItems.bind(1, rule.id);
        RowLoop loop(m_findItems);
        while (loop.next()) {
            rule.items.push_back({m_findItems.integer(0), std::string(m_findItems.view(1)), m_findItems.integer(2)});
            rule.highest = std::max(rule.highest, rule.items.back().no);
        }
        return loop.status();
    }
    /// Without 序号: the stored item of this name, else the next number.
    static qint64 numberFor(Rule& rule, const std::string& name, int)
    {
        for (Item& item : rule.items) {
            if (item.used || item.name != name)
                continue;
            item.used = true;
            return item.no;
        }
        return rule.highest + 1;
    }
    void compareText(const ImportRow& row, int field, const Rule& rule, QList<CellProblem>& problems)
    {
        const auto i = size_t(std::find(m_texts.begin(), m_texts.end(), field) - m_texts.begin());
        if (value(field) && rule.said[i] && rule.said[i]->asText() != text(field))
            problems << CellProblem{
                field, ImportTexts::tr("Row %1 says “%2” for the same rule, this row says “%3”.")
                           .arg(QString::number(rule.saidIn[i]), shown(rule.said[i]->asText()), shown(row[field]))};
    }
    Status putRule(Rule& rule)
    {
        std::vector<SaidValue> values = {said(rule.code), StoredValue{false, false, 0, rule.version}};
        values.insert(values.end(), rule.said.begin(), rule.said.end());
        const auto put = m_table->put(rule.id, values);
        if (!put)
            return put.error();
        rule.put = *put;
        rule.isThere = true;
        return ok();
    }

    std::optional<ImportTable> m_table;
    Statement m_findRule, m_findItems;
    std::unordered_map<std::string, Rule> m_rules;
    std::string m_carriedCode, m_carriedVersion, m_carried;
    std::vector<int> m_texts;
    const int m_code = fieldIndex("rule_code"), m_version = fieldIndex("version"), m_no = fieldIndex("no"),
              m_item = fieldIndex("item");
};

} // namespace

std::unique_ptr<Loader> ruleLoader(const ImportContext& context)
{
    return std::make_unique<RuleLoader>(context);
}

} // namespace spotcheck
