#include "tests/support/register.h"
#include "tests/ui/window_fixture.h"
#include "ui/common/grid_page.h"
#include "ui/common/paged_table_model.h"
#include "ui/common/record_editing.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

namespace spotcheck {

using test::WindowFixture;

class TestPagedModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void holdsItsContractWhileLoadingSortingAndFiltering();
    void showsRowsOnlyWhenTheyCame();
    void anEditKeepsPlaceAndShowsTheNewValue();
    void aLateListOfAnOlderFilterIsDropped();
    void aCodeIsFoundByItsWord();
    void sortsAsTheDatabaseDoes();
};

static GridRequest requestFor(const char* kind, const char* sort = "", bool descending = false)
{
    GridRequest request;
    request.kind = QString::fromLatin1(kind);
    request.sort = QString::fromLatin1(sort);
    request.descending = descending;
    return request;
}

void TestPagedModel::holdsItsContractWhileLoadingSortingAndFiltering()
{
    WindowFixture f;
    PagedTableModel model(f.session(), *recordType("batches"));
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRequest(requestFor("batches"));
    f.settle();
    QCOMPARE(model.rowCount(), 200);
    for (int row = 0; row < model.rowCount(); row += 7)
        model.index(row, 0).data();
    f.settle();
    model.setRequest(requestFor("batches", "product_name"));
    f.settle();
    GridRequest none = requestFor("batches");
    none.filters.append({QStringLiteral("sample_no"), QStringLiteral("nothing like this")});
    model.setRequest(none);
    f.settle();
    QCOMPARE(model.rowCount(), 0);
    model.setRequest(requestFor("batches"));
    f.settle();
    QCOMPARE(model.rowCount(), 200);
}

void TestPagedModel::showsRowsOnlyWhenTheyCame()
{
    WindowFixture f;
    PagedTableModel model(f.session(), *recordType("enterprises"));
    model.setRequest(requestFor("enterprises"));
    f.settle();
    const QModelIndex name = model.index(0, model.columnOf(QStringLiteral("name")));
    QCOMPARE(name.data().toString(), QStringLiteral("…"));
    QVERIFY(!model.loadedRow(0));
    f.settle();
    QVERIFY(model.loadedRow(0));
    QVERIFY(name.data().toString().size() > 2);
}

void TestPagedModel::anEditKeepsPlaceAndShowsTheNewValue()
{
    WindowFixture f;
    PagedTableModel model(f.session(), *recordType("enterprises"));
    model.setEditor([&](qint64 id, const Field& field, const QString& text) {
        return bool(f.session().perform([&](Workspace& w) { return editRecord(w, model.type(), id, field, text); }));
    });
    model.setRequest(requestFor("enterprises"));
    f.settle();
    const QModelIndex cell = model.index(3, model.columnOf(QStringLiteral("contact")));
    cell.data();
    f.settle();
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QVERIFY(model.setData(cell, QStringLiteral("周青")));
    f.settle();
    cell.data();
    f.settle();
    QCOMPARE(cell.data().toString(), QStringLiteral("周青"));
    QCOMPARE(resets.count(), 0);
}

void TestPagedModel::aLateListOfAnOlderFilterIsDropped()
{
    WindowFixture f;
    PagedTableModel model(f.session(), *recordType("batches"));
    GridRequest none = requestFor("batches");
    none.filters.append({QStringLiteral("sample_no"), QStringLiteral("nothing like this")});
    for (int i = 0; i < 20; ++i) { // answers come in any order; the last question counts
        model.setRequest(none);
        model.setRequest(requestFor("batches"));
    }
    f.settle();
    QCOMPARE(model.rowCount(), 200);
}

void TestPagedModel::aCodeIsFoundByItsWord()
{
    WindowFixture f;
    PagedTableModel model(f.session(), *recordType("batches"));
    GridRequest request = requestFor("batches");
    request.filters.append({QStringLiteral("stage"), QStringLiteral("=网络")});
    model.setRequest(request);
    f.settle();
    const auto expected = f.session().workspace().db().integer("SELECT count(*) FROM batch WHERE stage = 3");
    VERIFY_OK(expected);
    QVERIFY(*expected > 0);
    QCOMPARE(model.rowCount(), int(*expected));
}

void TestPagedModel::sortsAsTheDatabaseDoes()
{
    WindowFixture f;
    PagedTableModel model(f.session(), *recordType("enterprises"));
    model.setRequest(requestFor("enterprises", "name", true));
    f.settle();
    const auto last = f.session().workspace().db().integer("SELECT id FROM enterprise ORDER BY name DESC LIMIT 1");
    VERIFY_OK(last);
    QCOMPARE(model.idAt(0), *last);
}

SPOTCHECK_TEST(TestPagedModel)

} // namespace spotcheck
#include "tst_paged_model.moc"
