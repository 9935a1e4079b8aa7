#include "core/plan/product_names.h"

#include "core/base/text_fold.h"
#include "core/workspace/row_loop.h"

namespace spotcheck {

QString productKey(std::string_view name)
{
    const std::string folded = foldWidth(trimmed(name));
    const std::string_view key = trimmed(folded);
    return QString::fromUtf8(key.data(), qsizetype(key.size()));
}

Result<ProductNames> ProductNames::read(const Database& db)
{
    ProductNames names;
    auto q = db.prepare("SELECT id, name FROM product ORDER BY code");
    if (!q)
        return q.error();
    RowLoop loop(*q);
    while (loop.next()) {
        const QString key = productKey(q->view(1));
        if (!names.m_ids.contains(key))
            names.m_ids.insert(key, q->integer(0));
        names.m_keys.insert(q->integer(0), key);
    }
    return loop.give(std::move(names));
}

QString ProductNames::keyOf(std::string_view name, qint64 productId) const
{
    const QString key = productKey(name);
    return m_ids.contains(key) ? key : m_keys.value(productId, key);
}

} // namespace spotcheck
