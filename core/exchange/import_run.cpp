#include "core/exchange/import_run.h"
#include "core/exchange/import_texts.h"

#include "core/base/ids.h"
#include "core/base/language.h"
#include "core/exchange/import_feed.h"
#include "core/exchange/import_loader.h"
#include "core/exchange/import_profile.h"
#include "core/exchange/import_rejects.h"
#include "core/exchange/table_finder.h"
#include "core/exchange/table_rows.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace spotcheck {

namespace {

QString shown(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

constexpr int kMostPasses = 30;
constexpr qint64 kProgressRows = 2000;
constexpr qsizetype kBreachesSaid = 100; ///< the rest stands in the list

Result<QString> sha256(const QString& path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return Error{ErrorKind::InputRefused,
                     ImportTexts::tr("The file cannot be read: it is not there, or you may not read it."), path};
    return QString::fromLatin1(hash.result().toHex());
}

int itemField(const RecordType& type)
{
    const Field* field = type.field("item");
    return field == nullptr ? -1 : int(field - type.fields.data());
}

class Run {
public:
    Run(Workspace& workspace, WorkbookReader& reader, const ImportSource& source, Progress* progress)
        : m_workspace(workspace),
          m_reader(reader),
          m_source(source),
          m_progress(progress),
          m_rows(source, source.facts),
          m_context{source.type,
                    m_rows.mapper(),
                    workspace.person(),
                    workspace.office(),
                    workspace.clock().nowUtc().toMSecsSinceEpoch(),
                    source.titleTexts,
                    source.options},
          m_item(itemField(source.type))
    {
    }

    Result<ImportOutcome> run()
    {
        m_loader = makeLoader(m_context);
        for (int pass = 0; pass < kMostPasses; ++pass) {
            const auto entry = m_workspace.change(info(), [&](Database& db) { return body(db); });
            if (m_again)
                continue;
            if (!entry && !m_dryDone)
                return entry.error();
            m_outcome.entry = entry ? *entry : 0;
            return finished();
        }
        return Error{ErrorKind::InputRefused,
                     ImportTexts::tr("The rows of this file depend on each other in a circle; nothing was changed.")};
    }

private:
    ChangeInfo info() const
    {
        const bool chinese = installedLanguage() == Language::Chinese;
        return {QStringLiteral("import.") + QLatin1StringView(m_source.type.kind),
                ImportTexts::tr("Import of %1 from %2")
                    .arg(shown(chinese ? m_source.type.title : m_source.type.english),
                         QFileInfo(m_source.path).fileName())};
    }

    Status body(Database& db)
    {
        m_again = m_dryDone = false;
        reset();
        m_beginAnew = false;
        if (Status passed = pass(db); !passed) {
            m_again = m_beginAnew;
            if (m_beginAnew)
                m_loader = makeLoader(m_context); // it took rows that will come again
            return passed;
        }
        if (takeLate() && m_loader->writesAtOnce()) {
            m_again = true;
            return Error{ErrorKind::Cancelled, QString()};
        }
        collect();
        if (m_source.options.dryRun) {
            m_dryDone = true;
            return Error{ErrorKind::Cancelled, QString()};
        }
        if (m_outcome.added + m_outcome.changed == 0)
            return ok();
        if (Status written = writeReceipt(db); !written)
            return written;
        return learn(db);
    }

    /// What was set by hand, for the sender and for sheets that look like this one.
    Status learn(Database& db) const
    {
        ImportProfile frame{m_outcome.kind, m_source.options.sender, {}, {}, m_source.options.layout};
        if (Status learnt = learnProfile(db, frame, m_source.header.columns); !learnt)
            return learnt;
        frame.sender = m_source.look;
        frame.name = m_outcome.source;
        for (const ColumnMatch& column : m_source.header.columns)
            frame.headers << column.header;
        return learnProfile(db, frame, m_source.header.columns);
    }

    void reset()
    {
        m_outcome = {};
        m_outcome.kind = QLatin1StringView(m_source.type.kind);
        m_outcome.source = QFileInfo(m_source.path).fileName();
        m_outcome.sheet = m_source.sheetName;
        m_outcome.dryRun = m_source.options.dryRun;
        m_outcome.itemsInColumns = !m_source.header.items.empty();
        m_leftOut.clear();
        noteLeftOut(m_source.header);
        m_now.clear();
        m_loader->restart();
    }

    TableFinder finder() const
    {
        return {m_source.type, m_source.sheetName, m_source.remembered, m_source.hints, m_source.header};
    }

    Status pass(Database& db)
    {
        if (Status gathered = gatherFacts(m_reader, m_source, m_source.facts); !gathered)
            return gathered;
        m_rows.restart();
        if (Status begun = m_loader->begin(db); !begun)
            return begun;
        TableFinder tables = finder();
        RowFeed feed(m_reader, m_source.sheet, m_source.header.lastRow, &tables);
        while (const auto block = feed.next())
            for (size_t i = 0; i < block->rows.size(); ++i)
                if (Status taken = take(*block, i); !taken)
                    return taken;
        if (Status read = feed.status(); !read)
            return read;
        return m_loader->finish();
    }

    Status take(const RowBlock& block, size_t index)
    {
        const TableRows::Taken taken = m_rows.take(block, index);
        if (taken.beginAnew) {
            m_beginAnew = true;
            return Error{ErrorKind::Cancelled, QString()};
        }
        if (taken.newTable) {
            ++m_outcome.tables;
            noteLeftOut(m_rows.header());
            m_loader->newTable();
        }
        pass(taken.kind);
        if (taken.total != nullptr)
            m_loader->see(*taken.total, true);
        m_outcome.sheetRows += taken.rows.empty() ? 0 : 1;
        m_several = taken.rows.size() > 1;
        for (const ImportRow& row : taken.rows)
            if (Status one = takeOne(row); !one)
                return one;
        return ok();
    }

    void pass(RowMapper::Kind kind)
    {
        PassedOver& passed = m_outcome.passed;
        switch (kind) {
        case RowMapper::Kind::Total: ++passed.totals; break;
        case RowMapper::Kind::Remark: ++passed.notes; break;
        case RowMapper::Kind::Header: ++passed.headers; break;
        case RowMapper::Kind::Title: ++passed.titles; break;
        case RowMapper::Kind::Spec: ++passed.limits; break;
        case RowMapper::Kind::Data:
        case RowMapper::Kind::Blank: break;
        }
    }

    Status takeOne(const ImportRow& row)
    {
        if (++m_outcome.rowsRead % kProgressRows == 0 && m_progress != nullptr &&
            !m_progress->report(m_outcome.rowsRead))
            return Error{ErrorKind::Cancelled, ImportTexts::tr("Stopped. Nothing was changed.")};
        m_loader->see(row, false);
        if (!m_known.empty())
            if (const auto known = m_known.find(row.place()); known != m_known.end()) {
                m_now.emplace(row.place(), known->second);
                return ok();
            }
        QList<CellProblem> problems;
        if (Status checked = m_loader->check(row, problems); !checked)
            return checked;
        if (problems.isEmpty())
            if (Status taken = m_loader->take(row, problems); !taken)
                return taken;
        if (!problems.isEmpty())
            m_now.emplace(row.place(), rejected(row, problems));
        return ok();
    }

    RejectedRow rejected(const ImportRow& from, const QList<CellProblem>& problems)
    {
        m_rows.pointAt(from);
        const RowMapper& mapper = m_rows.mapper();
        const CellProblem& first = problems.first();
        RejectedRow row{m_source.sheetName, from.number, mapper.header(first.field), first.value, first.reason,
                        from.part,          {},          first.suggestions};
        if (first.field >= 0 && row.value.isEmpty())
            row.value = shown(from.raw[size_t(first.field)]);
        if (m_several)
            row.item = shown(from[m_item]);
        for (size_t i = 0; i < std::min<size_t>(2, from.values.size()); ++i)
            row.names << shown(from.values[i]);
        for (qsizetype i = 1; i < problems.size(); ++i)
            row.reason += QStringLiteral("；%1：%2").arg(mapper.header(problems[i].field), problems[i].reason);
        return row;
    }

    /// Rows that cannot stay though they were taken; true when there are new ones.
    bool takeLate()
    {
        bool news = false;
        for (const auto& [place, problem] : m_loader->lateRejects()) {
            if (m_now.contains(place))
                continue;
            news = true;
            RejectedRow row{m_source.sheetName, place.row,      m_rows.mapper().header(problem.field),
                            problem.value,      problem.reason, place.part};
            m_known.emplace(place, row);
            m_now.emplace(place, std::move(row));
        }
        return news;
    }

    void collect()
    {
        m_outcome.added = m_loader->counts().added;
        m_outcome.changed = m_loader->counts().changed;
        m_outcome.same = m_loader->counts().same;
        m_outcome.rejectedRows = qint64(m_now.size());
        for (const auto& [place, problem] : m_loader->doubts())
            if (m_outcome.doubtful.size() < kListedRejects && !m_now.contains(place))
                m_outcome.doubtful << RejectedRow{m_source.sheetName,
                                                  place.row,
                                                  m_rows.mapper().header(problem.field),
                                                  problem.value,
                                                  problem.reason,
                                                  place.part,
                                                  {},
                                                  problem.suggestions};
        for (const auto& [place, row] : m_now) {
            if (m_outcome.rejected.size() == kListedRejects)
                break;
            m_outcome.rejected << row;
        }
        if (const ImportCoverage* coverage = m_loader->coverage()) {
            m_outcome.expectedMissing = coverage->missing();
            m_outcome.unknownSamples = coverage->unknown();
            m_outcome.expectedMissingCount = coverage->missingCount();
            m_outcome.unknownSampleCount = coverage->unknownCount();
        }
        warnings();
    }

    static QString leftOut(const ColumnMatch& column)
    {
        const QString letter = columnName(column.column);
        if (column.header.isEmpty())
            return ImportTexts::tr("Column %1 has no header and was left out.").arg(letter);
        return (column.loose ? ImportTexts::tr("Column %1 (%2) belongs to no single item and was left out.")
                             : ImportTexts::tr("Column %1 (%2) is not known here and was left out."))
            .arg(letter, column.header);
    }

    void noteLeftOut(const FoundHeader& header)
    {
        for (const ColumnMatch& column : header.columns) {
            if (!column.field.isEmpty() || isRejectColumn(column.header) || isSequenceColumn(column.header) ||
                column.how == ColumnMatch::How::ByHand || column.how == ColumnMatch::How::Remembered)
                continue;
            if (const QString said = leftOut(column); !m_leftOut.contains(said))
                m_leftOut << said;
        }
    }

    /// What is broken by this import is said before what is odd about the sheet.
    void burden()
    {
        m_outcome.breaches = m_loader->breaches();
        const QStringList sentences = m_loader->breachSentences();
        m_outcome.warnings << sentences.mid(0, kBreachesSaid);
        if (sentences.size() > kBreachesSaid)
            m_outcome.warnings << ImportTexts::tr("%1 more limits on the burden of enterprises are broken since.")
                                      .arg(sentences.size() - kBreachesSaid);
    }

    void warnings()
    {
        burden();
        m_outcome.warnings << m_leftOut << m_source.doubts;
        const PassedOver& passed = m_outcome.passed;
        if (m_outcome.itemsInColumns)
            m_outcome.warnings << ImportTexts::tr("Items stand in columns here: %1 rows of the sheet are %2 results.")
                                      .arg(m_outcome.sheetRows)
                                      .arg(m_outcome.rowsRead);
        if (m_outcome.tables > 1)
            m_outcome.warnings
                << ImportTexts::tr("The sheet holds %1 tables; each was read by its own header.").arg(m_outcome.tables);
        if (passed.totals > 0)
            m_outcome.warnings << ImportTexts::tr("%1 rows of totals were passed over.").arg(passed.totals);
        if (passed.notes > 0)
            m_outcome.warnings << ImportTexts::tr("%1 rows of remarks were passed over.").arg(passed.notes);
        if (passed.headers + passed.titles > 0)
            m_outcome.warnings << ImportTexts::tr("%1 rows of further headers and titles were passed over.")
                                      .arg(passed.headers + passed.titles);
        if (passed.limits > 0)
            m_outcome.warnings
                << ImportTexts::tr("%1 rows hold limits, units or methods of the columns.").arg(passed.limits);
        if (m_outcome.rowsRead == 0)
            m_outcome.warnings << ImportTexts::tr("There are no rows below the header.");
        if (m_outcome.rejectedRows > m_outcome.rejected.size())
            m_outcome.warnings
                << ImportTexts::tr("Only the first %1 rejected rows are listed.").arg(m_outcome.rejected.size());
        m_outcome.warnings << m_loader->warnings();
    }

    Status writeReceipt(Database& db)
    {
        const auto hash = sha256(m_source.path);
        if (!hash)
            return hash.error();
        auto q = db.prepare("INSERT INTO import_receipt (id, kind, source, sha256, person, imported_at, rows_read, "
                            "added, changed, same, rejected) "
                            "VALUES (?,?,?,?,?,?,?,?,?,?,?)");
        if (!q)
            return q.error();
        m_outcome.receipt = randomId(m_context.nowMs);
        q->bind(1, m_outcome.receipt)
            .bind(2, m_outcome.kind)
            .bind(3, m_outcome.source)
            .bind(4, *hash)
            .bind(5, m_context.person)
            .bind(6, m_context.nowMs);
        q->bind(7, m_outcome.rowsRead)
            .bind(8, m_outcome.added)
            .bind(9, m_outcome.changed)
            .bind(10, m_outcome.same)
            .bind(11, m_outcome.rejectedRows);
        return q->run();
    }

    Result<ImportOutcome> finished()
    {
        if (!m_source.options.rejectsPath.isEmpty() && !m_now.empty())
            if (Status written = writeRejects(); !written)
                m_outcome.warnings << ImportTexts::tr("The workbook of rejected rows could not be written: %1")
                                          .arg(written.error().message);
        return m_outcome;
    }

    /// Reads the sheet once more and writes the rejected rows as they stand, or by field where several headers hold.
    Status writeRejects()
    {
        const bool asTheyStand = !m_rows.isMixed();
        RejectSheet sheet(m_source, asTheyStand);
        auto writer = RejectWriter::create(m_source.options.rejectsPath, sheet.headers());
        if (!writer)
            return writer.error();
        m_rows.restart();
        TableFinder tables = finder();
        RowFeed feed(m_reader, m_source.sheet, m_source.header.lastRow, &tables);
        while (const auto block = feed.next())
            for (size_t i = 0; i < block->rows.size(); ++i)
                if (Status added = addRejects(*writer, sheet, *block, i); !added)
                    return added;
        if (Status read = feed.status(); !read)
            return read;
        return writer->finish();
    }

    Status addRejects(RejectWriter& writer, RejectSheet& sheet, const RowBlock& block, size_t index)
    {
        const TableRows::Taken taken = m_rows.take(block, index);
        int written = 0;
        for (const ImportRow& row : taken.rows) {
            const auto cells = sheet.cellsOf(block, block.rows[index], row);
            const auto found = m_now.find(row.place());
            if (found == m_now.end() || (sheet.asTheyStand() && written++ > 0))
                continue;
            const RejectedRow& rejected = found->second;
            const QString reason =
                rejected.column.isEmpty() ? rejected.reason : rejected.column + QStringLiteral("：") + rejected.reason;
            if (Status added = writer.add(row.number, cells, reason.toStdString()); !added)
                return added;
        }
        return ok();
    }

    Workspace& m_workspace;
    WorkbookReader& m_reader;
    const ImportSource& m_source;
    Progress* m_progress;
    TableRows m_rows;
    ImportContext m_context;
    std::unique_ptr<Loader> m_loader;
    ImportOutcome m_outcome;
    QStringList m_leftOut;                   ///< sentences about columns
    std::map<RowPlace, RejectedRow> m_known; ///< rows found wrong late in an earlier pass
    std::map<RowPlace, RejectedRow> m_now;   ///< all of this pass
    const int m_item;
    bool m_several = false; ///< the row of the sheet holds several
    bool m_again = false, m_dryDone = false, m_beginAnew = false;
};

} // namespace

Result<ImportOutcome> runImport(Workspace& workspace, WorkbookReader& reader, const ImportSource& source,
                                Progress* progress)
{
    return Run(workspace, reader, source, progress).run();
}

} // namespace spotcheck
