#include "tests/support/register.h"
#include "tests/unit/exchange/workbook_maker.h"

#include "core/exchange/table_writer.h"

#include <csignal>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>
#include <sys/resource.h>

using namespace spotcheck;
using namespace spotcheck::test;

namespace {

using Texts = std::vector<std::string>;

std::vector<TableColumn> columns()
{
    return {{"名称", CellFormat::Text, 30}, {"数值", CellFormat::Number, 10}, {"日期", CellFormat::Date, 12}};
}

Status write(const QString& path, const std::vector<Texts>& rows, CsvEncoding encoding = CsvEncoding::Utf8)
{
    auto writer = TableWriter::create(path, QStringLiteral("结果[1]/2"), columns(), encoding);
    if (!writer)
        return writer.error();
    for (const Texts& row : rows) {
        const std::vector<std::string_view> cells(row.begin(), row.end());
        if (Status added = (*writer)->addRow(cells); !added)
            return added;
    }
    return (*writer)->finish();
}

QStringList readBack(const QString& path)
{
    auto reader = WorkbookReader::open(path);
    return reader ? dump(**reader) : QStringList{reader.error().message};
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("none");
}

QStringList everything(const QTemporaryDir& folder)
{
    return QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

const std::vector<Texts> kRows = {{"=1+1", "1.050", "2024-03-05"},
                                  {"甲\n乙\"丙\",丁", "-12", "1899-01-01"},
                                  {"", "≤0.05", "2024年"},
                                  {"'-x", "007", ""},
                                  {"'plain", "1234567890.123456", "2024-03-05 08:00:00"}};

/// Files may grow no further than this while it lives: how a full disk looks to a program.
class SmallDisk {
public:
    explicit SmallDisk(rlim_t bytes)
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

} // namespace

class TestTableWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void xlsxComesBackAsItWas()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("出 表.xlsx"));
        VERIFY_OK(write(path, kRows));
        QCOMPARE(readBack(path),
                 (QStringList{QStringLiteral("1 A\"名称\" B\"数值\" C\"日期\""),
                              QStringLiteral("2 A\"=1+1\" B#1.050 C@2024-03-05"),
                              QStringLiteral("3 A\"甲\n乙\"丙\",丁\" B#-12 C\"1899-01-01\""),
                              QStringLiteral("4 B\"≤0.05\" C\"2024年\""), QStringLiteral("5 A\"'-x\" B\"007\""),
                              QStringLiteral("6 A\"'plain\" B\"1234567890.123456\" C\"2024-03-05 08:00:00\"")}));
        QCOMPARE(everything(folder), QStringList{QStringLiteral("出 表.xlsx")});
    }

    void csvComesBackAsItWas()
    {
        QTemporaryDir folder;
        for (const CsvEncoding encoding : {CsvEncoding::Utf8, CsvEncoding::Gb18030}) {
            const QString path = folder.filePath(QStringLiteral("表.csv"));
            VERIFY_OK(write(path, kRows, encoding));
            QCOMPARE(readBack(path),
                     (QStringList{QStringLiteral("1 A\"名称\" B\"数值\" C\"日期\""),
                                  QStringLiteral("2 A\"=1+1\" B\"1.050\" C\"2024-03-05\""),
                                  QStringLiteral("3 A\"甲\n乙\"丙\",丁\" B\"-12\" C\"1899-01-01\""),
                                  QStringLiteral("4 B\"≤0.05\" C\"2024年\""), QStringLiteral("5 A\"'-x\" B\"007\""),
                                  QStringLiteral("6 A\"'plain\" B\"1234567890.123456\" C\"2024-03-05 08:00:00\"")}));
        }
        QCOMPARE(everything(folder), QStringList{QStringLiteral("表.csv")});
    }

    void csvIsWrittenForSpreadsheets()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("t.CSV"));
        VERIFY_OK(write(path, {{"+x", "-5", "=d"}, {"a\"b", "@n", "2024-03-05"}}));
        QCOMPARE(bytesOf(path),
                 QByteArray("\xef\xbb\xbf名称,数值,日期\r\n'+x,-5,'=d\r\n\"a\"\"b\",'@n,2024-03-05\r\n"));
    }

    void plainNumbers()
    {
        for (const char* text : {"0", "-0.5", "12", "1.050", "123456789012345", "0.000000001"})
            QVERIFY2(isPlainNumber(text), text);
        for (const char* text : {"", "-", ".5", "5.", "+5", "007", "00", "1e5", "inf", "nan", "1,000", "0x1", " 1",
                                 "1234567890123456", "--1", "1.2.3"})
            QVERIFY2(!isPlainNumber(text), text);
    }

    void nothingIsThereBeforeFinish()
    {
        QTemporaryDir folder;
        for (const char* name : {"a.xlsx", "a.csv"}) {
            const QString path = folder.filePath(QString::fromUtf8(name));
            QFile before(path);
            QVERIFY(before.open(QIODevice::WriteOnly) && before.write("before") == 6);
            before.close();
            {
                auto writer = TableWriter::create(path, QStringLiteral("x"), columns());
                VERIFY_OK(writer);
                const std::vector<std::string_view> cells{"a", "1", ""};
                for (int i = 0; i < 100; ++i)
                    VERIFY_OK((*writer)->addRow(cells));
                QCOMPARE(bytesOf(path), QByteArray("before"));
            }
            QCOMPARE(bytesOf(path), QByteArray("before"));
            QVERIFY(QFile::remove(path));
        }
        QCOMPARE(everything(folder), QStringList());
    }

    void aFullDiskIsOneErrorAndLeavesNothing()
    {
        QTemporaryDir folder;
        std::vector<Texts> rows;
        for (int i = 0; i < 60000; ++i)
            rows.push_back({"样品" + std::to_string(i * 2654435761u) + "甲乙丙丁", std::to_string(i), "2024-03-05"});
        for (const char* name : {"b.xlsx", "b.csv"})
            for (const rlim_t size : {rlim_t(0), rlim_t(1000), rlim_t(300000), rlim_t(1200000)}) {
                Status done;
                {
                    const SmallDisk disk(size);
                    done = write(folder.filePath(QString::fromUtf8(name)), rows);
                }
                QVERIFY2(!done, qPrintable(QStringLiteral("%1 %2").arg(QString::fromUtf8(name)).arg(size)));
                QVERIFY(done.error().kind == ErrorKind::Io);
                QCOMPARE(everything(folder), QStringList());
            }
        VERIFY_OK(write(folder.filePath(QStringLiteral("b.xlsx")), rows));
        QCOMPARE(readBack(folder.filePath(QStringLiteral("b.xlsx"))).size(), 60001);
    }

    void foldersThatAreNotThere()
    {
        for (const char* path : {"/nowhere/at/all/a.xlsx", "/nowhere/at/all/a.csv"}) {
            const auto writer = TableWriter::create(QString::fromUtf8(path), {}, columns());
            QVERIFY(!writer && writer.error().kind == ErrorKind::Io);
        }
        const auto other = TableWriter::create(QStringLiteral("a.pdf"), {}, columns());
        QVERIFY(!other && other.error().kind == ErrorKind::Usage);
    }

    void permissionsAndLinksStay()
    {
        QTemporaryDir folder;
        const QString real = folder.filePath(QStringLiteral("real.csv")),
                      link = folder.filePath(QStringLiteral("link.csv"));
        VERIFY_OK(write(real, {}));
        QVERIFY(QFile::setPermissions(real, QFile::ReadOwner | QFile::WriteOwner) && QFile::link(real, link));
        VERIFY_OK(write(link, kRows));
        QVERIFY(QFileInfo(link).isSymLink());
        QCOMPARE(readBack(real).size(), 6);
        QVERIFY((QFile::permissions(real) & QFile::ReadOther) == 0);
    }

    void textsLongerThanACell()
    {
        QTemporaryDir folder;
        const std::string fits(32767, 'x'), tooLong(32768, 'x');
        VERIFY_OK(write(folder.filePath(QStringLiteral("a.xlsx")), {{fits, "", ""}}));
        const Status refused = write(folder.filePath(QStringLiteral("b.xlsx")), {{tooLong, "", ""}});
        QVERIFY(!refused && refused.error().kind == ErrorKind::Refused &&
                refused.error().message.contains(QStringLiteral("Row 2, column 名称")));
        VERIFY_OK(write(folder.filePath(QStringLiteral("b.csv")), {{tooLong, "", ""}}));
    }
};

SPOTCHECK_TEST(TestTableWriter)
#include "tst_table_writer.moc"
