#pragma once
#include "ui/import/import_choices.h"

#include <QCoreApplication>

/// What a column of the file can be taken as, in words.
namespace spotcheck {

struct FieldOffer {
    QString key; ///< empty: left out
    QString text;
};

class FieldOffers {
    Q_DECLARE_TR_FUNCTIONS(FieldOffers)
public:
    FieldOffers(const ImportView& view, bool chinese) : m_view(view), m_chinese(chinese) {}

    /// Leaving it out, what its content looks like, then every field of the kind.
    QList<FieldOffer> of(int column) const;
    /// The columns of the sheet that are items, to be dropped, and those that could be.
    struct ItemOffer {
        int column = 0; ///< of the sheet
        QString text;
        bool taken = false;
    };
    QList<ItemOffer> itemOffers() const;
    /// What it is taken as now.
    QString title(const QString& key) const;
    QString takenAs(const ColumnMatch& column) const;
    /// How that came about.
    QString reason(const ColumnMatch& column) const;

private:
    bool mayBeItem() const;
    QString offer(const Field& field, int column) const;

    const ImportView& m_view;
    bool m_chinese;
};

} // namespace spotcheck
