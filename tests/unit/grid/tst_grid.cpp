#include "core/grid/grid_joins.h"
#include "core/grid/grid_json.h"
#include "core/registry/office.h"
#include "tests/support/register.h"
#include "tests/unit/workspace/sample.h"

#include <random>

using namespace spotcheck;
using namespace spotcheck::test;

namespace {

QString q(const char* text)
{
    return QString::fromUtf8(text);
}

/// What is in the file, held plainly: the oracle filters and sorts these.
struct Row {
    qint64 id = 0;
    QString sampleNo, product, day, sampled;
    int mode = 1, stage = 0;
    std::optional<qint64> price;
};

struct World : Sample {
    QList<Row> rows;

    void fill(int count, unsigned seed)
    {
        create();
        QVERIFY(bool(seedRegistry(*workspace)));
        std::mt19937 random(seed);
        const auto done = workspace->change({q("test.fill"), q("Fill")}, [&](Database& db) -> Status {
            if (Status made = enterprises(db); !made)
                return made;
            for (int i = 0; i < count; ++i)
                if (Status made = add(db, random, i); !made)
                    return made;
            return ok();
        });
        QVERIFY2(bool(done), done ? "" : qPrintable(done.error().detail));
    }
    static Status enterprises(Database& db)
    {
        return db.exec("INSERT INTO enterprise(id, name, region) VALUES (1,'甲厂','310115'),(2,'乙店 "
                       "ABC','330000'),(3,'丙%厂','')");
    }
    Status add(Database& db, std::mt19937& random, int i)
    {
        static const char* const products[] = {"童鞋", "电热毯", "燃气灶", "Toy A", "toy b", ""};
        static const char* const names[] = {"", "甲厂", "乙店 ABC", "丙%厂"};
        Row row;
        row.id = qint64(random() % 1000000) * 1000 + i;
        row.sampleNo = QStringLiteral("S%1").arg(i, 5, 10, QLatin1Char('0'));
        row.product = q(products[random() % 6]);
        row.day = random() % 9 == 0 ? QString() : QDate(2023, 1, 1).addDays(random() % 900).toString(Qt::ISODate);
        row.mode = 1 + int(random() % 4);
        row.stage = int(random() % 4);
        if (random() % 3 != 0)
            row.price = qint64(random() % 5) * 10050;
        const int party = int(random() % 4);
        row.sampled = q(names[party]);
        rows << row;
        return insert(db, row, party);
    }
    static Status insert(Database& db, const Row& row, int party)
    {
        auto s = db.prepare(
            "INSERT INTO batch(id, sample_no, product_name, sampled_on, mode, stage, unit_price, sampled_id, office) "
            "VALUES(?,?,?,?,?,?,?,NULLIF(?,0),'310115')");
        if (!s)
            return s.error();
        s->bind(1, row.id)
            .bind(2, row.sampleNo)
            .bind(3, row.product)
            .bind(4, row.day)
            .bind(5, row.mode)
            .bind(6, row.stage);
        row.price ? s->bind(7, *row.price) : s->bindNull(7);
        return s->bind(8, party).run();
    }
    IdList ids(const GridRequest& request) const
    {
        const auto got = gridIds(workspace->db(), request);
        if (!got)
            qWarning("%s / %s", qPrintable(got.error().message), qPrintable(got.error().detail));
        return got ? *got : IdList{-1};
    }
};

GridRequest batches(const QString& field = {}, const QString& text = {})
{
    GridRequest request{QStringLiteral("batches"), {}, false, {}, {}};
    if (!text.isEmpty())
        request.filters << GridFilter{field, text};
    return request;
}

using Keep = std::function<bool(const Row&)>;

/// The file's own order: newest day first, then the greater id.
IdList oracle(QList<Row> rows, const Keep& keep)
{
    rows.removeIf([&](const Row& row) { return !keep(row); });
    std::sort(rows.begin(), rows.end(),
              [](const Row& a, const Row& b) { return std::pair(a.day, a.id) > std::pair(b.day, b.id); });
    IdList ids;
    for (const Row& row : rows)
        ids.push_back(row.id);
    return ids;
}

struct Case {
    const char* field;
    const char* text;
    Keep keep;
};

bool isIn(const Row& row, const char* from, const char* to)
{
    return row.day >= q(from) && row.day <= q(to) && !row.day.isEmpty();
}

const std::vector<Case>& cases()
{
    static const std::vector<Case> all = {
        {"product_name", "鞋", [](const Row& r) { return r.product.contains(u'鞋'); }},
        {"product_name", "toy", [](const Row& r) { return r.product.contains(u"toy", Qt::CaseInsensitive); }},
        {"product_name", "=toy b", [](const Row& r) { return r.product == u"toy b"; }},
        {"product_name", "!鞋", [](const Row& r) { return !r.product.contains(u'鞋'); }},
        {"product_name", "空", [](const Row& r) { return r.product.isEmpty(); }},
        {"product_name", "!empty", [](const Row& r) { return !r.product.isEmpty(); }},
        {"product_name", "%", [](const Row&) { return false; }},
        {"sampled", "厂", [](const Row& r) { return r.sampled.contains(u'厂'); }},
        {"sampled", "abc", [](const Row& r) { return r.sampled.contains(u"ABC"); }},
        {"sampled", "%", [](const Row& r) { return r.sampled.contains(u'%'); }},
        {"sampled", "=甲厂", [](const Row& r) { return r.sampled == q("甲厂"); }},
        {"sampled", "!甲", [](const Row& r) { return !r.sampled.contains(u'甲'); }},
        {"sampled", "空", [](const Row& r) { return r.sampled.isEmpty(); }},
        {"sampled", "!空", [](const Row& r) { return !r.sampled.isEmpty(); }},
        {"sampled_region", "浦东", [](const Row& r) { return r.sampled == q("甲厂"); }},
        {"sampled_region", "空", [](const Row& r) { return r.sampled.isEmpty() || r.sampled == q("丙%厂"); }},
        {"office", "浦东新区", [](const Row&) { return true; }},
        {"sampled_on", ">=2024-01-01", [](const Row& r) { return r.day >= q("2024-01-01"); }},
        {"sampled_on", "＞2024", [](const Row& r) { return r.day > q("2024-12-31"); }},
        {"sampled_on", "<2024", [](const Row& r) { return isIn(r, "2000", "2023-12-31"); }},
        {"sampled_on", "<=2024/2/29", [](const Row& r) { return isIn(r, "2000", "2024-02-29"); }},
        {"sampled_on", "2024", [](const Row& r) { return r.day.contains(q("2024")); }},
        {"sampled_on", "=2024-03", [](const Row& r) { return r.day.startsWith(q("2024-03")); }},
        {"sampled_on", "2024年3月5日", [](const Row& r) { return r.day == q("2024-03-05"); }},
        {"sampled_on", "2023-06..2024", [](const Row& r) { return isIn(r, "2023-06", "2024-12-31"); }},
        {"sampled_on", "空", [](const Row& r) { return r.day.isEmpty(); }},
        {"mode", "专项", [](const Row& r) { return r.mode == 2; }},
        {"mode", "special", [](const Row& r) { return r.mode == 2; }},
        {"mode", "!专项", [](const Row& r) { return r.mode != 2; }},
        {"mode", "没有", [](const Row&) { return false; }},
        {"stage", "空", [](const Row& r) { return r.stage == 0; }},
        {"stage", "=网络", [](const Row& r) { return r.stage == 3; }},
        {"unit_price", "100.5", [](const Row& r) { return r.price == 10050; }},
        {"unit_price", ">100.5", [](const Row& r) { return r.price && *r.price > 10050; }},
        {"unit_price", "≤100.5", [](const Row& r) { return r.price && *r.price <= 10050; }},
        {"unit_price", "100.5..201", [](const Row& r) { return r.price && *r.price >= 10050 && *r.price <= 20100; }},
        {"unit_price", "空", [](const Row& r) { return !r.price; }},
        {"unit_price", "abc", [](const Row&) { return false; }},
        {"", "甲厂", [](const Row& r) { return r.sampled == q("甲厂"); }},
        {"", "S00017", [](const Row& r) { return r.sampleNo == u"S00017"; }}};
    return all;
}

} // namespace

