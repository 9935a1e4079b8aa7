#include "ui/sampling/party_completer.h"

#include "ui/shell/session.h"

#include <QLineEdit>
#include <QStringListModel>
#include <QTimer>

namespace spotcheck {

namespace {

constexpr int kMost = 12, kWaitMs = 150, kShortest = 2; // one Han character names half the city

QStringList namesOf(const QList<KnownParty>& parties)
{
    QStringList names;
    for (const KnownParty& party : parties)
        names << party.name;
    names.removeDuplicates();
    return names;
}

} // namespace

PartyCompleter::PartyCompleter(Session& session, QLineEdit& box)
    : QCompleter(&box),
      m_session(session),
      m_box(box),
      m_names(new QStringListModel(this)),
      m_wait(new QTimer(this)),
      m_channel(TaskRunner::uniqueChannel())
{
    setModel(m_names);
    setCompletionMode(QCompleter::UnfilteredPopupCompletion); // the file has found them already
    box.setCompleter(this);
    m_wait->setSingleShot(true);
    m_wait->setInterval(kWaitMs);
    connect(m_wait, &QTimer::timeout, this, &PartyCompleter::offer);
    connect(&box, &QLineEdit::textEdited, m_wait, qOverload<>(&QTimer::start));
    connect(&box, &QLineEdit::editingFinished, this, &PartyCompleter::settle);
    connect(this, qOverload<const QString&>(&QCompleter::activated), this, &PartyCompleter::settle);
}

void PartyCompleter::offer()
{
    const QString text = m_box.text().trimmed();
    if (text.size() < kShortest)
        return;
    m_session.read<QList<KnownParty>>(
        m_channel, this, [text](const Database& db, Progress&) { return partiesLike(db, text, kMost); },
        [this, text](Result<QList<KnownParty>> parties) {
            if (!parties || m_box.text().trimmed() != text || !m_box.hasFocus())
                return;
            const QStringList names = namesOf(*parties);
            m_names->setStringList(names);
            if (!names.isEmpty() && names != QStringList{text})
                complete();
            Q_EMIT offered();
        });
}

void PartyCompleter::settle()
{
    m_wait->stop();
    const QString text = m_box.text().trimmed();
    if (text == m_settled)
        return;
    m_settled = text;
    const auto party = partyNamed(m_session.workspace().db(), text);
    if (party && party->id != 0)
        Q_EMIT known(*party);
}

} // namespace spotcheck
