#pragma once
#include "ui/common/grid_page.h"
#include "ui/review/report_panel.h"

#include <QHash>

class QComboBox;
class QTimer;

/// The place of laboratory results: reports in a grid, what needs looking at first, and the report under review at
/// the right. All of it works from the keyboard: J/K next and previous, A accept, R return, T cannot tell, S sign, F
/// the attached file beside.
namespace spotcheck {

class ReportFiles;

class ReviewPage : public PlacePage {
    Q_OBJECT
public:
    explicit ReviewPage(Session& session, QWidget* parent = nullptr);

    void open(const PlaceRequest& request) override;
    void copy() override { m_grid->copy(); }
    bool exportShown() override { return m_grid->exportShown(); }
    void focusSearch() override { m_grid->focusSearch(); }
    GridPage& grid() const { return *m_grid; }
    ReportPanel& panel() const { return *m_panel; }

    void decideSelected(Decision decision);
    void signSelected();
    void judgeAnew(); ///< all unsigned reports
    void chooseDecisionRule();
    void acceptAllClean(); ///< every report shown that waits and has nothing to look at, after a count

private:
    void buildToolBar();
    void buildKeys();
    void key(const QKeySequence& sequence, std::function<void()> run);
    void load(qint64 id);
    void afterDecision(qsizetype count, const QString& what);
    std::vector<qint64> wanted() const;

    Session& m_session;
    GridPage* m_grid;
    ReportPanel* m_panel;
    ReportFiles* m_files;
    QComboBox* m_queue = nullptr;
    QString m_channel;
    /// What only a look at all reports finds (copied values, slipped units), by report.
    void lookAtAll();
    QHash<qint64, QList<Finding>> m_wide;
    QTimer* m_later;
};

class ReviewPlace : public Place {
public:
    QString id() const override { return QStringLiteral("results"); }
    QString title() const override;
    QString icon() const override { return QStringLiteral("results"); }
    int order() const override { return 50; }
    PlacePage* createPage(Session& session, QWidget* parent) const override { return new ReviewPage(session, parent); }
};

} // namespace spotcheck
