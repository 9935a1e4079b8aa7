#include "tests/unit/workspace/sample.h"

namespace spotcheck::test {

QMap<QString, QByteArray> dump(const Database& db)
{
    QMap<QString, QByteArray> all;
    auto tables = db.prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('journal', 'meta') ORDER BY name");
    while (*tables->step()) {
        const std::string name(tables->view(0));
        QByteArray& rows = all[tables->text(0)];
        auto q = db.prepare("SELECT * FROM " + name + " ORDER BY 1, 2");
        while (*q->step()) {
            for (int c = 0; c < q->columnCount(); ++c)
                rows += q->isNull(c) ? QByteArray("NULL|") : QByteArray::number(q->type(c)) + ':' + q->blob(c) + '|';
            rows += '\n';
        }
    }
    return all;
}

} // namespace spotcheck::test
