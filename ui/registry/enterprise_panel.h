#pragma once
#include "core/aftermath/enterprise_file.h"
#include "ui/common/grid_page.h"

#include <QTabWidget>

class QTextBrowser;
class QUrl;

/// 企业档案: everything known of the chosen enterprise on one page beside the list.
namespace spotcheck {

class Inspector;

class EnterprisePanel : public QTabWidget {
    Q_OBJECT
public:
    explicit EnterprisePanel(Session& session, QWidget* parent = nullptr);
    void showEnterprise(qint64 id); ///< 0: none
    QString text() const;           ///< of the page, plain

Q_SIGNALS:
    void shown();

private:
    void load();
    QString pageOf(const EnterpriseFile& file) const;
    void follow(const QUrl& url);
    Session& m_session;
    qint64 m_id = 0;
    QTextBrowser* m_page;
    Inspector* m_fields;
    QString m_channel;
};

class EnterprisesPage : public GridPage {
    Q_OBJECT
public:
    explicit EnterprisesPage(Session& session, QWidget* parent = nullptr);
    EnterprisePanel& panel() const { return *m_panel; }

private:
    void askParent();
    EnterprisePanel* m_panel;
};

} // namespace spotcheck
