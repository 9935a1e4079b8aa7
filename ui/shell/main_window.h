#pragma once
#include "ui/shell/place.h"

#include <QHash>
#include <QMainWindow>

class QLabel;
class QStackedWidget;

/// The window: sidebar of places, the page of the chosen place, message bar, status bar. It owns no file; Desktop
/// does, and hands over the session (null: the first page is shown).
namespace spotcheck {

class Desktop;
class MessageBar;
class Session;
class Sidebar;
class StatusProgress;
struct Message;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(Desktop& desktop);
    ~MainWindow() override;

    void setSession(Session* session);
    const PlaceList& places() const { return m_places; }
    int currentPlace() const { return m_current; }
    PlacePage* showPlace(int index, const PlaceRequest& request = {});
    PlacePage* showPlace(const QString& id, const PlaceRequest& request = {});
    PlacePage* currentPage() const;
    MessageBar& messages() const { return *m_messages; }
    void updateTitle();
    void showPalette();

Q_SIGNALS:
    void sessionChanged();

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildBody();
    void dropPages();

    Desktop& m_desktop;
    Session* m_session = nullptr;
    PlaceList m_places;
    QHash<int, PlacePage*> m_pages;
    int m_current = -1;
    MessageBar* m_messages;
    Sidebar* m_sidebar = nullptr;
    QStackedWidget* m_stack;
    QWidget* m_start = nullptr;
    StatusProgress* m_progress;
    QLabel* m_fileState;
};

} // namespace spotcheck
