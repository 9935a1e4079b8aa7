#include "core/base/text_fold.h"
#include "core/rules/report_items.h"
#include "core/rules/standard_register.h"
#include "core/testing/report_judge.h"

#include <map>
#include <unordered_map>
#include <vector>

/// The items of a report against the implementation rule in force and the register of standards; values copied from
/// sample to sample.
namespace spotcheck {

namespace {

QString shown(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

Rule rule(const char* code, Severity severity, const QString& citation, const char* mark,
          Status (*run)(const Rule&, const RuleContext&, QList<Finding>&))
{
    return {QString::fromLatin1(code), severity, citation, QString::fromLatin1(mark), QStringLiteral("report"), run};
}

/// Gathers what is said of single items into one finding a report.
class OnePerReport {
public:
    using Say = QString (*)(const QString& sample, const QString& items);
    OnePerReport(const Rule& rule, QList<Finding>& findings, const char* field, Say say)
        : m_rule(rule), m_findings(findings), m_field(field), m_say(say)
    {
    }
    ~OnePerReport() { flush(); }
    OnePerReport(const OnePerReport&) = delete;
    OnePerReport& operator=(const OnePerReport&) = delete;

    void add(const ReportItemRow& row, const QString& item)
    {
        if (row.report != m_report)
            flush();
        m_report = row.report;
        m_sample = row.sample;
        if (!m_items.contains(item))
            m_items << item;
    }

private:
    void flush()
    {
        if (!m_items.isEmpty())
            m_findings << reportFinding(m_rule, m_report, m_sample, m_field,
                                        m_say(shown(m_sample), m_items.join(QStringLiteral("、"))));
        m_items.clear();
    }

    const Rule& m_rule;
    QList<Finding>& m_findings;
    const char* m_field;
    Say m_say;
    qint64 m_report = 0;
    std::string m_sample;
    QStringList m_items;
};

Status itemNotInRule(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    const auto book = RuleBook::load(context.db);
    if (!book)
        return book.error();
    OnePerReport said(self, findings, "attention", [](const QString& sample, const QString& items) {
        return RuleTexts::tr("Sample %1: these items are not in the implementation rule: %2.").arg(sample, items);
    });
    return eachReportItem(context, *book, [&](const ReportItemRow& row) -> Status {
        if (row.rule != nullptr && row.ruleItem == nullptr)
            said.add(row, shown(row.item));
        return ok();
    });
}

/// The must-test items of the report just ended that nobody tested.
class MissingItems {
public:
    MissingItems(const Rule& rule, QList<Finding>& findings) : m_rule(rule), m_findings(findings) {}
    void add(const ReportItemRow& row)
    {
        if (row.report != m_report)
            end();
        m_report = row.report;
        m_edition = row.rule;
        m_sample = row.sample;
        m_day = row.effectiveOn;
        if (row.verdict != storedStanding(ItemStanding::NotTested))
            m_names.emplace_back(row.item);
    }
    void end()
    {
        QStringList lacking;
        if (m_edition != nullptr)
            for (const RuleItem* item : m_edition->missing({m_names.begin(), m_names.end()}, m_day))
                lacking << shown(item->name);
        if (!lacking.isEmpty())
            m_findings << reportFinding(m_rule, m_report, m_sample, "attention",
                                        RuleTexts::tr("Sample %1: these must-test items were not tested: %2.")
                                            .arg(shown(m_sample), lacking.join(QStringLiteral("、"))));
        m_names.clear();
        m_edition = nullptr;
    }

private:
    const Rule& m_rule;
    QList<Finding>& m_findings;
    qint64 m_report = 0;
    const RuleEdition* m_edition = nullptr;
    std::string m_sample, m_day;
    std::vector<std::string> m_names;
};

Status mustItemMissing(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    const auto book = RuleBook::load(context.db);
    if (!book)
        return book.error();
    MissingItems missing(self, findings);
    const Status done = eachReportItem(context, *book, [&](const ReportItemRow& row) -> Status {
        missing.add(row);
        return ok();
    });
    if (done)
        missing.end();
    return done;
}

enum class Match { Same, OtherEdition, Other };

/// What a report cites against what the rule cites. Blank on either side, or no standard in it, says nothing. A rule
/// without a year means the newest edition, so any year agrees with it.
Match matchOf(std::string_view cited, std::string_view ruled)
{
    const auto given = readStandardCodes(cited), wanted = readStandardCodes(ruled);
    if (given.empty() || wanted.empty())
        return Match::Same;
    bool sameCode = false;
    for (const StandardCode& one : given)
        for (const StandardCode& other : wanted) {
            if (one.code != other.code)
                continue;
            if (one.year == other.year || one.year.empty() || other.year.empty())
                return Match::Same;
            sameCode = true;
        }
    return sameCode ? Match::OtherEdition : Match::Other;
}

/// The same pair of texts stands on millions of results; it is compared once.
class MatchMemo {
public:
    Match operator()(std::string_view cited, std::string_view ruled)
    {
        std::string key(cited);
        key.append(1, '\x1f').append(ruled);
        const auto [known, fresh] = m_known.try_emplace(std::move(key), Match::Same);
        if (fresh)
            known->second = matchOf(cited, ruled);
        return known->second;
    }

private:
    std::unordered_map<std::string, Match> m_known;
};

QString differing(std::string_view item, std::string_view given, std::string_view wanted)
{
    return RuleTexts::tr("%1 (report: %2; rule: %3)").arg(shown(item), shown(given), shown(wanted));
}

Status citesOther(const Rule& self, const RuleContext& context, QList<Finding>& findings, Match wanted,
                  OnePerReport::Say say)
{
    const auto book = RuleBook::load(context.db);
    if (!book)
        return book.error();
    OnePerReport said(self, findings, "method", say);
    MatchMemo match;
    return eachReportItem(context, *book, [&](const ReportItemRow& row) -> Status {
        if (row.ruleItem == nullptr)
            return ok();
        if (match(row.method, row.ruleItem->method) == wanted)
            said.add(row, differing(row.item, row.method, row.ruleItem->method));
        else if (match(row.basis, row.ruleItem->basis) == wanted)
            said.add(row, differing(row.item, row.basis, row.ruleItem->basis));
        return ok();
    });
}

Status otherMethod(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    return citesOther(self, context, findings, Match::Other, [](const QString& sample, const QString& items) {
        return RuleTexts::tr("Sample %1: other methods or standards than the implementation rule's: %2.")
            .arg(sample, items);
    });
}

Status otherEdition(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    return citesOther(self, context, findings, Match::OtherEdition, [](const QString& sample, const QString& items) {
        return RuleTexts::tr("Sample %1: other editions than the implementation rule's: %2.").arg(sample, items);
    });
}

/// Why an edition does not hold on a day; empty when it does, or when nothing is known of it.
QString whyNotInForce(const StandardRegister& standards, const StandardCode& code, std::string_view day)
{
    const StandardEntry* entry = code.year.empty() || day.empty() ? nullptr : standards.find(code);
    if (entry == nullptr)
        return {};
    if (!entry->withdrawnOn.empty() && entry->withdrawnOn <= day)
        return RuleTexts::tr("%1 was withdrawn on %2, replaced by %3")
            .arg(shown(code.text()), shown(entry->withdrawnOn),
                 entry->replacedBy.empty() ? QStringLiteral("—") : shown(entry->replacedBy));
    if (!entry->inForceOn.empty() && entry->inForceOn > day)
        return RuleTexts::tr("%1 came into force only on %2").arg(shown(code.text()), shown(entry->inForceOn));
    return {};
}

/// Of all standards one citation names, by day; remembered, since the same stand on every sample.
class EditionMemo {
public:
    explicit EditionMemo(StandardRegister standards) : m_standards(std::move(standards)) {}
    const QStringList& operator()(std::string_view cited, std::string_view day)
    {
        std::string key(cited);
        key.append(1, '\x1f').append(day);
        const auto [known, fresh] = m_known.try_emplace(std::move(key));
        if (fresh)
            for (const StandardCode& code : readStandardCodes(cited))
                if (const QString why = whyNotInForce(m_standards, code, day); !why.isEmpty())
                    known->second << why;
        return known->second;
    }

private:
    StandardRegister m_standards;
    std::unordered_map<std::string, QStringList> m_known;
};

Status superseded(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    const auto book = RuleBook::load(context.db);
    if (!book)
        return book.error();
    auto standards = StandardRegister::load(context.db);
    if (!standards)
        return standards.error();
    EditionMemo editions(std::move(*standards));
    OnePerReport said(self, findings, "basis", [](const QString& sample, const QString& items) {
        return RuleTexts::tr("Sample %1: editions that were not in force for these goods: %2.").arg(sample, items);
    });
    return eachReportItem(context, *book, [&](const ReportItemRow& row) -> Status {
        for (const std::string_view cited : {row.basis, row.method})
            for (const QString& why : editions(cited, row.effectiveOn))
                said.add(row, why);
        return ok();
    });
}

/// Two requirements that are typed differently but say the same are the same.
bool sameLimit(const ReportItemRow& row)
{
    const std::string given = foldWidth(trimmed(row.limit)), ruled = foldWidth(trimmed(row.ruleItem->limit));
    if (given.empty() || ruled.empty() || given == ruled)
        return true;
    const Limit one = readLimit(row.limit, row.unit, row.item);
    const Limit other = readLimit(row.ruleItem->limit, row.ruleItem->unit, row.item);
    if (!one.isUnderstood() || !other.isUnderstood())
        return headerKey(given) == headerKey(ruled);
    if (one.kind != other.kind || !one.isNumeric())
        return one.understood == other.understood;
    auto shift = conversion(one.unit, other.unit);
    if (!shift && (one.unit.isNone() || other.unit.isNone()))
        shift = 0; // one of them says no unit: then the numbers alone are compared
    if (!shift)
        return false;
    const auto sameEnd = [&](const std::optional<LimitEnd>& a, const std::optional<LimitEnd>& b) {
        return a.has_value() == b.has_value() &&
               (!a || (a->at.scaled(*shift) == b->at && a->inclusive == b->inclusive));
    };
    return sameEnd(one.lower, other.lower) && sameEnd(one.upper, other.upper);
}

Status limitDiffers(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    const auto book = RuleBook::load(context.db);
    if (!book)
        return book.error();
    OnePerReport said(self, findings, "limit", [](const QString& sample, const QString& items) {
        return RuleTexts::tr("Sample %1: requirements differ from the implementation rule's: %2.").arg(sample, items);
    });
    std::map<std::pair<qint64, const RuleItem*>, bool> known;
    return eachReportItem(context, *book, [&](const ReportItemRow& row) -> Status {
        if (row.ruleItem == nullptr)
            return ok();
        const auto [same, fresh] = known.try_emplace({row.spec, row.ruleItem}, true);
        if (fresh)
            same->second = sameLimit(row);
        if (!same->second)
            said.add(row, differing(row.item, row.limit, row.ruleItem->limit));
        return ok();
    });
}

/// Results that cannot be alike by chance: numbers of three figures and more. The parameter says how many of them two
/// samples must share, all of them.
class CopiedValues {
public:
    CopiedValues(const Rule& rule, QList<Finding>& findings, int least)
        : m_rule(rule), m_findings(findings), m_least(least)
    {
    }
    void add(const ReportItemRow& row)
    {
        if (row.report != m_now.report)
            end();
        m_now.report = row.report;
        m_now.sample = row.sample;
        m_now.lab = row.lab;
        if (figures(row.value) < 3)
            return;
        m_values.append(row.item).append(1, '=').append(row.value).append(1, '\x1f');
        ++m_now.numbers;
    }
    void end()
    {
        if (m_now.numbers >= m_least) {
            m_values += std::to_string(m_now.lab);
            const auto [first, fresh] = m_seen.try_emplace(m_values, m_now);
            if (!fresh)
                say(m_now, first->second);
        }
        m_values.clear();
        m_now.numbers = 0;
    }

private:
    struct Sample {
        qint64 report = 0, lab = 0;
        std::string sample;
        int numbers = 0;
    };
    /// Digits from the first that is not 0; 0 when the text is more than a number.
    static int figures(std::string_view text)
    {
        int count = 0;
        for (const char c : text) {
            if (c == '.' || (c == '-' && count == 0))
                continue;
            if (c < '0' || c > '9')
                return 0;
            count += count > 0 || c != '0' ? 1 : 0;
        }
        return count;
    }
    void say(const Sample& one, const Sample& other)
    {
        m_findings << reportFinding(
            m_rule, one.report, one.sample, "value",
            RuleTexts::tr("Sample %1 has the very same %2 results as sample %3 of the same laboratory.")
                .arg(shown(one.sample))
                .arg(one.numbers)
                .arg(shown(other.sample)));
    }

    const Rule& m_rule;
    QList<Finding>& m_findings;
    const int m_least;
    Sample m_now;
    std::string m_values;
    std::unordered_map<std::string, Sample> m_seen;
};

Status valuesCopied(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    const auto book = RuleBook::load(context.db);
    if (!book)
        return book.error();
    if (context.scope.subject != 0)
        return ok(); // needs all reports: said by the check of the whole file
    const auto least = parameter(context.db, "copied_values_least", context.scope.today);
    if (!least)
        return least.error();
    CopiedValues copied(self, findings, least->value);
    const Status done = eachReportItem(context, *book, [&](const ReportItemRow& row) -> Status {
        copied.add(row);
        return ok();
    });
    copied.end();
    return done;
}

} // namespace

std::span<const Rule> reportItemRules()
{
    static const std::vector<Rule> rules = {
        rule("report.must_item_missing", Severity::Blocker, noticeClause("（一）"), "F", mustItemMissing),
        rule("report.item_not_in_rule", Severity::Note, order18(31), "K", itemNotInRule),
        rule("report.method_differs", Severity::Warning, order18(31), "K", otherMethod),
        rule("report.edition_differs", Severity::Warning, order18(31), "K", otherEdition),
        rule("report.standard_superseded", Severity::Warning, order18(31), "K", superseded),
        rule("report.limit_differs", Severity::Warning, order18(31), "K", limitDiffers),
        rule("report.values_copied", Severity::Warning, noticeClause("（八）"), "D", valuesCopied)};
    return rules;
}

} // namespace spotcheck
