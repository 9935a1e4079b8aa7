#include "tests/unit/import/sheets.h"

#include "core/base/text_fold.h"
#include "core/exchange/workbook_reader.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace spotcheck;
using namespace spotcheck::test;

/// The dirty workbooks of tests/data/import: each was made by another program, and beside each stands what a careful
/// person finds in it.
class TestImportSamples : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sample_data()
    {
        QTest::addColumn<QString>("file");
        const QDir folder(QStringLiteral(SOURCE_DIR "/tests/data/import"));
        for (const QString& name : folder.entryList({QStringLiteral("*.expected.json")}))
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }
    void sample()
    {
        QFETCH(QString, file);
        QFile json(file);
        QVERIFY(json.open(QIODevice::ReadOnly));
        const QJsonObject expected = QJsonDocument::fromJson(json.readAll()).object();
        Bench bench;
        const QString source = file.chopped(qsizetype(strlen(".expected.json")));
        const QByteArray kind = expected.value(QStringLiteral("kind")).toString().toLatin1();
        const auto outcome = bench.import(kind.constData(), source);
        VERIFY_OK(outcome);
        QList<int> rejected;
        for (const auto& row : outcome->rejected)
            rejected << row.row;
        QList<int> wanted;
        for (const auto& value : expected.value(QStringLiteral("rejected")).toArray())
            wanted << value.toInt();
        QVERIFY2(rejected == wanted, qPrintable(described(*outcome)));
        QVERIFY2(outcome->rowsRead == expected.value(QStringLiteral("rows")).toInt(), qPrintable(described(*outcome)));
        QVERIFY(addsUp(*outcome));
        compareShape(*outcome, expected);
        QCOMPARE(rowsBelowHeader(bench, kind, source), accounted(*outcome));
        QCOMPARE(bench.count("SELECT COUNT(*) FROM report"), expected.value(QStringLiteral("reports")).toInt());
        QCOMPARE(bench.count("SELECT COUNT(*) FROM result"), expected.value(QStringLiteral("items")).toInt());
        QCOMPARE(bench.count("SELECT rows_read FROM import_receipt"), outcome->rowsRead);
        for (const auto& record : expected.value(QStringLiteral("records")).toArray())
            compareReport(bench, record.toObject());
        const auto again = bench.import(kind.constData(), source);
        VERIFY_OK(again);
        COMPARE_COUNTS(*again, outcome->rowsRead, 0, 0, outcome->added, outcome->rejectedRows);
        VERIFY_OK(bench.workspace->undo());
        QCOMPARE(bench.count("SELECT (SELECT COUNT(*) FROM report) + (SELECT COUNT(*) FROM result) + (SELECT COUNT(*) "
                             "FROM test_spec) + "
                             "(SELECT COUNT(*) FROM lab) + (SELECT COUNT(*) FROM import_receipt)"),
                 0);
    }

private:
    /// Every filled row below the first header is data, or passed over and counted.
    static qint64 accounted(const ImportOutcome& o)
    {
        return o.sheetRows + o.passed.totals + o.passed.notes + o.passed.headers + o.passed.titles + o.passed.limits;
    }
    static qint64 rowsBelowHeader(Bench& bench, const QByteArray& kind, const QString& source)
    {
        auto job = ImportJob::open(QString::fromLatin1(kind), source, bench.db());
        auto reader = WorkbookReader::open(source);
        if (!job || !reader)
            return -1;
        const auto preview = (*job)->preview(bench.db());
        if (!preview)
            return -1;
        qint64 rows = 0;
        const Status read = (*reader)->read((*job)->sheet(), [&](const Row& row) {
            const bool filled = std::any_of(row.cells.begin(), row.cells.end(),
                                            [](const Cell& cell) { return !isEmptyMark(cell.text); });
            rows += filled && row.number > preview->headerLast ? 1 : 0;
            return true;
        });
        return read ? rows : -1;
    }
    /// What the maker says of the shape, where it says something.
    static void compareShape(const ImportOutcome& o, const QJsonObject& expected)
    {
        const QJsonObject found = importJson(o);
        for (const char* key : {"sheet_rows", "tables", "layout"})
            if (expected.contains(QLatin1StringView(key)))
                QCOMPARE(found.value(QLatin1StringView(key)), expected.value(QLatin1StringView(key)));
        const QJsonObject passed = expected.value(QStringLiteral("passed")).toObject();
        for (auto it = passed.begin(); it != passed.end(); ++it)
            QVERIFY2(found.value(QStringLiteral("passed_over")).toObject().value(it.key()) == it.value(),
                     qPrintable(it.key() + u' ' + described(o)));
    }
    static QString folded(const QString& text) { return QString::fromStdString(foldWidth(text.toStdString())); }
    static void compareReport(Bench& bench, const QJsonObject& record)
    {
        auto q = bench.db().prepare("SELECT t.report_no, l.name, t.reported_on, t.lab_verdict_text, t.id FROM report t "
                                    "LEFT JOIN lab l ON l.id = t.lab_id WHERE t.sample_no = ?");
        VERIFY_OK(q);
        q->bind(1, folded(record.value(QStringLiteral("sample_no")).toString()));
        QVERIFY(*q->step());
        QCOMPARE(q->text(0), record.value(QStringLiteral("report_no")).toString());
        QCOMPARE(q->text(1), record.value(QStringLiteral("lab")).toString());
        QCOMPARE(q->text(2), record.value(QStringLiteral("reported_on")).toString());
        QCOMPARE(q->text(3), record.value(QStringLiteral("verdict")).toString());
        auto items = bench.db().prepare("SELECT s.item, r.value, s.limit_text, s.unit FROM result r JOIN test_spec s "
                                        "ON s.id = r.spec_id WHERE r.report_id = ? ORDER BY r.no");
        VERIFY_OK(items);
        items->bind(1, q->integer(4));
        for (const auto& value : record.value(QStringLiteral("items")).toArray()) {
            const QJsonObject item = value.toObject();
            QVERIFY(*items->step());
            QCOMPARE(items->text(0), item.value(QStringLiteral("item")).toString());
            QCOMPARE(folded(items->text(1)), folded(item.value(QStringLiteral("value")).toString()));
            QCOMPARE(folded(items->text(2)), folded(item.value(QStringLiteral("limit")).toString()));
            QCOMPARE(folded(items->text(3)), folded(item.value(QStringLiteral("unit")).toString()));
        }
        QVERIFY(!*items->step());
    }
};

SPOTCHECK_TEST(TestImportSamples)
#include "tst_import_samples.moc"
