#include "ui/registry/settings_page.h"

#include "ui/common/read_when_shown.h"
#include "ui/common/rows_model.h"
#include "ui/common/rows_table.h"
#include "ui/common/theme.h"
#include "ui/shell/session.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace spotcheck {

namespace {

constexpr int kValueWidth = 130;

QString markWords(const SettingRow& row)
{
    if (row.own)
        return SettingsPage::tr("own choice");
    if (row.mark.startsWith(u'F'))
        return SettingsPage::tr("read at the source");
    if (row.mark == u"K")
        return SettingsPage::tr("to be checked");
    return row.mark == u"D" ? SettingsPage::tr("worked out") : SettingsPage::tr("no rule says it");
}

QStringList choiceLines(const SettingRow& row)
{
    QStringList lines;
    for (const SettingChoice& one : row.choices)
        lines << SettingsPage::tr("%1 (%2)").arg(one.title, one.about);
    return lines;
}

ShownRow rowOf(const SettingRow& row)
{
    const QString none = SettingsPage::tr("not set");
    const QColor ink = row.own ? colors().accent : QColor();
    const auto number = [&](const QString& value) {
        return ShownCell{value.isEmpty() ? none : row.words(value), value.isEmpty() ? -1 : value.toInt()};
    };
    ShownCell value = number(row.value);
    value.ink = ink;
    value.tip = choiceLines(row).join(u'\n');
    return {{{row.title, {}, ink, row.key},
             value,
             {row.from.isValid() ? row.from.toString(Qt::ISODate) : SettingsPage::tr("always")},
             {markWords(row), {}, ink},
             number(row.shipped),
             {row.source, {}, {}, row.source}},
            0,
            row.own};
}

} // namespace

SettingsPage::SettingsPage(Session& session, QWidget* parent)
    : PlacePage(parent),
      m_session(session),
      m_rows(new RowsModel(
          {tr("Number"), tr("Value"), tr("Applies from"), tr("Confidence"), tr("As shipped"), tr("Source")}, this)),
      m_table(new RowsTable(m_rows, this)),
      m_reading(new ReadWhenShown(session, *this, [this] { load(); }))
{
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(12, 6, 12, 6);
    bar->setSpacing(8);
    auto* edit = new QPushButton(tr("Change…"), this);
    auto* back = new QPushButton(tr("Back to what is shipped"), this);
    auto* hint = new QLabel(tr("Every number needs a source; undo takes a change back."), this);
    hint->setStyleSheet(QStringLiteral("color:%1").arg(colors().muted.name()));
    bar->addWidget(edit);
    bar->addWidget(back);
    bar->addWidget(hint, 1);
    m_table->setAccessibleName(tr("Settings"));
    for (const int column : {1, 4}) // most are numbers; a profile's name is whole in its tip
        m_table->setWidest(column, kValueWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_table, 1);
    connect(edit, &QPushButton::clicked, this, [this] { ask(m_table->currentRow()); });
    connect(back, &QPushButton::clicked, this, [this] {
        if (const int row = m_table->currentRow(); row >= 0)
            reset(m_settings[row].key);
    });
    connect(m_table, &RowsTable::rowActivated, this, &SettingsPage::ask);
}

void SettingsPage::load()
{
    const QDate today = m_session.workspace().clock().today();
    const bool chinese = m_session.chinese();
    m_session.read<QList<SettingRow>>(
        m_reading->channel(), this,
        [today, chinese](const Database& db, Progress&) { return settingRows(db, today, chinese); },
        [this](Result<QList<SettingRow>> rows) {
            if (rows)
                show(*rows);
            else if (rows.error().kind != ErrorKind::Cancelled)
                m_session.sayError(rows.error());
        });
}

void SettingsPage::show(const QList<SettingRow>& settings)
{
    m_reading->done();
    const int row = std::max(0, m_table->currentRow());
    m_settings = settings;
    QList<ShownRow> rows;
    for (const SettingRow& one : settings)
        rows << rowOf(one);
    m_rows->setRows(rows);
    m_table->fitColumns();
    m_table->selectRow(row);
    Q_EMIT loaded();
}

std::optional<QString> SettingsPage::askValue(const SettingRow& setting)
{
    if (setting.choices.isEmpty())
        return m_session.dialogs().askText(this, setting.title, tr("Value"), setting.value);
    const int chosen = m_session.dialogs().choose(this, setting.title, tr("Value"), choiceLines(setting));
    return chosen < 0 ? std::nullopt : std::optional(QString::number(setting.choices.at(chosen).value));
}

void SettingsPage::ask(int row)
{
    if (row < 0 || row >= m_settings.size())
        return m_session.say(Message::Kind::Info, tr("Select a number first."));
    const SettingRow setting = m_settings[row];
    Dialogs& dialogs = m_session.dialogs();
    const auto value = askValue(setting);
    if (!value)
        return;
    const QString today = m_session.workspace().clock().today().toString(Qt::ISODate);
    const auto from = dialogs.askText(this, setting.title, tr("Applies from"), today);
    if (!from)
        return;
    const QDate day = QDate::fromString(from->trimmed(), Qt::ISODate);
    if (!day.isValid())
        return m_session.say(Message::Kind::Error,
                             tr("“%1” is not a day such as 2026-03-01. Nothing was changed.").arg(*from));
    const auto source = dialogs.askText(this, setting.title, tr("Source: document and clause"), {});
    if (source)
        change(setting.key, *value, day, *source);
}

bool SettingsPage::change(const QString& key, const QString& value, QDate from, const QString& source)
{
    return bool(
        m_session.perform([&](Workspace& workspace) { return changeSetting(workspace, key, value, from, source); }));
}

bool SettingsPage::reset(const QString& key)
{
    return bool(m_session.perform([&](Workspace& workspace) { return resetSetting(workspace, key); }));
}

void SettingsPage::copy()
{
    m_table->copySelection();
}

bool SettingsPage::exportShown()
{
    m_table->exportRows(m_session, tr("Settings"));
    return true;
}

} // namespace spotcheck
