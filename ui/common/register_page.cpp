#include "ui/common/register_page.h"

#include "core/registry/record_edit.h"
#include "ui/common/add_record_dialog.h"
#include "ui/shell/session.h"

#include <QAction>

namespace spotcheck {

RegisterPage::RegisterPage(Session& session, const QString& kind, Options options, QWidget* parent)
    : GridPage(session, kind, std::move(options), parent), m_recordType(*recordType(kind.toStdString()))
{
    addPlaceAction(QStringLiteral("add"), tr("Add…"), [this] { add(); });
    QAction* remove = addPlaceAction(QStringLiteral("close"), tr("Delete the selected"), [this] { removeSelected(); });
    remove->setShortcut(Qt::CTRL | Qt::Key_Delete);
    remove->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    setEmptyAction(tr("Add…"), [this] { add(); });
}

AddRecordDialog* RegisterPage::add()
{
    auto* dialog = new AddRecordDialog(session(), m_recordType, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AddRecordDialog::added, this, [this](qint64 id) { select(id); });
    dialog->open();
    return dialog;
}

void RegisterPage::removeSelected()
{
    const auto ids = selectedIds();
    if (ids.empty())
        return session().say(Message::Kind::Info, tr("Select the records to delete first."));
    if (session().perform([&](Workspace& workspace) { return deleteRecords(workspace, m_recordType, ids); }))
        session().say(Message{
            Message::Kind::Success, tr("%1 records deleted. Undo brings them back.").arg(ids.size()), {}, 5000});
}

} // namespace spotcheck
