#include "core/registry/natural_key.h"
#include "core/registry/office.h"
#include "core/registry/record_edit.h"
#include "tests/support/register.h"
#include "tests/unit/workspace/sample.h"

using namespace spotcheck;
using namespace spotcheck::test;

namespace {

QString q(const char* text)
{
    return QString::fromUtf8(text);
}

/// A workspace with offices and one enterprise, laboratory, product and plan line.
struct Registry : Sample {
    qint64 enterprise = 0, lab = 0, product = 0, line = 0;

    void fill()
    {
        create();
        QVERIFY(bool(seedRegistry(*workspace)));
        enterprise = add("enterprises", {{q("name"), q("甲厂")}, {q("uscc"), q("91350100M000100Y43")}});
        lab = add("labs", {{q("name"), q("质检一所")}});
        product = add("catalogue", {{q("code"), q("A01")}, {q("name"), q("童鞋")}});
        line = add("plan", {{q("year"), q("2026")}, {q("office"), q("浦东新区")}, {q("product_name"), q("童鞋")}});
    }
    qint64 add(const char* kind, const QList<TypedField>& values)
    {
        const auto id = addRecord(*workspace, *recordType(kind), values);
        if (!id)
            qWarning("%s / %s", qPrintable(id.error().message), qPrintable(id.error().detail));
        return id ? *id : 0;
    }
    Result<qint64> edit(const char* kind, qint64 id, const char* key, const char* typed)
    {
        const RecordType& type = *recordType(kind);
        return editField(*workspace, type, std::span(&id, 1), *type.field(key), q(typed));
    }
    QString value(const char* sql) { return *workspace->db().text(sql); }
};

} // namespace

class TestRecordEdit : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void addsUnderNaturalIds();
    void addRefusesWhatIsMissingOrWrong();
    void planLinesAreNumberedInTheirPlan();
    void editsAreUndone();
    void editsManyAtOnceOrNone();
    void refusesWhatIsNotUnderstood();
    void unknownNumbersAreNull();
    void pastedCellsAreOneStep();
    void deletesUnlessReferredTo();
};

void TestRecordEdit::addsUnderNaturalIds()
{
    Registry s;
    s.fill();
    QCOMPARE(s.enterprise, enterpriseId("91350100M000100Y43", "", ""));
    QVERIFY(s.lab != 0 && s.product != 0 && s.line != 0);
    QCOMPARE(s.value("SELECT roles || size || note FROM enterprise"), q("00"));
    QCOMPARE(s.value("SELECT year || office || title FROM plan"),
             q("2026310115上海市浦东新区市场监督管理局2026年产品质量监督抽查计划"));
    Registry other;
    other.fill();
    QCOMPARE(other.enterprise, s.enterprise);
    QCOMPARE(other.lab, s.lab);
    QCOMPARE(other.product, s.product);
    QCOMPARE(other.line, s.line);
    QVERIFY(s.add("bids", {{q("year"), q("2026")},
                           {q("task_no"), q("1")},
                           {q("lab"), q("质检一所")},
                           {q("unit_price"), q("850")}}) != 0);
    QCOMPARE(s.value("SELECT unit_price || '/' || (total_price IS NULL) FROM bid"), q("85000/1"));
    QVERIFY(s.add("catalogue", {{q("code"), q("A0101")}, {q("name"), q("婴儿鞋")}, {q("parent"), q("A01")}}) != 0);
    QCOMPARE(*s.workspace->db().integer("SELECT parent_id FROM product WHERE code = 'A0101'"), s.product);
}

