#pragma once
#include "ui/import/import_choices.h"

#include <QObject>
#include <QTemporaryDir>

/// The desk a file lies on: keeps the choices, has workers look at the file and write it, and tells the pages.
namespace spotcheck {

class Session;

class ImportDesk : public QObject {
    Q_OBJECT
public:
    explicit ImportDesk(Session& session, QObject* parent = nullptr);

    // Each choice has the file looked at anew; looked() or failed() follows.
    void open(const QString& path);
    void readAgain();
    void chooseKind(const QString& kind);
    void chooseSheet(int sheet);
    void chooseSender(const QString& sender);
    void chooseHeader(int first, int last);
    void chooseLayout(ItemLayout layout);
    void setField(int column, const QString& key);
    void choosePlanOffice(const QString& office);
    /// What products of a plan are taken as.
    void takeProducts(const QHash<QString, QString>& products);

    bool isLooking() const { return m_looking; }
    bool isRunning() const { return m_running; }
    QString path() const { return m_choices.path; }
    QString fileName() const;
    QString planOffice() const { return m_choices.planOffice; }
    const std::optional<ImportView>& view() const { return m_view; }
    const std::optional<ImportOutcome>& outcome() const { return m_outcome; }

    /// Tries or writes all rows; ran() or failed() follows. With `strict` a rejected row keeps all out.
    void run(bool dryRun, bool strict);
    void cancel();
    /// The rejected rows of the last run, as a workbook.
    bool hasRejects() const;
    Status saveRejects(const QString& path) const;
    /// Nothing came after the import, so it can be taken back.
    bool canUndo() const;
    void undo();

Q_SIGNALS:
    void stateChanged(); ///< looking or running began or ended
    void looked();
    void ran();
    void undone();
    void progressed(qint64 rows);
    void failed(const spotcheck::Error& error);

private:
    void look();
    void took(Result<ImportView> view);
    void finish(Result<ImportOutcome> outcome);
    ImportChoices settled() const;
    QString rejectsPath() const;

    Session& m_session;
    const QString m_channel;
    std::shared_ptr<ImportFile> m_file; ///< workers hold it too
    QTemporaryDir m_folder;             ///< rejected rows until they are saved
    ImportChoices m_choices;
    std::optional<ImportView> m_view;
    std::optional<ImportOutcome> m_outcome;
    bool m_looking = false, m_running = false;
};

} // namespace spotcheck
