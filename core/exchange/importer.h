#pragma once
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/exchange/column_matcher.h"
#include "core/exchange/item_columns.h"
#include "core/sampling/burden_breach.h"
#include "core/workspace/workspace.h"

#include <memory>
#include <optional>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

/// Takes a table from outside into the workspace, in steps that can each be looked at: open, choose the sheet, find the
/// header, match the columns, read and check every row, write. Good rows go in together, as one change and one undo
/// step; a row that is not understood is left out and reported with sheet, row, column, value and reason (of a
/// laboratory report all rows or none). A file that cannot be taken at all is refused (InputRefused), nothing changed.
/// An empty cell says nothing: it leaves what is stored. Kinds: importableKinds().
namespace spotcheck {

/// The tables that can be taken in, the likeliest of an unknown sheet first.
QStringList importableKinds();

struct RejectedRow {
    QString sheet;
    int row = 0;    ///< 1-based, as the user sees it
    QString column; ///< header of the cell that is wrong; empty when it is the row as a whole
    QString value;  ///< as it stands
    QString reason;
    int part = 0;                 ///< which of the rows that one was turned into
    QString item = {};            ///< of such a row
    QStringList suggestions = {}; ///< what may have been meant, the nearest first
    QStringList names = {};       ///< its first two fields as they stand, where the row could be read at all
};

/// Rows of the sheet that are no data.
struct PassedOver {
    qint64 totals = 0;  ///< 合计, 小计
    qint64 notes = 0;   ///< 注：…, 以下空白
    qint64 headers = 0; ///< repeated, or of a further table
    qint64 titles = 0;  ///< above a further header
    qint64 limits = 0;  ///< rows of limits, units, methods of a table with items as columns
};

struct ImportOutcome {
    QString kind;
    QString source; ///< file name
    QString sheet;
    qint64 rowsRead = 0;  ///< data rows: = added + changed + same + rejectedRows
    qint64 sheetRows = 0; ///< rows of the sheet they stood in: fewer where a row holds several items
    PassedOver passed;
    int tables = 1; ///< with headers of their own
    bool itemsInColumns = false;
    qint64 added = 0;
    qint64 changed = 0;
    qint64 same = 0;
    qint64 rejectedRows = 0;
    QList<RejectedRow> rejected; ///< one per rejected row, the first kListedRejects of them
    QStringList warnings;
    QList<RejectedRow> doubtful; ///< taken all the same: what to look at, and where; the first kListedRejects
    QStringList expectedMissing; ///< samples of the same tasks and laboratories that have no result; kListedSamples
    QStringList unknownSamples;  ///< results whose sample is not among the batches
    qint64 expectedMissingCount = 0, unknownSampleCount = 0;
    QList<BurdenBreach> breaches; ///< of batches: limits that are broken only since; they stand first in `warnings`
    qint64 receipt = 0;           ///< id in import_receipt; 0 when nothing was written
    qint64 entry = 0;             ///< journal entry; 0 when nothing was written
    bool dryRun = false;
};

inline constexpr qsizetype kListedRejects = 10000;

struct ImportOptions {
    QString sheet = {};                    ///< by name; empty: the one whose header fits best
    QString sender = {};                   ///< whose mapping is used and remembered (--profile)
    bool dryRun = false;                   ///< everything but the writing
    ItemLayout layout = ItemLayout::Auto;  ///< how items stand, when the user says so
    int year = 0;                          ///< of a plan, when the user says so
    QString office = {};                   ///< whose plan, when the user says so: a code
    bool overwrite = false;                ///< lines of another office's plan that are here already are changed
    QHash<QString, QString> products = {}; ///< products as the sheet calls them → as the catalogue does
    QString rejectsPath = {};              ///< .xlsx or .csv for the rejected rows; it can be mended and imported again
};

struct SheetFit {
    QString name;
    bool hidden = false;
    bool headerFound = false;
    int fields = 0; ///< recognised columns
};

struct PreviewCell {
    QString text;
    QString problem; ///< empty: understood
};

struct PreviewRow {
    int number = 0;
    QList<PreviewCell> cells = {}; ///< one per entry of ImportPreview::columns
    QString problem = {};          ///< what is wrong with the row as a whole; empty: it can be taken
    bool skipped = false;          ///< a total, a remark, a row of limits, a title or another header: not data
    int part = 0;                  ///< which of the rows that one was turned into
};

struct ImportPreview {
    QString sheet;
    int headerFirst = 0; ///< rows of the header, 1-based; 0: none found
    int headerLast = 0;
    QList<ColumnMatch> columns; ///< of the sheet as they are taken; items as columns are unfolded into made ones
    QList<ColumnMatch> items;   ///< columns of the sheet that are items, or might be
    bool itemsInColumns = false;
    int tables = 1;                       ///< with headers of their own, among these rows
    ItemLayout layout = ItemLayout::Auto; ///< as the user says
    QString knownLook; ///< the sheet looks like one that was corrected before: what that was; empty: it does not
    QList<PreviewRow> rows;
    QList<RejectedRow> doubtful; ///< rows that can be taken but should be looked at
    QStringList missing;         ///< headers of required columns that are not there
    QStringList warnings;
    int problems = 0; ///< rows among `rows` that would be rejected
};

class ImportJob {
public:
    /// Reads the beginnings of the sheets and chooses one. A sheet without a usable header is no error here: see
    /// problem().
    static Result<std::unique_ptr<ImportJob>> open(const QString& kind, const QString& path, const Database& db,
                                                   const ImportOptions& options = {});
    ~ImportJob();

    QString kind() const;
    const QList<SheetFit>& sheets() const;
    int sheet() const;
    Status chooseSheet(int index);
    /// The header is where the user says; one or two rows, 1-based.
    Status setHeaderRows(int first, int last);
    /// Items stand in columns or in rows, as the user says; Auto: as it is found.
    void setLayout(ItemLayout layout);
    const QList<ColumnMatch>& columns() const;
    /// By hand: the column is this field (an empty key leaves it out, kItemColumn makes it an item); another column
    /// that was loses it.
    Status setField(int column, const QString& key);
    /// What keeps the file from being imported as it is matched now; nothing when it can be.
    std::optional<Error> problem() const;
    const RecordType& type() const;

    void setDryRun(bool dryRun);
    /// Whose plan of which year the rows are, and what its products are called in the catalogue.
    void setPlan(int year, const QString& office, const QHash<QString, QString>& products);
    void setRejectsPath(const QString& path);
    /// Whose mapping is remembered when the import is done.
    Status setSender(const QString& sender, const Database& db);
    QString sender() const;

    /// The first rows with every cell that is not understood marked. Changes nothing.
    Result<ImportPreview> preview(const Database& db, int rows = 500, Progress* progress = nullptr) const;
    /// Reads all rows and writes the good ones in one change. With dryRun nothing is written.
    Result<ImportOutcome> run(Workspace& workspace, Progress* progress = nullptr);

private:
    struct Data;
    explicit ImportJob(std::unique_ptr<Data> data);
    std::unique_ptr<Data> m_data;
};

/// All steps at once, as the command line does it.
Result<ImportOutcome> importFile(Workspace& workspace, const QString& kind, const QString& path,
                                 const ImportOptions& options = {}, Progress* progress = nullptr);
QJsonObject rejectedJson(const RejectedRow& row);
/// The fields of tables.md section 3.
QJsonObject importJson(const ImportOutcome& outcome);

} // namespace spotcheck
