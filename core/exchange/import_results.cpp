#include "core/base/ids.h"
#include "core/base/text_fold.h"
#include "core/exchange/import_kinds.h"
#include "core/exchange/import_report_writer.h"
#include "core/exchange/import_texts.h"
#include "core/registry/setting.h"
#include "core/testing/effective_date.h"

#include <algorithm>
#include <QCoreApplication>

/// Results: a row is an item, its report's cells may stand in the first of its rows only. All rows are read and judged,
/// then written report by report in the order of their ids. A report is taken whole or not at all.
namespace spotcheck {

namespace {

class ResultLoader : public Loader {
public:
    explicit ResultLoader(const ImportContext& context) : Loader(context), m_writer(context, m_book) { findFields(); }

    Status begin(Database& db) override
    {
        m_db = &db;
        auto batch = db.prepare("SELECT id, product_name, sampled_on, purchased_on, task_no, COALESCE(lab_id, 0), lot "
                                "FROM batch WHERE sample_no = ?");
        if (!batch)
            return batch.error();
        m_batch = std::move(*batch);
        auto rules = RuleBook::load(db);
        if (!rules)
            return rules.error();
        m_rules = std::move(*rules);
        const auto decision = settingOn(db, kDecisionRule);
        if (!decision)
            return decision.error();
        m_judge = ReportJudge(decision->toStdString());
        return m_writer.open(db, decision->toStdString());
    }
    Status check(const ImportRow& row, QList<CellProblem>& problems) override
    {
        m_report = nullptr;
        if (row.errorField >= 0)
            problems << CellProblem{row.errorField, ImportTexts::tr("The cell holds an error instead of a value.")};
        if (!row.problem.isEmpty())
            problems << CellProblem{row.problemField, row.problem};
        if (row.orphan)
            return ok();
        if (Status found = findReport(row, problems); !found || m_report == nullptr)
            return found;
        if (row[m_item].empty())
            problems << CellProblem{m_item, ImportTexts::tr("%1 is missing.").arg(m_context.mapper.header(m_item))};
        for (int i = 0; i < SheetReport::HeadCount; ++i)
            takeHead(row, SheetReport::Head(i), problems);
        if (!problems.isEmpty())
            spoil(row.number);
        else if (m_report->badRow != 0)
            problems << CellProblem{-1, wholeReport(m_report->badRow)};
        return ok();
    }
    Status take(const ImportRow& row, QList<CellProblem>&) override
    {
        ReportItem item;
        item.row = row.number;
        item.spec = specOf(row);
        item.begin = uint32_t(m_book.texts.size());
        for (int i = 0; i < ReportItem::TextCount; ++i) {
            const std::string_view text = row[m_texts[size_t(i)]];
            item.sizes[size_t(i)] = uint32_t(text.size());
            m_book.texts.append(text);
        }
        judge(item);
        m_report->items.push_back(item);
        m_report->rows.push_back(row.place());
        return ok();
    }
    Status finish() override
    {
        std::vector<std::pair<qint64, const SheetReport*>> order;
        for (const SheetReport& report : m_book.reports)
            if (report.badRow == 0 && !report.items.empty())
                order.emplace_back(naturalId("report", report.sample + '\x1f' + report.number), &report);
        std::sort(order.begin(), order.end());
        for (const auto& [id, report] : order)
            if (Status written = write(*report); !written)
                return written;
        if (Status covered = m_coverage.finish(*m_db); !covered)
            return covered;
        warnAtEnd();
        return ok();
    }
    void newTable() override
    {
        m_current = -1;
        readHeaderUnit();
    }
    const ImportCoverage* coverage() const override { return &m_coverage; }
    bool writesAtOnce() const override { return false; }

private:
    void findFields()
    {
        static constexpr std::array<const char*, 5> specs = {"item", "basis", "method", "limit", "unit"};
        static constexpr std::array<const char*, ReportItem::TextCount> texts = {"value",       "lod",  "uncertainty",
                                                                                 "lab_verdict", "note", "declared"};
        static constexpr std::array<const char*, SheetReport::HeadCount> heads = {
            "overall", "received_on", "finished_on", "reported_on", "testers", "kind", "lab"};
        for (size_t i = 0; i < specs.size(); ++i)
            m_specs[i] = fieldIndex(specs[i]);
        for (size_t i = 0; i < texts.size(); ++i)
            m_texts[i] = fieldIndex(texts[i]);
        for (size_t i = 0; i < heads.size(); ++i)
            m_heads[i] = fieldIndex(heads[i]);
        readHeaderUnit();
    }
    void readHeaderUnit()
    {
        m_headerUnit.clear();
        for (const int field : {m_texts[ReportItem::Value], m_specs[3]})
            if (const MatchUnit unit = unitOf(field); m_headerUnit.empty())
                m_headerUnit = unit;
    }
    using MatchUnit = std::string;
    MatchUnit unitOf(int field) const
    {
        const ColumnMatch* match = m_context.mapper.match(field);
        return match == nullptr ? std::string() : match->unit.toStdString();
    }

