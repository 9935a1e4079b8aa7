#pragma once
#include "core/rules/settings_table.h"
#include "ui/shell/place.h"

/// The numbers the program counts with: value, since when, source, confidence; what the office chose itself stands out.
/// Changing one needs a source; undo takes it back.
namespace spotcheck {

class ReadWhenShown;
class RowsModel;
class RowsTable;

class SettingsPage : public PlacePage {
    Q_OBJECT
public:
    explicit SettingsPage(Session& session, QWidget* parent = nullptr);
    void copy() override;
    bool exportShown() override;
    RowsTable& table() const { return *m_table; }
    const QList<SettingRow>& settings() const { return m_settings; }
    bool change(const QString& key, const QString& value, QDate from, const QString& source);
    bool reset(const QString& key);

Q_SIGNALS:
    void loaded();

private:
    void load();
    void show(const QList<SettingRow>& rows);
    void ask(int row);
    std::optional<QString> askValue(const SettingRow& setting); ///< nothing: cancelled

    Session& m_session;
    RowsModel* m_rows;
    RowsTable* m_table;
    ReadWhenShown* m_reading;
    QList<SettingRow> m_settings;
};

} // namespace spotcheck
