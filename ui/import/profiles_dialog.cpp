#include "ui/import/profiles_dialog.h"

#include "ui/common/message_bar.h"
#include "ui/common/theme.h"
#include "ui/import/kind_guess.h"
#include "ui/shell/session.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace spotcheck {

namespace {

constexpr int kButtonRoom = 28;

QString filter()
{
    return ProfilesDialog::tr("Remembered layouts (*.json)");
}

} // namespace

ProfilesDialog::ProfilesDialog(Session& session, QWidget* parent)
    : QDialog(parent), m_session(session), m_messages(new MessageBar(this)), m_table(new QTableWidget(this))
{
    setWindowTitle(tr("Remembered layouts"));
    setObjectName(QStringLiteral("profilesDialog"));
    resize(820, 420);
    auto* words =
        new QLabel(tr("Columns that were set by hand are remembered for the sender and for sheets with the same "
                      "header. The next such sheet needs no correcting."),
                   this);
    words->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("profileTable"));
    m_table->setAccessibleName(windowTitle());
    m_table->setColumnCount(3);
    m_table->setHorizontalHeaderLabels({tr("Kind"), tr("Sender or sheet"), tr("What is remembered")});
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setColumnWidth(0, 110);
    m_table->setColumnWidth(1, 260);
    auto* column = new QVBoxLayout(this);
    column->addWidget(words);
    column->addWidget(m_messages);
    column->addWidget(m_table, 1);
    column->addLayout(buttons());
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &ProfilesDialog::showState);
    load();
}

QPushButton* ProfilesDialog::button(const char* name, const QString& text, void (ProfilesDialog::*act)())
{
    auto* made = new QPushButton(text, this);
    made->setObjectName(QLatin1StringView(name));
    made->setAutoDefault(false);
    made->setMinimumWidth(made->fontMetrics().horizontalAdvance(text) + kButtonRoom);
    connect(made, &QPushButton::clicked, this, act);
    return made;
}

QLayout* ProfilesDialog::buttons()
{
    m_export = button("exportProfiles", tr("&Export all…"), &ProfilesDialog::exportAll);
    m_import = button("importProfiles", tr("&Import…"), &ProfilesDialog::importFrom);
    m_forget = button("forgetProfile", tr("&Delete"), &ProfilesDialog::forget);
    auto* row = new QHBoxLayout;
    for (QPushButton* one : {m_export, m_import, m_forget})
        row->addWidget(one);
    row->addStretch(1);
    auto* close = new QPushButton(tr("&Close"), this);
    close->setObjectName(QStringLiteral("closeProfiles"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    row->addWidget(close);
    return row;
}

void ProfilesDialog::load()
{
    m_session.read<QList<ImportProfile>>(
        TaskRunner::uniqueChannel(), this, [](const Database& db, Progress&) { return importProfiles(db); },
        [this](Result<QList<ImportProfile>> profiles) {
            if (profiles)
                show(*profiles);
            else
                m_messages->say(Message::ofError(profiles.error()));
        });
}

QString ProfilesDialog::about(const ImportProfile& profile) const
{
    if (!profile.isLook())
        return profile.sender;
    return profile.name.isEmpty() ? tr("Sheets of one look") : tr("Sheets that look like %1").arg(profile.name);
}

/// `测得 → 实测值、备用：不取`
QString ProfilesDialog::columnsOf(const ImportProfile& profile) const
{
    const RecordType* type = recordType(profile.kind.toStdString());
    QStringList parts;
    if (profile.layout != ItemLayout::Auto)
        parts << (profile.layout == ItemLayout::Columns ? tr("items in columns") : tr("items in rows"));
    QStringList headers = profile.columns.keys();
    headers.sort();
    for (const QString& header : std::as_const(headers)) {
        const QString key = profile.columns.value(header);
        const Field* field = type == nullptr ? nullptr : type->field(key.toStdString());
        const QString taken = key == kItemColumn    ? tr("a test item")
                              : field == nullptr    ? tr("left out")
                              : m_session.chinese() ? QString::fromUtf8(field->header)
                                                    : QString::fromUtf8(field->english);
        parts << tr("%1 → %2").arg(header, taken);
    }
    return parts.join(tr("; "));
}

void ProfilesDialog::show(const QList<ImportProfile>& profiles)
{
    m_profiles = profiles;
    m_table->setRowCount(int(profiles.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const ImportProfile& profile = profiles[row];
        const QString texts[] = {kindTitle(profile.kind, m_session.chinese()), about(profile), columnsOf(profile)};
        for (int column = 0; column < 3; ++column) {
            auto* item = new QTableWidgetItem(texts[column]);
            item->setToolTip(column == 1 && profile.isLook() ? profile.headers.join(QStringLiteral(" | "))
                                                             : texts[column]);
            m_table->setItem(row, column, item);
        }
    }
    if (!profiles.isEmpty())
        m_table->selectRow(0);
    showState();
}

void ProfilesDialog::showState()
{
    m_export->setEnabled(!m_profiles.isEmpty());
    m_import->setEnabled(m_session.canEdit());
    m_forget->setEnabled(m_session.canEdit() && m_table->currentRow() >= 0 && !m_profiles.isEmpty());
}

void ProfilesDialog::exportAll()
{
    QString path =
        m_session.dialogs().saveFile(this, tr("Export remembered layouts"), tr("Remembered layouts.json"), filter());
    if (path.isEmpty())
        return;
    if (!path.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive))
        path += QStringLiteral(".json");
    const Status written = writeProfilesFile(path, m_profiles);
    m_messages->say(written ? Message{Message::Kind::Success, tr("Saved as %1.").arg(path)}
                            : Message::ofError(written.error()));
}

void ProfilesDialog::importFrom()
{
    const QString path = m_session.dialogs().openFile(this, tr("Import remembered layouts"), filter());
    if (path.isEmpty())
        return;
    const auto profiles = readProfilesFile(path);
    if (!profiles)
        return m_messages->say(Message::ofError(profiles.error()));
    const auto entry =
        m_session.perform([&](Workspace& workspace) { return importProfilesInto(workspace, *profiles); });
    if (!entry)
        return m_messages->say(Message::ofError(entry.error()));
    m_messages->say(Message{Message::Kind::Success, tr("%1 layouts were taken.").arg(profiles->size())});
    load();
    Q_EMIT profilesChanged();
}

void ProfilesDialog::forget()
{
    const int row = m_table->currentRow();
    if (row < 0 || row >= m_profiles.size())
        return;
    const ImportProfile profile = m_profiles[row];
    const auto entry =
        m_session.perform([&](Workspace& workspace) { return forgetProfile(workspace, profile.kind, profile.sender); });
    if (!entry)
        return m_messages->say(Message::ofError(entry.error()));
    m_messages->say(Message{Message::Kind::Success, tr("Deleted. It can be undone with Ctrl+Z in the main window.")});
    load();
    Q_EMIT profilesChanged();
}

} // namespace spotcheck