    /// The report the row belongs to: its own, or that of the row above where the cells are left blank.
    Status findReport(const ImportRow& row, QList<CellProblem>& problems)
    {
        const bool carries = row[m_sample].empty();
        if (carries && m_current < 0) {
            problems << CellProblem{
                m_sample,
                ImportTexts::tr("%1 is missing, and no row above has one.").arg(m_context.mapper.header(m_sample))};
            return ok();
        }
        if (m_current >= 0 && isCurrent(row)) {
            m_report = &m_book.reports[size_t(m_current)];
            return ok();
        }
        const std::string sample = carries ? m_book.reports[size_t(m_current)].sample : foldWidth(row[m_sample]);
        std::string number = foldWidth(row[m_number]);
        if (number.empty() && m_current >= 0 && m_book.reports[size_t(m_current)].sample == sample)
            number = m_book.reports[size_t(m_current)].number;
        return openReport(sample, number);
    }
    bool isCurrent(const ImportRow& row) const
    {
        const SheetReport& current = m_book.reports[size_t(m_current)];
        return (row[m_sample].empty() || row[m_sample] == current.sample) &&
               (row[m_number].empty() || row[m_number] == current.number);
    }
    Status openReport(const std::string& sample, const std::string& number)
    {
        const auto [known, fresh] = m_index.try_emplace(sample + '\x1f' + number, int(m_book.reports.size()));
        m_current = known->second;
        if (fresh) {
            m_book.reports.emplace_back();
            m_book.reports.back().sample = sample;
            m_book.reports.back().number = number;
            if (Status found = findBatch(m_book.reports.back()); !found)
                return found;
        }
        m_report = &m_book.reports[size_t(m_current)];
        return ok();
    }
    Status findBatch(SheetReport& report)
    {
        m_batch.bindStatic(1, report.sample);
        const auto found = m_batch.step();
        if (!found)
            return found.error();
        if (!*found) {
            m_coverage.add(0, report.sample, {}, 0);
            return ok();
        }
        report.batch = m_batch.integer(0);
        report.rule = m_rules.inForce(m_batch.view(1), m_batch.view(2));
        report.effectiveDay = effectiveDay(m_batch.view(6), m_batch.view(3), m_batch.view(2));
        m_coverage.add(report.batch, report.sample, m_batch.view(4), m_batch.integer(5));
        m_batch.reset();
        return ok();
    }

    /// A cell of the whole report: said once or repeated, never two different things.
    void takeHead(const ImportRow& row, SheetReport::Head which, QList<CellProblem>& problems)
    {
        const int field = m_heads[which];
        std::string_view text = row[field];
        if (text.empty())
            return;
        if (which == SheetReport::Received || which == SheetReport::Finished || which == SheetReport::Reported) {
            const auto day = dayOf(field, text);
            if (!day) {
                problems << CellProblem{field, day.error().message};
                return;
            }
            text = *day;
        } else if (which == SheetReport::Kind) {
            const auto kind = kindOf(text);
            if (!kind) {
                problems << CellProblem{field, kind.error().message};
                return;
            }
            text = *kind;
        }
        std::string& said = m_report->head[which];
        if (said.empty()) {
            said = text;
            m_report->headRow[which] = row.number;
        } else if (said != text) {
            problems << CellProblem{field,
                                    ImportTexts::tr("Row %1 says “%2” for the same report, this row says “%3”.")
                                        .arg(QString::number(m_report->headRow[which]), shown(said), shown(text))};
        }
    }
    /// As stored: "1", "2", "3".
    static Result<std::string_view> kindOf(std::string_view text)
    {
        static constexpr std::array<std::string_view, 3> codes = {"1", "2", "3"};
        const std::string folded = foldWidth(text);
        for (size_t i = 0; i < codes.size(); ++i)
            if (const std::string_view word = kReportKinds[i].word;
                folded == word || folded == std::string(word) + "验")
                return codes[i];
        if (folded == "首次检验" || folded == "监督抽查")
            return codes[0];
        return Error{ErrorKind::InputRefused, ImportTexts::tr("“%1” is none of 初检, 复检 and 复查.").arg(shown(text))};
    }
    Result<std::string_view> dayOf(int field, std::string_view text)
    {
        if (const auto known = m_days.find(text); known != m_days.end())
            return std::string_view(known->second);
        const auto value = readCell(m_context.type.fields[size_t(field)], nullptr, text);
        if (!value)
            return value.error();
        return std::string_view(m_days.emplace(text, *value ? (*value)->text : std::string()).first->second);
    }

