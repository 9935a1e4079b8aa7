#include "core/registry/record_lookup.h"

#include "core/registry/enterprise_code.h"
#include "core/workspace/row_loop.h"

namespace spotcheck {

namespace {

struct Naming {
    const char* table;
    const char* name;  ///< the column people call it by
    const char* where; ///< ?1 is the word
};

constexpr Naming kNamings[] = {
    {"enterprise", "name", ENTERPRISE_HAS_CODE " OR name = ?1"},
    {"product", "name", "code = ?1 OR name = ?1"},
    {"lab", "name", "name = ?1 OR uscc = ?1"},
    {"rule", "code", "code = ?1 OR product_name = ?1"},
    {"plan_item", "product_name", "product_name = ?1"},
    {"batch", "sample_no", "sample_no = ?1"},
    {"report", "sample_no", "sample_no = ?1 OR report_no = ?1"},
    {"aftermath_case", "sample_no", "sample_no = ?1"},
};

/// Also of a record that was deleted: its story is still in the journal.
QList<RecordName> byTableAndId(const QString& word)
{
    const auto colon = word.lastIndexOf(u':');
    bool isNumber = false;
    const qint64 id = word.mid(colon + 1).toLongLong(&isNumber);
    if (colon <= 0 || !isNumber)
        return {};
    return {RecordName{word.left(colon), id, word}};
}

Status collect(const Database& db, const Naming& naming, const QString& word, QList<RecordName>& found)
{
    auto q = db.prepare(std::string("SELECT id, ") + naming.name + " FROM " + naming.table + " WHERE " + naming.where +
                        " LIMIT 100");
    if (!q)
        return q.error();
    q->bind(1, word);
    RowLoop loop(*q);
    while (loop.next()) {
        found << RecordName{QString::fromLatin1(naming.table), q->integer(0), q->text(1)};
    }
    return loop.status();
}

} // namespace

Result<QList<RecordName>> recordsCalled(const Database& db, const QString& word)
{
    QList<RecordName> found = byTableAndId(word.trimmed());
    if (!found.isEmpty())
        return found;
    for (const Naming& naming : kNamings)
        if (Status done = collect(db, naming, word.trimmed(), found); !done)
            return done.error();
    return found;
}

} // namespace spotcheck
