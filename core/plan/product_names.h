#pragma once
#include "core/workspace/database.h"

#include <QHash>
#include <QString>

/// Products as lists outside call them: full and half width and blanks around do not matter. A row that speaks of a
/// product by a name the file's own list does not have is known by the product it was linked to, if it was.
namespace spotcheck {

QString productKey(std::string_view name);

class ProductNames {
public:
    static Result<ProductNames> read(const Database& db);
    /// The key of the product a row means.
    QString keyOf(std::string_view name, qint64 productId) const;
    bool isKnown(const QString& key) const { return m_ids.contains(key); }
    qint64 idOf(const QString& key) const { return m_ids.value(key); }

private:
    QHash<QString, qint64> m_ids; ///< by key; the first of several of the same name
    QHash<qint64, QString> m_keys;
};

} // namespace spotcheck
