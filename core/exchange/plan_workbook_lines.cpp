#include "core/exchange/plan_workbook_lines.h"

#include "core/exchange/refusal.h"
#include "core/registry/office.h"
#include "core/workspace/row_loop.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <QDateTime>
#include <set>

namespace spotcheck {

namespace {

constexpr qint64 kBeijingSeconds = 8 * 3600;

size_t indexOf(std::string_view key)
{
    const auto& fields = planRecordType().fields;
    return size_t(std::find_if(fields.begin(), fields.end(), [&](const Field& f) { return key == f.key; }) -
                  fields.begin());
}

std::string linesSql(const std::string& where)
{
    std::string sql = "SELECT t.id, p.office";
    for (const Field& field : planRecordType().fields)
        sql += ", " + std::string(field.sql);
    return sql + " FROM " + planRecordType().from + " WHERE " + where + " ORDER BY p.office, t.no, t.id";
}

Result<std::vector<PlanLine>> readLines(Statement& q)
{
    std::vector<PlanLine> lines;
    RowLoop loop(q);
    while (loop.next()) {
        PlanLine line;
        line.id = q.integer(0);
        line.office = q.view(1);
        for (int c = 2; c < q.columnCount(); ++c)
            line.stored.emplace_back(q.view(c));
        lines.push_back(std::move(line));
    }
    return loop.give(std::move(lines));
}

Error noPlan()
{
    return {ErrorKind::NotFound, exchangeText(QT_TRANSLATE_NOOP(
                                     "exchange", "There is no plan of this year and office. Nothing was written."))};
}

/// Year, state and day of the plan; of several the day of the file's last change stands.
Status readHeadOf(const Database& db, PlanBook& book)
{
    auto q = db.prepare(
        "SELECT year, status, approved_on FROM plan WHERE (?1 = 0 OR year = ?1) AND (?2 = '' OR office = ?2) "
        "ORDER BY year DESC");
    if (!q)
        return q.error();
    q->bind(1, book.year).bind(2, book.office);
    const auto found = q->step();
    if (!found)
        return found.error();
    if (!*found)
        return noPlan();
    book.year = int(q->integer(0));
    book.approved = !book.office.isEmpty() && q->integer(1) == 1;
    if (book.approved)
        book.day = QDate::fromString(q->text(2), Qt::ISODate);
    const auto changed = db.integer("SELECT MAX(at_ms) FROM journal");
    if (!changed)
        return changed.error();
    if (!book.day.isValid())
        book.day = QDateTime::fromMSecsSinceEpoch(*changed, Qt::UTC).addSecs(kBeijingSeconds).date();
    return ok();
}

Status readJournalHead(const Database& db, PlanBook& book)
{
    auto q = db.prepare("SELECT lower(hex(hash)) FROM journal ORDER BY seq DESC LIMIT 1");
    if (!q)
        return q.error();
    const auto found = q->step();
    if (!found)
        return found.error();
    book.journal = *found ? q->text(0) : QString();
    return ok();
}

/// Package numbers and the standards of the implementation rules; not fields of a line.
Status readSides(const Database& db, PlanBook& book)
{
    auto packages = db.prepare("SELECT t.id, t.package FROM plan_item t JOIN plan p ON p.id = t.plan_id WHERE "
                               "p.year = ?1 AND (?2 = '' OR p.office = ?2) AND t.package <> ''");
    auto basis = db.prepare("SELECT r.code, i.basis FROM rule r JOIN rule_item i ON i.rule_id = r.id WHERE i.basis <> "
                            "'' AND r.code IN (SELECT rule_code FROM plan_item) GROUP BY r.code, i.basis ORDER BY "
                            "r.code, MIN(i.no)");
    if (!packages || !basis)
        return !packages ? packages.error() : basis.error();
    packages->bind(1, book.year).bind(2, book.office);
    const auto each = [](Statement& q, const std::function<void()>& take) -> Status {
        RowLoop loop(q);
        while (loop.next()) {
            take();
        }
        return loop.status();
    };
    if (Status read = each(*packages, [&] { book.packages[packages->integer(0)] = packages->view(1); }); !read)
        return read;
    return each(*basis, [&] {
        std::string& said = book.basis[std::string(basis->view(0))];
        said += (said.empty() ? "" : "；") + std::string(basis->view(1));
    });
}

} // namespace

const RecordType& planRecordType()
{
    static const RecordType& type = *recordType("plan");
    return type;
}

const std::string& PlanLine::text(std::string_view key) const
{
    return stored[indexOf(key)];
}

qint64 PlanLine::number(std::string_view key) const
{
    const std::string& digits = text(key);
    qint64 value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

Result<PlanBook> readPlanBook(const Database& db, int year, const QString& office)
{
    PlanBook book;
    book.year = year;
    book.office = office;
    if (Status head = readHeadOf(db, book); !head)
        return head.error();
    auto q = db.prepare(linesSql("p.year = ?1 AND (?2 = '' OR p.office = ?2)"));
    if (!q)
        return q.error();
    q->bind(1, book.year).bind(2, office);
    auto lines = readLines(*q);
    if (!lines)
        return lines.error();
    book.lines = *std::move(lines);
    if (Status head = readJournalHead(db, book); !head)
        return head.error();
    if (Status sides = readSides(db, book); !sides)
        return sides.error();
    return book;
}

Result<std::vector<PlanLine>> readPlanLines(const Database& db, qint64 planId)
{
    auto q = db.prepare(linesSql("t.plan_id = ?1"));
    if (!q)
        return q.error();
    q->bind(1, planId);
    return readLines(*q);
}

std::string planCellText(const Field& field, std::string_view stored)
{
    return displayValue(field, stored, true).toStdString();
}

QString planOfficeName(const QString& code)
{
    const QString name = officeName(code);
    return !name.isEmpty() && officeCode(name) == code ? name : code;
}

std::vector<std::string> splitPlanList(std::string_view text)
{
    static constexpr std::string_view mark = "；";
    std::vector<std::string> parts;
    while (!text.empty()) {
        const size_t end = std::min(text.find(mark), text.size());
        if (end > 0)
            parts.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + mark.size(), text.size()));
    }
    return parts;
}

std::string joinPlanList(const std::vector<std::string>& parts)
{
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : "；") + part;
    return text;
}

std::vector<TestItem> testItemsOf(const PlanLine& line)
{
    const auto names = splitPlanList(line.text("items")), must = splitPlanList(line.text("must_items"));
    const std::set<std::string> needed(must.begin(), must.end()), known(names.begin(), names.end());
    std::vector<TestItem> items;
    for (const std::string& name : names)
        items.push_back({name, needed.contains(name)});
    for (const std::string& name : must)
        if (!known.contains(name))
            items.push_back({name, true});
    return items;
}

} // namespace spotcheck
