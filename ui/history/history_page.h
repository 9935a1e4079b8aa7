#pragma once
#include "core/workspace/history.h"
#include "ui/shell/place.h"

class QLabel;
class QTabWidget;
class QTreeWidget;

/// The journal, newest first: what each entry changed, and the receipts of imports behind the second tab.
namespace spotcheck {

class GridPage;

class HistoryPage : public PlacePage {
    Q_OBJECT
public:
    explicit HistoryPage(Session& session, QWidget* parent = nullptr);
    void open(const PlaceRequest& request) override;
    void copy() override;
    bool exportShown() override;
    void focusSearch() override;
    GridPage& journal() const { return *m_journal; }

private:
    QWidget* buildEntry();
    void load(qint64 seq);
    void show(const QList<RecordChange>& changes);
    GridPage* current() const;

    Session& m_session;
    QTabWidget* m_tabs;
    GridPage* m_journal;
    GridPage* m_receipts;
    QLabel* m_title = nullptr;
    QTreeWidget* m_changes = nullptr;
    QString m_channel;
};

class HistoryPlace : public Place {
public:
    QString id() const override { return QStringLiteral("history"); }
    QString title() const override;
    QString icon() const override { return QStringLiteral("history"); }
    int order() const override { return 120; }
    PlacePage* createPage(Session& session, QWidget* parent) const override { return new HistoryPage(session, parent); }
};

} // namespace spotcheck