class TestGrid : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void filtersAgreeWithTheOracle();
    void everyColumnSortsBothWays();
    void sortsAgreeWithTheOracle();
    void verdictWordsAreNotMixedUp();
    void rowsComeInTheOrderAsked();
    void refusesUnknownNames();
    void cancels();
    void leavesOutNeedlessJoins();
    void jsonShowsWords();
};

void TestGrid::filtersAgreeWithTheOracle()
{
    World w;
    w.fill(600, 1);
    for (const Case& one : cases()) {
        const IdList wanted = oracle(w.rows, one.keep);
        const IdList got = w.ids(batches(q(one.field), q(one.text)));
        QVERIFY2(
            got == wanted,
            qPrintable(
                QStringLiteral("%1 %2: %3 of %4").arg(q(one.field), q(one.text)).arg(got.size()).arg(wanted.size())));
    }
    // Two filters and the program's own condition hold at once.
    GridRequest both = batches(q("mode"), q("专项"));
    both.filters << GridFilter{q("sampled"), q("厂")};
    both.extraWhere = q("t.stage = 1 OR t.stage = 2");
    QCOMPARE(w.ids(both), oracle(w.rows, [](const Row& r) {
                 return r.mode == 2 && r.sampled.contains(u'厂') && (r.stage == 1 || r.stage == 2);
             }));
    both.extraWhere = q("s.name = '甲厂'");
    QCOMPARE(w.ids(both), oracle(w.rows, [](const Row& r) { return r.mode == 2 && r.sampled == q("甲厂"); }));
}

