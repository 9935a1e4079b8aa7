#pragma once
#include "core/clocks/office_calendar.h"
#include "ui/shell/place.h"

class QComboBox;
class QLabel;

/// Holidays and make-up days: what the program ships (to read), and behind it the office's own days and festivals (to
/// edit), with the day until which the calendar is known. Everything that counts working days counts with both.
namespace spotcheck {

class GridPage;
class ReadWhenShown;
class RowsModel;
class RowsTable;

class CalendarPage : public PlacePage {
    Q_OBJECT
public:
    explicit CalendarPage(Session& session, QWidget* parent = nullptr);
    void open(const PlaceRequest& request) override;
    void copy() override;
    bool exportShown() override;
    GridPage& days() const { return *m_days; }
    GridPage& festivals() const { return *m_festivals; }
    RowsTable& shipped() const { return *m_shippedTable; }
    QString known() const; ///< the sentence at the top
    /// Today or any day off, or worked, by the office's own word. False (and said) when it cannot be.
    bool addDay(const QString& day, const QString& name, bool off, const QString& source);

Q_SIGNALS:
    void loaded();

private:
    QWidget* buildShipped();
    void buildActions();
    void askDay(bool off);
    void askFestival();
    void remove(GridPage& grid, const char* kind);
    void load();
    void show(const WorkCalendar& calendar);
    void fillShipped();

    Session& m_session;
    QLabel* m_known;
    QComboBox* m_year;
    GridPage* m_days;
    GridPage* m_festivals;
    RowsModel* m_shipped;
    RowsTable* m_shippedTable;
    ReadWhenShown* m_reading;
};

} // namespace spotcheck