void TestRecordEdit::addRefusesWhatIsMissingOrWrong()
{
    Registry s;
    s.fill();
    const auto refused = [&](const char* kind, const QList<TypedField>& values, ErrorKind error) {
        const auto id = addRecord(*s.workspace, *recordType(kind), values);
        return !id && id.error().kind == error && !id.error().message.isEmpty();
    };
    QVERIFY(refused("enterprises", {{q("address"), q("路 1 号")}}, ErrorKind::Refused));
    QVERIFY(refused("enterprises", {{q("name"), q("乙")}, {q("uscc"), q("91350100M000100Y44")}}, ErrorKind::Refused));
    QVERIFY(refused("enterprises", {{q("name"), q("乙")}, {q("uscc"), q("91350100M000100Y43")}}, ErrorKind::Refused));
    QVERIFY(refused("enterprises", {{q("names"), q("乙")}}, ErrorKind::Usage));
    QVERIFY(
        refused("bids", {{q("year"), q("2026")}, {q("task_no"), q("1")}, {q("lab"), q("没有")}}, ErrorKind::NotFound));
    QVERIFY(refused("plan", {{q("year"), q("2026")}, {q("office"), q("巴黎")}, {q("product_name"), q("鞋")}},
                    ErrorKind::NotFound));
    QVERIFY(refused("results", {}, ErrorKind::Refused));
    VERIFY_OK(s.sql("UPDATE plan SET status = 1"));
    QVERIFY(refused("plan", {{q("year"), q("2026")}, {q("office"), q("310115")}, {q("product_name"), q("鞋")}},
                    ErrorKind::Refused));
    QCOMPARE(*s.workspace->db().integer("SELECT COUNT(*) FROM plan_item"), 1);
    QCOMPARE(*s.workspace->db().integer("SELECT COUNT(*) FROM enterprise"), 1);
}

void TestRecordEdit::planLinesAreNumberedInTheirPlan()
{
    Registry s;
    s.fill();
    const QList<TypedField> again = {
        {q("year"), q("2026")}, {q("office"), q("浦东新区")}, {q("product_name"), q("童鞋")}};
    const qint64 second = s.add("plan", again);
    QVERIFY(second != 0 && second != s.line);
    QCOMPARE(s.value("SELECT group_concat(no) FROM (SELECT no FROM plan_item ORDER BY no)"), q("1,2"));
    QCOMPARE(*s.workspace->db().integer("SELECT COUNT(*) FROM plan"), 1);
}

void TestRecordEdit::editsAreUndone()
{
    Registry s;
    s.fill();
    VERIFY_OK(s.edit("enterprises", s.enterprise, "region", "浦东新区"));
    QCOMPARE(s.value("SELECT region FROM enterprise"), q("310115"));
    VERIFY_OK(s.edit("enterprises", s.enterprise, "region", "某某经济区"));
    QCOMPARE(s.value("SELECT region FROM enterprise"), q("某某经济区"));
    VERIFY_OK(s.edit("plan", s.line, "budget", "12,345.6"));
    QCOMPARE(s.value("SELECT budget FROM plan_item"), q("1234560"));
    QVERIFY(s.workspace->undoable()->title.contains(QStringLiteral("Budget")));
    VERIFY_OK(s.workspace->undo());
    QCOMPARE(s.value("SELECT budget FROM plan_item"), q("0"));
    VERIFY_OK(s.workspace->undo());
    QCOMPARE(s.value("SELECT region FROM enterprise"), q("310115"));
    VERIFY_OK(s.workspace->redo());
    QCOMPARE(s.value("SELECT region FROM enterprise"), q("某某经济区"));
}

void TestRecordEdit::editsManyAtOnceOrNone()
{
    Registry s;
    s.fill();
    const qint64 other = s.add("enterprises", {{q("name"), q("乙厂")}, {q("region"), q("松江区")}});
    const RecordType& type = *recordType("enterprises");
    const qint64 both[] = {s.enterprise, other}, withGone[] = {s.enterprise, 12345};
    VERIFY_OK(editField(*s.workspace, type, both, *type.field("size"), q("小型")));
    QCOMPARE(s.value("SELECT COUNT(*) FROM enterprise WHERE size = 3"), q("2"));
    const auto gone = editField(*s.workspace, type, withGone, *type.field("size"), q("大"));
    QVERIFY(!gone && gone.error().kind == ErrorKind::NotFound);
    QCOMPARE(s.value("SELECT COUNT(*) FROM enterprise WHERE size = 3"), q("2"));
    const auto same = editField(*s.workspace, type, both, *type.field("size"), q("小"));
    VERIFY_OK(same);
    QCOMPARE(*same, 0); // nothing changed: no entry
}