void TestGrid::everyColumnSortsBothWays()
{
    World w;
    w.fill(40, 2);
    for (const RecordType& type : recordTypes())
        for (const Field& field : type.fields)
            for (const bool descending : {false, true}) {
                const GridRequest request{QString::fromLatin1(type.kind),
                                          QString::fromLatin1(field.key),
                                          descending,
                                          {{QString::fromLatin1(field.key), q("!=x")}},
                                          {}};
                VERIFY_OK(gridIds(w.workspace->db(), request));
            }
}

void TestGrid::sortsAgreeWithTheOracle()
{
    World w;
    w.fill(300, 3);
    using Key = std::function<QByteArray(const Row&)>;
    const std::pair<const char*, Key> keys[] = {{"product_name", [](const Row& r) { return r.product.toUtf8(); }},
                                                {"sampled_on", [](const Row& r) { return r.day.toUtf8(); }},
                                                {"sampled", [](const Row& r) { return r.sampled.toUtf8(); }},
                                                {"sample_no", [](const Row& r) { return r.sampleNo.toUtf8(); }}};
    for (const auto& [field, key] : keys)
        for (const bool descending : {false, true}) {
            QList<Row> rows = w.rows;
            std::sort(rows.begin(), rows.end(), [&, &by = key](const Row& a, const Row& b) {
                return descending ? std::pair(by(a), a.id) > std::pair(by(b), b.id)
                                  : std::pair(by(a), a.id) < std::pair(by(b), b.id);
            });
            IdList wanted;
            for (const Row& row : rows)
                wanted.push_back(row.id);
            QVERIFY2(w.ids({q("batches"), q(field), descending, {}, {}}) == wanted, field);
        }
}

void TestGrid::verdictWordsAreNotMixedUp()
{
    World w;
    w.create();
    VERIFY_OK(w.sql("INSERT INTO report(id, sample_no, our_verdict) VALUES (1,'a',1),(2,'b',2),(3,'c',3)"));
    const auto only = [&](const char* text) {
        return w.ids({q("reports"), {}, false, {{q("our_verdict"), q(text)}}, {}});
    };
    QCOMPARE(only("不合格"), IdList{2}); // not 未发现不合格
    QCOMPARE(only("未发现"), IdList{1});
    QCOMPARE(only("无法判定"), IdList{3});
}

