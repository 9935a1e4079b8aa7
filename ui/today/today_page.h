#pragma once
#include "ui/shell/place.h"
#include "ui/today/today_counts.h"

class QGridLayout;
class QLabel;
class QTimer;
class QVBoxLayout;

/// What there is to do today: counts, each of which opens its list. Worst first in every group.
namespace spotcheck {

class TodayPage : public PlacePage {
    Q_OBJECT
public:
    explicit TodayPage(Session& session, QWidget* parent = nullptr);
    const TodayCounts& counts() const { return m_counts; }

Q_SIGNALS:
    void refreshed();

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Line {
        qint64 count;
        QString text, place;
        PlaceRequest request;
        bool urgent = false;
    };
    void addAlarms(const QStringList& alarms);
    void addClocks(const QList<ClockLine>& clocks);
    void refresh();
    void countOverdue();
    void countClocks();
    void countYear();
    void readChoices();
    void show(TodayCounts counts);
    void addGroup(int row, int column, const QString& iconName, const QString& title, const QList<Line>& lines);
    QWidget* makeLine(const Line& line);
    void addRecent(int row, int column, const QList<JournalEntry>& entries);
    QVBoxLayout* addCard(int row, int column, const QString& iconName, const QString& title);
    void addYear(const YearCounts& year);
    PlaceRequest reports(int state, bool attention = false) const;
    PlaceRequest cases(const QList<GridFilter>& filters) const;

    Session& m_session;
    QLabel* m_date;
    TodayFilterBar* m_filter;
    QWidget* m_body;
    QVBoxLayout* m_column;
    QGridLayout* m_groups = nullptr;
    QTimer* m_wait;
    QString m_channel;
    TodayCounts m_counts;
    QList<ClockLine> m_clocks; ///< as counted last
};

class TodayPlace : public Place {
public:
    QString id() const override { return QStringLiteral("today"); }
    QString title() const override;
    QString icon() const override { return QStringLiteral("today"); }
    int order() const override { return 10; }
    PlacePage* createPage(Session& session, QWidget* parent) const override { return new TodayPage(session, parent); }
};

} // namespace spotcheck
