#include "ui/shell/main_window.h"

#include "core/registry/office.h"
#include "ui/common/message_bar.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/desktop.h"
#include "ui/shell/menus.h"
#include "ui/shell/session.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/start_page.h"
#include "ui/shell/status_progress.h"
#include "ui/shell/tray_notice.h"

#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

namespace spotcheck {

MainWindow::MainWindow(Desktop& desktop)
    : m_desktop(desktop),
      m_places(desktop.makePlaces()),
      m_messages(new MessageBar(this)),
      m_stack(new QStackedWidget(this)),
      m_progress(new StatusProgress(this)),
      m_fileState(new QLabel(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    buildBody();
    buildMenus(*this, desktop);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_fileState, 1);
    statusBar()->addPermanentWidget(m_progress);
    resize(1366, 768);
    restoreGeometry(QSettings().value(QStringLiteral("window")).toByteArray());
    setSession(nullptr);
}

MainWindow::~MainWindow() = default;

void MainWindow::buildBody()
{
    auto* body = new QWidget(this);
    auto* across = new QHBoxLayout(body);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    m_sidebar = new Sidebar(m_places, body);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_messages);
    right->addWidget(m_stack, 1);
    across->addWidget(m_sidebar);
    across->addLayout(right, 1);
    setCentralWidget(body);
    connect(m_sidebar, &Sidebar::chosen, this, [this](int index) { showPlace(index); });
    connect(m_sidebar, &Sidebar::searchWanted, this, &MainWindow::showPalette);
}

void MainWindow::dropPages()
{
    for (PlacePage* page : std::as_const(m_pages))
        delete page;
    m_pages.clear();
    m_current = -1;
    delete m_start;
    m_start = nullptr;
}

void MainWindow::setSession(Session* session)
{
    dropPages();
    m_session = session;
    m_sidebar->setVisible(session);
    m_progress->follow(session ? &session->tasks() : &m_desktop.tasks());
    if (session) {
        new TrayNotice(*session, session);
        connect(session, &Session::said, m_messages, &MessageBar::say);
        connect(session, &Session::placeWanted, this,
                [this](const QString& place, const PlaceRequest& request) { showPlace(place, request); });
        connect(session, &Session::changed, this, &MainWindow::updateTitle);
        connect(session, &Session::busyChanged, this, &MainWindow::updateTitle);
        showPlace(0);
    } else {
        auto* start = new StartPage(m_stack);
        connect(start, &StartPage::newWanted, &m_desktop, &Desktop::newFile);
        connect(start, &StartPage::openWanted, &m_desktop, [this] { m_desktop.openFile(); });
        connect(start, &StartPage::demoWanted, &m_desktop, &Desktop::openDemo);
        // Queued: opening a file deletes the page that asks for it.
        connect(
            start, &StartPage::recentWanted, &m_desktop, [this](const QString& path) { m_desktop.open(path); },
            Qt::QueuedConnection);
        m_start = start;
        m_stack->addWidget(start);
        m_stack->setCurrentWidget(start);
    }
    updateTitle();
    Q_EMIT sessionChanged();
}

PlacePage* MainWindow::showPlace(int index, const PlaceRequest& request)
{
    if (!m_session || index < 0 || index >= int(m_places.size()))
        return nullptr;
    PlacePage*& page = m_pages[index];
    if (!page) {
        page = m_places[size_t(index)]->createPage(*m_session, m_stack);
        m_stack->addWidget(page);
    }
    m_current = index;
    m_stack->setCurrentWidget(page);
    m_sidebar->setCurrent(index);
    page->open(request);
    return page;
}

PlacePage* MainWindow::showPlace(const QString& id, const PlaceRequest& request)
{
    for (size_t i = 0; i < m_places.size(); ++i)
        if (m_places[i]->id() == id)
            return showPlace(int(i), request);
    return nullptr;
}

PlacePage* MainWindow::currentPage() const
{
    return m_pages.value(m_current);
}

void MainWindow::updateTitle()
{
    if (!m_session) {
        setWindowTitle(tr("Spotcheck"));
        m_fileState->clear();
        return;
    }
    const Workspace& workspace = m_session->workspace();
    setWindowTitle(tr("%1 – Spotcheck").arg(QFileInfo(workspace.path()).completeBaseName()));
    m_sidebar->setFooter(officeName(workspace.office()), workspace.person());
    const QString state = workspace.isReadOnly() ? tr("Reading only")
                          : m_session->isBusy()  ? tr("Writing…")
                                                 : tr("All changes are saved");
    m_fileState->setText(QStringLiteral("  %1   ·   %2").arg(state, QFileInfo(workspace.path()).fileName()));
    m_fileState->setToolTip(QDir::toNativeSeparators(QFileInfo(workspace.path()).absoluteFilePath()));
}

void MainWindow::showPalette()
{
    if (m_session)
        openCommandPalette(*this, *m_session);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!m_desktop.mayClose())
        return event->ignore();
    QSettings().setValue(QStringLiteral("window"), saveGeometry());
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().first().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QString path = event->mimeData()->urls().first().toLocalFile();
    if (path.endsWith(QStringLiteral(".spotcheck")))
        m_desktop.open(path);
    else
        m_desktop.importFile(path);
}

} // namespace spotcheck