void TestGrid::rowsComeInTheOrderAsked()
{
    World w;
    w.fill(500, 4);
    IdList ids = w.ids(batches());
    std::shuffle(ids.begin(), ids.end(), std::mt19937(5));
    ids.insert(ids.begin() + 7, 424242); // deleted meanwhile
    const RecordType& type = *recordType("batches");
    const auto rows = gridRows(w.workspace->db(), type, ids);
    VERIFY_OK(rows);
    QCOMPARE(rows->size(), qsizetype(ids.size()));
    QCOMPARE((*rows)[7].cells, QStringList(qsizetype(type.fields.size())));
    for (size_t i = 0; i < ids.size(); ++i) {
        const GridRow& row = (*rows)[qsizetype(i)];
        QCOMPARE(row.id, ids[i]);
        const auto known = std::find_if(w.rows.begin(), w.rows.end(), [&](const Row& r) { return r.id == row.id; });
        if (known == w.rows.end())
            continue;
        QCOMPARE(row.cells[0], known->sampleNo);
        QCOMPARE(row.cells[9], known->sampled);
        QCOMPARE(row.cells[2], q("上海市浦东新区市场监督管理局"));
    }
}

void TestGrid::refusesUnknownNames()
{
    World w;
    w.create();
    const GridRequest wrong[] = {{q("nothing"), {}, false, {}, {}},
                                 {q("batches"), q("colour"), false, {}, {}},
                                 {q("batches"), {}, false, {{q("colour"), q("x")}}, {}}};
    for (const GridRequest& request : wrong) {
        const auto ids = gridIds(w.workspace->db(), request);
        QVERIFY(!ids && ids.error().kind == ErrorKind::Usage && !ids.error().message.isEmpty());
    }
}

void TestGrid::cancels()
{
    World w;
    w.fill(3000, 6);
    Progress progress;
    progress.cancel();
    const auto ids = gridIds(w.workspace->db(), batches({}, q("没有这样的字")), &progress);
    QVERIFY(!ids && ids.error().kind == ErrorKind::Cancelled);
    VERIFY_OK(gridIds(w.workspace->db(), batches()));
}

void TestGrid::leavesOutNeedlessJoins()
{
    const RecordType& type = *recordType("batches");
    const std::string order = "s.name, t.id", none = "t.sampled_on";
    QCOMPARE(fromFor(type, std::span(&none, 1)), std::string("batch t"));
    QCOMPARE(fromFor(type, std::span(&order, 1)), std::string("batch t LEFT JOIN enterprise s ON s.id = t.sampled_id"));
    const RecordType& results = *recordType("results");
    QVERIFY(fromFor(results, std::span(&none, 1)).find("LEFT JOIN lab") == std::string::npos);
    QVERIFY(fromFor(results, std::span(&none, 1)).find("JOIN test_spec") != std::string::npos);
    QVERIFY(usesAlias("COALESCE(s.name, '')", "s") && !usesAlias("plans.name", "s") && !usesAlias("t.name", "s"));
    const auto link = linkOf(type, *type.field("sampled_region"));
    QVERIFY(link && link->column == "t.sampled_id" && link->table == "enterprise s");
    QVERIFY(!linkOf(type, *type.field("product_name")) && !linkOf(results, *results.field("lab")));
}

void TestGrid::jsonShowsWords()
{
    World w;
    w.fill(30, 8);
    const RecordType& type = *recordType("batches");
    const auto rows = gridRows(w.workspace->db(), type, w.ids(batches(q("mode"), q("专项"))));
    VERIFY_OK(rows);
    QVERIFY(!rows->isEmpty());
    const QJsonObject row = gridRowJson(type, rows->first(), true);
    QCOMPARE(row[QStringLiteral("mode")].toString(), q("专项"));
    QCOMPARE(row[QStringLiteral("id")].toString().toLongLong(), rows->first().id);
    QCOMPARE(row.size(), qsizetype(type.fields.size()) + 1);
}

SPOTCHECK_TEST(TestGrid)
#include "tst_grid.moc"
