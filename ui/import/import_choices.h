#pragma once
#include "core/exchange/importer.h"

#include <memory>
#include <mutex>
#include <optional>
#include <QPair>

/// What the user decided about a file, and what follows from it. The decisions are laid on the job anew each time, so
/// that nothing depends on the order in which workers come to it.
namespace spotcheck {

struct ImportChoices {
    QString path;
    QString kind = {};                            ///< empty: guessed by the headers
    std::optional<QString> sender = std::nullopt; ///< nothing: the laboratory that the rows name
    int sheet = -1;                               ///< -1: the one that fits best
    int headerFirst = 0, headerLast = 0;          ///< 0: found by content
    ItemLayout layout = ItemLayout::Auto;         ///< how items stand, when said by hand
    QList<QPair<int, QString>> fields = {}; ///< by hand, oldest first: column of the sheet → field, empty: left out

    QString planOffice = {};               ///< whose plan it is, when said by hand; empty: as the table says
    QHash<QString, QString> products = {}; ///< product of a plan as it stands → as it is taken

    void setField(int column, const QString& key);
    /// The columns mean something else from here on.
    void forgetColumns();
};

/// The file as it would be taken now.
struct ImportView {
    QString kind;
    const RecordType* type = nullptr;
    QList<SheetFit> sheets;
    int sheet = -1;
    QString sender;
    QString planOffice;  ///< as chosen
    QStringList senders; ///< laboratories, and others with remembered columns
    ImportPreview preview;
    bool whole = true;                  ///< the preview holds all rows of the sheet
    std::optional<Error> problem;       ///< why it cannot be imported like this
    std::optional<Error> refusedHeader; ///< the header rows asked for are none; those found stand
};

inline constexpr int kPreviewRows = 500;

/// The open file, used by one worker at a time.
class ImportFile {
public:
    /// The choices laid on the file, and its first rows; opens the file when it is not open.
    Result<ImportView> look(const ImportChoices& choices, const Database& db, Progress& progress);
    /// Reads the file anew and writes it. With `strict` nothing is written when any row is rejected. Rejected rows also
    /// go to `rejectsPath`.
    struct How {
        bool dryRun = false;
        bool strict = false;
        QString rejectsPath = {};
    };
    Result<ImportOutcome> run(const ImportChoices& choices, const How& how, Workspace& workspace, Progress& progress);

private:
    Status open(const ImportChoices& choices, const Database& db);
    Status lay(const ImportChoices& choices, const Database& db, std::optional<Error>& refusedHeader);
    Status layColumns(const ImportChoices& choices, std::optional<Error>& refusedHeader);
    QString namedLab(const Database& db) const;

    std::mutex m_mutex;
    std::unique_ptr<ImportJob> m_job;
    QString m_path, m_asked; ///< of the open job: its file, the kind asked for
    int m_bestSheet = 0;
};

} // namespace spotcheck
