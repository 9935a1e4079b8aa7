#pragma once
#include "core/exchange/import_coverage.h"
#include "core/exchange/import_row.h"
#include "core/exchange/import_table.h"
#include "core/exchange/importer.h"
#include "core/workspace/workspace.h"

#include <map>
#include <memory>
#include <optional>
#include <unordered_map>

/// What is done with the rows of one kind of table. A loader checks a row (changing nothing) and takes it into the
/// file. It may find out only later that a row it took cannot stay (its key comes again with other content, its parent
/// never comes): it says so by rejectLate(), the change is rolled back and run again without those rows.
namespace spotcheck {

struct CellProblem {
    int field = -1; ///< -1: the row as a whole
    QString reason;
    QString value = {}; ///< when the row itself is not at hand
    QStringList suggestions = {};
};

/// A row that is taken all the same, with what should be looked at.
struct RowDoubt {
    RowPlace row;
    CellProblem problem;
};

struct ImportCounts {
    qint64 added = 0, changed = 0, same = 0;
    void count(Put put) { ++(put == Put::Added ? added : put == Put::Changed ? changed : same); }
};

struct ImportContext {
    const RecordType& type;
    const RowMapper& mapper;
    QString person;
    QString office; ///< code of the workspace's office
    qint64 nowMs = 0;
    QStringList titleTexts; ///< cells above the header
    const ImportOptions& options;
};

class Loader {
public:
    explicit Loader(const ImportContext& context) : m_context(context) {}
    virtual ~Loader() = default;

    /// Before the first row; `db` only reads in a preview.
    virtual Status begin(Database& db) = 0;
    /// What is wrong with the row; looks at the cells, and at earlier rows where this one continues them.
    virtual Status check(const ImportRow& row, QList<CellProblem>& problems) = 0;
    /// Writes a row that check() found no fault with just before. `problems` when it cannot be taken all the same.
    virtual Status take(const ImportRow& row, QList<CellProblem>& problems) = 0;
    virtual Status finish() { return ok(); }
    /// Every row before it is checked, and every row of totals; each pass sees all of them.
    virtual void see(const ImportRow&, bool /*total*/) {}
    /// The rows to come stand under another header: nothing goes on from the row above.
    virtual void newTable() {}
    /// What was expected against what came, after finish(); null for kinds that expect nothing.
    virtual const ImportCoverage* coverage() const { return nullptr; }
    /// Limits on the burden of enterprises that are broken only since this import, after finish(); and how they are
    /// said.
    virtual QList<BurdenBreach> breaches() const { return {}; }
    virtual QStringList breachSentences() const { return {}; }
    /// False: rows rejected late have left nothing behind, the change may stand without them.
    virtual bool writesAtOnce() const { return true; }

    const ImportCounts& counts() const { return m_counts; }
    const QStringList& warnings() const { return m_warnings; }
    const std::map<RowPlace, CellProblem>& lateRejects() const { return m_late; }
    const std::vector<RowDoubt>& doubts() const { return m_doubts; }
    /// A pass over the same rows begins anew; what is known to be wrong stays known.
    virtual void restart();

protected:
    void warn(const QString& sentence); ///< each once, the first hundred
    void rejectLate(RowPlace row, int field, const QString& reason, const QString& value = {})
    {
        m_late.try_emplace(row, CellProblem{field, reason, value});
    }
    void doubt(RowPlace row, CellProblem problem) { m_doubts.push_back({row, std::move(problem)}); }
    int fieldIndex(std::string_view key) const;
    static QString shown(std::string_view text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }

    const ImportContext& m_context;
    ImportCounts m_counts;

private:
    QStringList m_warnings;
    std::vector<RowDoubt> m_doubts;
    std::map<RowPlace, CellProblem> m_late;
};

/// A loader of rows that are records: every cell by its field's type, one record by its natural key.
class RecordLoader : public Loader {
public:
    using Loader::Loader;
    Status begin(Database& db) override;
    Status check(const ImportRow& row, QList<CellProblem>& problems) override;
    Status take(const ImportRow& row, QList<CellProblem>& problems) override;
    void restart() override;

protected:
    /// Statements of the kind, prepared once.
    virtual Status prepare(Database&) { return ok(); }
    /// Further faults that a cell's type does not show.
    virtual Status inspect(const ImportRow&, QList<CellProblem>&) { return ok(); }
    /// Columns that no field of the type fills by itself (references), in the order of fill().
    virtual std::vector<std::string> references() const { return {}; }
    /// Values of references(), appended to `values`; may write the records referred to.
    virtual Status fill(const ImportRow&, std::vector<SaidValue>&, QList<CellProblem>&) { return ok(); }
    /// The natural key as text, its parts joined by U+001F.
    virtual std::string keyOf(const ImportRow& row) const = 0;
    /// The stored record with this key, else the id a new one gets.
    virtual Result<qint64> identify(const ImportRow& row, const std::string& key) = 0;
    virtual bool mayBeBlank(int, const ImportRow&) const { return false; }
    virtual const char* table() const { return m_context.type.table; }
    /// After the record stands; answers what counts for the row.
    virtual Result<Put> written(const ImportRow&, qint64, Put put) { return put; }

    const SaidValue& value(int field) const { return m_values[size_t(field)]; }
    SaidValue& value(int field) { return m_values[size_t(field)]; }
    std::string text(int field) const { return value(field) ? value(field)->asText() : std::string(); }
    qint64 number(int field, qint64 fallback = 0) const { return value(field) ? value(field)->number : fallback; }
    static std::string joined(std::initializer_list<std::string> parts);

private:
    struct Seen {
        int row;
        size_t content;
    };
    void checkCell(const ImportRow& row, int field, QList<CellProblem>& problems);
    bool isDoubled(const ImportRow& row, const std::string& key, QList<CellProblem>& problems);

    std::vector<SaidValue> m_values; ///< by field
    std::vector<int> m_own;          ///< fields of the table itself
    std::optional<ImportTable> m_table;
    std::unordered_map<qint64, Seen> m_seen;
    std::unordered_map<qint64, std::pair<int, int>> m_conflicts; ///< keys that came twice with different content
    std::vector<SaidValue> m_row;
};

/// Reads a cell as its field says: dates in references, credit codes, quantities, regions and offices included.
Result<SaidValue> readCell(const Field& field, const ColumnMatch* match, std::string_view text);

std::unique_ptr<Loader> makeLoader(const ImportContext& context);

} // namespace spotcheck
