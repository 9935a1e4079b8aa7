#include "tests/support/register.h"
#include "tests/unit/exchange/workbook_maker.h"

#include "core/base/date_text.h"

#include <algorithm>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QtTest>

using namespace spotcheck;
using namespace spotcheck::test;

/// The workbooks other programs wrote: every text their makers put in must be among the cells, dates as dates.
class TestOtherPrograms : public QObject {
    Q_OBJECT

    static QSet<QString> cellsOf(WorkbookReader& reader)
    {
        QSet<QString> cells;
        for (int sheet = 0; sheet < reader.sheets().size(); ++sheet) {
            Status read = reader.read(sheet, [&](const Row& row) {
                for (const Cell& cell : row.cells) {
                    const QString text = QString::fromUtf8(cell.text.data(), qsizetype(cell.text.size()));
                    cells << text.normalized(QString::NormalizationForm_KC).trimmed();
                    if (const auto day = parseDate(cell.text)) // 20260328 as a number too
                        cells << QString::fromStdString(day->iso());
                    else if (const auto serial = dayOfSerial(cell.text); serial && cell.kind == CellKind::Number)
                        cells << QString::fromStdString(serial->iso());
                }
                return true;
            });
            if (!read)
                cells << QStringLiteral("ERROR ") + read.error().message;
        }
        return cells;
    }

    /// In a cell of its own, or as a part of one: items as columns carry their unit, several stand in one cell.
    static bool stands(const QSet<QString>& cells, const QString& text)
    {
        return cells.contains(text) ||
               std::any_of(cells.begin(), cells.end(), [&](const QString& cell) { return cell.contains(text); });
    }

    static QStringList wanted(const QJsonObject& report)
    {
        QStringList texts;
        for (const char* key : {"sample_no", "report_no", "reported_on"})
            texts << report[QString::fromUtf8(key)].toString();
        for (const QJsonValue item : report[QStringLiteral("items")].toArray())
            for (const char* key : {"item", "value"})
                texts << item[QString::fromUtf8(key)].toString();
        texts.removeAll(QString());
        return texts;
    }

private Q_SLOTS:
    void everyText_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(SOURCE_DIR "/tests/data/import"));
        for (const QString& name :
             folder.entryList({QStringLiteral("*.xlsx"), QStringLiteral("*.ods"), QStringLiteral("*.csv")}))
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }
    void everyText()
    {
        QFETCH(QString, path);
        QFile file(path + QStringLiteral(".expected.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray records =
            QJsonDocument::fromJson(file.readAll()).object()[QStringLiteral("records")].toArray();
        QVERIFY(!records.isEmpty());
        auto reader = WorkbookReader::open(path);
        VERIFY_OK(reader);
        const QSet<QString> cells = cellsOf(**reader);
        for (const QJsonValue record : records)
            for (const QString& text : wanted(record.toObject()))
                QVERIFY2(stands(cells, text.normalized(QString::NormalizationForm_KC)), qPrintable(text));
    }
};

SPOTCHECK_TEST(TestOtherPrograms)
#include "tst_other_programs.moc"
