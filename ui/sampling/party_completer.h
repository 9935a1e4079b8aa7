#pragma once
#include "core/registry/known_party.h"

#include <QCompleter>

class QLineEdit;
class QStringListModel;
class QTimer;

/// Offers the enterprises of the file while a name or a credit code is typed into a box, and says which one it became
/// when the box is left or one is chosen: their code and district need no typing.
namespace spotcheck {

class Session;

class PartyCompleter : public QCompleter {
    Q_OBJECT
public:
    PartyCompleter(Session& session, QLineEdit& box);

Q_SIGNALS:
    void known(const KnownParty& party);
    void offered(); ///< the list is there

private:
    void offer();
    void settle();

    Session& m_session;
    QLineEdit& m_box;
    QStringListModel* m_names;
    QTimer* m_wait;
    QString m_channel;
    QString m_settled; ///< the text that was said last: what is changed beside it later stays
};

} // namespace spotcheck