    static QString wholeReport(int row)
    {
        return ImportTexts::tr("Row %1 of the same report cannot be taken; a report is taken whole or not at all.")
            .arg(row);
    }
    void spoil(int row)
    {
        if (m_report->badRow == 0)
            m_report->badRow = row;
        for (const RowPlace& earlier : m_report->rows)
            rejectLate(earlier, -1, wholeReport(row));
        m_report->rows.clear();
        m_report->items.clear();
    }

    uint32_t specOf(const ImportRow& row)
    {
        m_key.clear();
        for (size_t i = 0; i < m_specs.size(); ++i) {
            if (i > 0)
                m_key += '\x1f';
            m_key += specText(row, i);
        }
        const auto known = m_specIndex.find(std::string_view(m_key));
        if (known != m_specIndex.end())
            return known->second;
        const auto index = uint32_t(m_book.specs.size());
        SpecTexts texts;
        for (size_t i = 0; i < m_specs.size(); ++i)
            texts[i] = specText(row, i);
        m_book.specs.push_back(std::move(texts));
        m_specIndex.emplace(m_key, index);
        return index;
    }
    std::string_view specText(const ImportRow& row, size_t i) const
    {
        const std::string_view text = row[m_specs[i]];
        return i + 1 == m_specs.size() && text.empty() ? std::string_view(m_headerUnit) : text;
    }
    void judge(ReportItem& item)
    {
        const SpecTexts& spec = m_book.specs[item.spec];
        const RuleItem* rule = ruleItem(m_report->rule, spec[0], m_report->effectiveDay);
        item.aspect = aspectIn(rule, spec[0]);
        item.judged = m_judge({spec[0], spec[3], spec[4], m_book.text(item, ReportItem::Value),
                               m_book.text(item, ReportItem::Lod), m_book.text(item, ReportItem::Uncertainty),
                               m_book.text(item, ReportItem::Declared), m_book.text(item, ReportItem::LabVerdict)},
                              rule);
    }

    Status write(const SheetReport& report)
    {
        m_unknownSamples += report.batch == 0 ? 1 : 0;
        const auto answer = m_writer.write(report, m_counts);
        if (!answer)
            return answer.error();
        if (*answer == ReportWriter::Answer::Locked)
            for (const RowPlace& row : report.rows)
                rejectLate(row, m_number,
                           ImportTexts::tr("This report is accepted or signed here and the sheet says otherwise; "
                                           "return it to the laboratory first."),
                           shown(report.number));
        return ok();
    }
    void warnAtEnd()
    {
        if (m_unknownSamples > 0)
            warn(ImportTexts::tr(
                     "%1 reports belong to samples that are not among the batches; they were taken all the same.")
                     .arg(m_unknownSamples));
        if (m_writer.keptItems() > 0)
            warn(ImportTexts::tr("%1 items of known reports are no longer in the sheet; they were kept.")
                     .arg(m_writer.keptItems()));
        for (const QString& sentence : m_writer.parties().warnings())
            warn(sentence);
    }

    ReportBook m_book;
    RuleBook m_rules;
    ReportWriter m_writer;
    ReportJudge m_judge;
    Statement m_batch;
    std::unordered_map<std::string, int> m_index;
    std::unordered_map<std::string, uint32_t, StringHash, std::equal_to<>> m_specIndex;
    std::unordered_map<std::string, std::string, StringHash, std::equal_to<>> m_days;
    std::string m_key, m_headerUnit;
    int m_current = -1;
    SheetReport* m_report = nullptr;
    qint64 m_unknownSamples = 0;
    Database* m_db = nullptr;
    ImportCoverage m_coverage;
    std::array<int, 5> m_specs{};
    std::array<int, ReportItem::TextCount> m_texts{};
    std::array<int, SheetReport::HeadCount> m_heads{};
    const int m_sample = fieldIndex("sample_no"), m_number = fieldIndex("report_no"), m_item = fieldIndex("item");
};

} // namespace

std::unique_ptr<Loader> resultLoader(const ImportContext& context)
{
    return std::make_unique<ResultLoader>(context);
}

} // namespace spotcheck