void TestRecordEdit::refusesWhatIsNotUnderstood()
{
    Registry s;
    s.fill();
    const std::tuple<const char*, qint64, const char*, const char*> cases[] = {
        {"plan", s.line, "starts_on", "三月"},
        {"plan", s.line, "batches_total", "很多"},
        {"plan", s.line, "mode", "抽奖"},
        {"plan", s.line, "product_name", ""},
        {"plan", s.line, "year", "2027"},
        {"enterprises", s.enterprise, "name", "/"},
        {"enterprises", s.enterprise, "uscc", "91350100M000100Y4Z"},
        {"catalogue", s.product, "parent", "A01"}};
    const auto head = s.workspace->head();
    for (const auto& [kind, id, key, typed] : cases) {
        const auto done = s.edit(kind, id, key, typed);
        QVERIFY2(!done && !done.error().message.isEmpty(), key);
    }
    QCOMPARE(s.workspace->head(), head);
}

void TestRecordEdit::unknownNumbersAreNull()
{
    Registry s;
    s.fill();
    VERIFY_OK(s.edit("labs", s.lab, "first_year", "2019"));
    QCOMPARE(s.value("SELECT first_year FROM lab"), q("2019"));
    VERIFY_OK(s.edit("labs", s.lab, "first_year", "/"));
    QCOMPARE(s.value("SELECT first_year IS NULL FROM lab"), q("1"));
    VERIFY_OK(s.edit("plan", s.line, "unit_price", ""));
    QCOMPARE(s.value("SELECT unit_price FROM plan_item"), q("0"));
}

void TestRecordEdit::pastedCellsAreOneStep()
{
    Registry s;
    s.fill();
    const RecordType& type = *recordType("plan");
    const QList<TypedCell> cells = {{s.line, type.field("batches_store"), q("30")},
                                    {s.line, type.field("batches_online"), q("12")},
                                    {s.line, type.field("starts_on"), q("2026.3.1")}};
    VERIFY_OK(editCells(*s.workspace, type, cells, q("Paste")));
    QCOMPARE(s.value("SELECT batches_store || ' ' || batches_online || ' ' || starts_on FROM plan_item"),
             q("30 12 2026-03-01"));
    VERIFY_OK(s.workspace->undo());
    QCOMPARE(s.value("SELECT batches_store || ' ' || batches_online || ' ' || starts_on FROM plan_item"), q("0 0 "));
    QList<TypedCell> bad = cells;
    bad << TypedCell{s.line, type.field("ends_on"), q("后天")};
    QVERIFY(!editCells(*s.workspace, type, bad, q("Paste")));
    QCOMPARE(s.value("SELECT batches_store FROM plan_item"), q("0"));
}

void TestRecordEdit::deletesUnlessReferredTo()
{
    Registry s;
    s.fill();
    VERIFY_OK(s.sql("INSERT INTO batch(id, sample_no, sampled_id) SELECT 1, 'S1', id FROM enterprise"));
    const auto refused = deleteRecords(*s.workspace, *recordType("enterprises"), std::span(&s.enterprise, 1));
    QVERIFY(!refused && refused.error().kind == ErrorKind::Refused);
    const qint64 batch = 1;
    VERIFY_OK(deleteRecords(*s.workspace, *recordType("batches"), std::span(&batch, 1)));
    VERIFY_OK(deleteRecords(*s.workspace, *recordType("enterprises"), std::span(&s.enterprise, 1)));
    QCOMPARE(s.value("SELECT COUNT(*) FROM enterprise"), q("0"));
    VERIFY_OK(s.workspace->undo());
    QCOMPARE(s.value("SELECT name FROM enterprise"), q("甲厂"));
    const qint64 entry = 1;
    QVERIFY(!deleteRecords(*s.workspace, *recordType("journal"), std::span(&entry, 1)));
}

SPOTCHECK_TEST(TestRecordEdit)
#include "tst_record_edit.moc"
