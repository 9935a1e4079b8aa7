#include "core/exchange/table_exporter.h"
#include "tests/support/register.h"
#include "tests/ui/wizard_fixture.h"
#include "ui/import/kind_guess.h"
#include "ui/import/profiles_dialog.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QMimeData>
#include <QSpinBox>
#include <QTableWidget>
#include <QtTest>

namespace spotcheck {

using namespace test;

class TestImportWizard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everySampleIsTakenAsExpected_data();
    void everySampleIsTakenAsExpected();
    void everyKindIsGuessedByItsHeader();
    void aColumnSetByHandIsRememberedForTheSender();
    void theHeaderCanBeShownByHand();
    void problemsAreMarkedAndFound();
    void tryingWritesNothing();
    void stoppingLeavesTheFileAsItWas();
    void allRowsOrNone();
    void rejectedRowsComeBackMended();
    void hopelessFilesSayWhatToDo();
    void aFileMendedMeanwhileIsReadAgain();
    void theMenuAsksForAFile();
    void everythingIsReachedByTab();
    void itemsInColumnsBecomeRows();
    void aSheetOfTheSameLookNeedsNoCorrecting();
    void theClipboardIsATable();
    void theReceiptSaysWhatIsMissing();
    void aFileForReadingOnlySaysSo();
    void pagesHavePictures();
};

void TestImportWizard::everySampleIsTakenAsExpected_data()
{
    QTest::addColumn<QString>("file");
    for (const QString& name : QDir(kSamples).entryList({QStringLiteral("*.expected.json")}))
        QTest::newRow(qPrintable(name)) << kSamples + name.chopped(qsizetype(strlen(".expected.json")));
}

void TestImportWizard::everySampleIsTakenAsExpected()
{
    QFETCH(QString, file);
    QFile json(file + QStringLiteral(".expected.json"));
    QVERIFY(json.open(QIODevice::ReadOnly));
    const QJsonObject expected = QJsonDocument::fromJson(json.readAll()).object();
    const int rejected = int(expected.value(QStringLiteral("rejected")).toArray().size());
    const int rows = expected.value(QStringLiteral("rows")).toInt();
    WizardFixture f;
    const qint64 before = f.records();
    f.begin(file);
    QVERIFY2(!f.view().problem, qPrintable(f.wizard->mapping().messages().text()));
    QCOMPARE(f.view().kind, expected.value(QStringLiteral("kind")).toString());
    f.click("import");
    QVERIFY(f.wizard->showsReceipt());
    QCOMPARE(f.figures(), QStringList({QString::number(rows), QString::number(rows - rejected), QStringLiteral("0"),
                                       QStringLiteral("0"), QString::number(rejected)}));
    QCOMPARE(f.wizard->receipt().table().model()->rowCount(), rejected);
    const int added =
        expected.value(QStringLiteral("reports")).toInt() + expected.value(QStringLiteral("items")).toInt() + 1;
    QCOMPARE(f.records(), before + added);
    QVERIFY(f.part<QPushButton>("undoImport")->isVisible());
    f.click("undoImport"); // one step takes all of it back
    QCOMPARE(f.records(), before);
    QVERIFY(!f.part<QPushButton>("undoImport")->isVisible());
}

void TestImportWizard::everyKindIsGuessedByItsHeader()
{
    WizardFixture f;
    for (const QString& kind : importKinds()) {
        const QString file = f.path(kind + QStringLiteral(".xlsx"));
        VERIFY_OK(exportTable(kind, f.session().workspace().db(), file));
        const auto guess = guessKind(file);
        VERIFY_OK(guess);
        QCOMPARE(*guess, kind);
    }
}

void TestImportWizard::aColumnSetByHandIsRememberedForTheSender()
{
    WizardFixture f;
    const QString lab = QStringLiteral("沪测产品检测技术中心");
    f.begin(f.csv(QStringLiteral("a.csv"), oddReports(QStringLiteral("HZA"), lab)));
    QCOMPARE(f.fieldOf(3), QString());
    QVERIFY(f.view().problem);
    QVERIFY(f.wizard->mapping().messages().isShown());
    QVERIFY(!f.part<QPushButton>("import")->isEnabled());
    QCOMPARE(f.part<QComboBox>("sender")->currentText(), lab); // named by the rows
    f.takeAs(3, "value");
    QCOMPARE(f.fieldOf(3), QStringLiteral("value"));
    QVERIFY(!f.wizard->mapping().messages().isShown());
    f.click("import");
    QCOMPARE(f.figures(), QStringList({QStringLiteral("2"), QStringLiteral("2"), QStringLiteral("0"),
                                       QStringLiteral("0"), QStringLiteral("0")}));

    f.begin(f.csv(QStringLiteral("b.csv"), oddReports(QStringLiteral("HZB"), lab)));
    QCOMPARE(f.fieldOf(3), QStringLiteral("value"));
    QVERIFY(f.part<QPushButton>("import")->isEnabled());
    Lines other = oddReports(QStringLiteral("HZC"), QStringLiteral("另一家检测所"));
    for (QStringList& line : other)
        line << QStringLiteral("备注");
    f.begin(f.csv(QStringLiteral("c.csv"), other));
    QCOMPARE(f.fieldOf(3), QString()); // a sheet of another laboratory and another look is not guessed at
    auto* sender = f.part<QComboBox>("sender");
    sender->setEditText(lab); // unless one says so
    Q_EMIT sender->lineEdit()->editingFinished();
    f.settle();
    QCOMPARE(f.fieldOf(3), QStringLiteral("value"));
}

void TestImportWizard::theHeaderCanBeShownByHand()
{
    WizardFixture f;
    Lines lines = oddReports(QStringLiteral("HZD"), QStringLiteral("甲所"));
    lines[0] = {QStringLiteral("单号"), QStringLiteral("号"), QStringLiteral("项"), QStringLiteral("数"),
                QStringLiteral("所")};
    lines.prepend({QStringLiteral("二季度汇总")});
    f.begin(f.csv(QStringLiteral("d.csv"), lines));
    QVERIFY(f.view().problem);
    QCOMPARE(f.view().preview.headerFirst, 0);
    QCOMPARE(f.wizard->mapping().table().model()->rowCount(), 4); // all there is, to point at
    f.part<QSpinBox>("headerFirst")->setValue(2);
    f.settle();
    QCOMPARE(f.view().preview.headerFirst, 2);
    QCOMPARE(f.view().preview.headerLast, 2);
    QCOMPARE(f.part<QSpinBox>("headerLast")->value(), 2);
    QCOMPARE(f.view().preview.columns.size(), 5);
    f.takeAs(0, "sample_no");
    f.takeAs(1, "report_no");
    f.takeAs(2, "item");
    f.takeAs(3, "value");
    QVERIFY2(!f.view().problem, qPrintable(f.wizard->mapping().messages().text()));
    f.click("import");
    QVERIFY2(f.wizard->showsReceipt(), qPrintable(f.wizard->mapping().messages().text()));
    QCOMPARE(f.figure("added"), QStringLiteral("2"));
}

void TestImportWizard::problemsAreMarkedAndFound()
{
    WizardFixture f;
    f.begin(kSamples + QStringLiteral("13_openpyxl_bad_rows.xlsx"));
    QTableView& table = f.wizard->mapping().table();
    table.setCurrentIndex(table.model()->index(table.model()->rowCount() - 1, 0));
    QSet<int> rows;
    for (int i = 0; i < 2; ++i) {
        QTest::keyClick(f.wizard.get(), Qt::Key_F8);
        const QModelIndex at = table.currentIndex();
        QVERIFY(!at.data(Qt::DecorationRole).isNull()); // not by colour alone
        QVERIFY(!at.data(Qt::ToolTipRole).toString().isEmpty());
        QVERIFY(f.part<QLabel>("detail")->text().contains(at.data(Qt::ToolTipRole).toString()));
        rows << table.model()->headerData(at.row(), Qt::Vertical).toInt();
    }
    QCOMPARE(rows, QSet<int>({2, 12}));
    f.part<QCheckBox>("onlyProblems")->setChecked(true);
    QCOMPARE(table.model()->rowCount(), 2);
    QVERIFY2(f.wizard->mapping().summary().contains(QStringLiteral("9")), qPrintable(f.wizard->mapping().summary()));
}

void TestImportWizard::tryingWritesNothing()
{
    WizardFixture f;
    const QByteArray head = f.head();
    f.begin(kSamples + QStringLiteral("13_openpyxl_bad_rows.xlsx"));
    f.click("try");
    QVERIFY(f.wizard->showsReceipt());
    QCOMPARE(f.figure("read"), QStringLiteral("11"));
    QCOMPARE(f.figure("rejected"), QStringLiteral("2"));
    QCOMPARE(f.head(), head);
    f.click("back");
    QVERIFY(!f.wizard->showsReceipt());
    f.click("import");
    QVERIFY(f.head() != head);
}

void TestImportWizard::stoppingLeavesTheFileAsItWas()
{
    WizardFixture f;
    Lines lines = oddReports(QStringLiteral("HZE"), QStringLiteral("甲所")).mid(0, 1);
    lines[0][3] = QStringLiteral("实测值");
    for (int i = 0; i < 60000; ++i)
        lines << QStringList{QStringLiteral("HZE%1").arg(i, 6, 10, QChar(u'0')), QStringLiteral("BGE%1").arg(i),
                             QStringLiteral("甲醛"), QStringLiteral("1.5"), QStringLiteral("甲所")};
    f.begin(f.csv(QStringLiteral("e.csv"), lines));
    QVERIFY(!f.view().whole);
    const QByteArray head = f.head();
    const qint64 before = f.records();
    f.part<QPushButton>("import")->click();
    QVERIFY(f.wizard->desk().isRunning());
    QVERIFY(f.session().isBusy());
    f.wizard->reject(); // stops, and stays to say so
    f.settle();
    QVERIFY(f.wizard->isVisible());
    QVERIFY(!f.wizard->showsReceipt());
    QVERIFY(f.wizard->mapping().messages().isShown());
    QCOMPARE(f.head(), head);
    QCOMPARE(f.records(), before);
    QVERIFY(f.part<QPushButton>("import")->isEnabled());
    f.wizard->reject();
    QVERIFY(!f.wizard->isVisible());
    QCOMPARE(f.head(), head);
}

void TestImportWizard::allRowsOrNone()
{
    WizardFixture f;
    const QByteArray head = f.head();
    f.begin(kSamples + QStringLiteral("13_openpyxl_bad_rows.xlsx"));
    f.part<QCheckBox>("strict")->setChecked(true);
    f.click("import");
    QVERIFY(f.wizard->showsReceipt());
    QCOMPARE(f.figure("rejected"), QStringLiteral("2"));
    QCOMPARE(f.head(), head);
    f.begin(kSamples + QStringLiteral("11_utf8_bom.csv"));
    f.part<QCheckBox>("strict")->setChecked(true);
    f.click("import");
    QVERIFY(f.head() != head);
}

void TestImportWizard::rejectedRowsComeBackMended()
{
    WizardFixture f;
    f.begin(kSamples + QStringLiteral("13_openpyxl_bad_rows.xlsx"));
    f.click("import");
    f.dialogs.nextFile = f.path(QStringLiteral("退回")); // the ending is added
    f.click("saveRejects");
    const QString saved = f.dialogs.nextFile + QStringLiteral(".xlsx");
    QVERIFY(QFile::exists(saved));
    const QString mended = f.path(QStringLiteral("mended.xlsx"));
    mend(saved, mended,
         {{QStringLiteral("抽样单编号"), QStringLiteral("CJM20269999")},
          {QStringLiteral("报告日期"), QStringLiteral("2026-03-20")},
          {QStringLiteral("报告编号"), QStringLiteral("BG-CJM2026999")}});
    f.begin(mended);
    QCOMPARE(f.view().kind, QStringLiteral("results"));
    QVERIFY2(!f.view().problem, qPrintable(f.wizard->mapping().messages().text()));
    f.click("import");
    QCOMPARE(f.figure("read"), QStringLiteral("2"));
    QCOMPARE(f.figure("rejected"), QStringLiteral("0"));
    QVERIFY(f.part<QPushButton>("close")->isVisible());
}

void TestImportWizard::hopelessFilesSayWhatToDo()
{
    WizardFixture f;
    const QByteArray head = f.head();
    QFile broken(f.path(QStringLiteral("broken.xlsx")));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("PK\x03\x04 not a workbook");
    broken.close();
    for (const QString& file : {broken.fileName(), f.path(QStringLiteral("absent.xlsx"))}) {
        f.begin(file);
        QVERIFY(f.wizard->mapping().messages().isShown());
        QCOMPARE(f.wizard->mapping().messages().kind(), Message::Kind::Error);
        QVERIFY(!f.part<QPushButton>("import")->isEnabled());
        QVERIFY(!f.wizard->mapping().summary().isEmpty());
        QTest::keyClick(f.wizard.get(), Qt::Key_F8);
    }
    f.begin(f.csv(QStringLiteral("words.csv"),
                  {{QStringLiteral("今天"), QStringLiteral("天气")}, {QStringLiteral("很"), QStringLiteral("好")}}));
    QVERIFY(f.wizard->mapping().messages().isShown());
    QVERIFY(!f.part<QPushButton>("import")->isEnabled());
    f.begin(f.csv(QStringLiteral("empty.csv"), {}));
    QVERIFY(f.wizard->mapping().messages().isShown());
    f.dialogs.nextFile = kSamples + QStringLiteral("10_gbk.csv");
    f.click("choose"); // and another file can be chosen at once
    QVERIFY(f.part<QPushButton>("import")->isEnabled());
    QCOMPARE(f.part<QLabel>("file")->text(), QStringLiteral("10_gbk.csv"));
    QCOMPARE(f.head(), head);
}

void TestImportWizard::aFileMendedMeanwhileIsReadAgain()
{
    WizardFixture f;
    Lines lines = oddReports(QStringLiteral("HZF"), QStringLiteral("甲所"));
    f.begin(f.csv(QStringLiteral("f.csv"), lines));
    QVERIFY(f.view().problem);
    lines[0][3] = QStringLiteral("实测值");
    f.csv(QStringLiteral("f.csv"), lines);
    QTest::keyClick(f.wizard.get(), Qt::Key_F5);
    f.settle();
    QVERIFY(!f.view().problem);
    lines << QStringList{QStringLiteral("HZF003"), QStringLiteral("BGF3"), QStringLiteral("甲醛"), QStringLiteral("1"),
                         QStringLiteral("甲所")};
    f.csv(QStringLiteral("f.csv"), lines); // and once more, unseen
    f.click("import");
    QCOMPARE(f.figure("read"), QStringLiteral("3"));
}

void TestImportWizard::theMenuAsksForAFile()
{
    WizardFixture f;
    openImportWizard(f.session(), &f.desktop->window(), QString());
    QVERIFY(!f.desktop->window().findChild<ImportWizard*>()); // cancelled
    f.dialogs.nextFile = kSamples + QStringLiteral("10_gbk.csv");
    openImportWizard(f.session(), &f.desktop->window(), QString());
    f.settle();
    auto* wizard = f.desktop->window().findChild<ImportWizard*>();
    QVERIFY(wizard && wizard->isVisible());
    wizard->mapping().table().setFocus();
    QTest::keyClick(&wizard->mapping().table(), Qt::Key_Return); // Enter imports
    f.settle();
    QVERIFY(wizard->showsReceipt());
    QTest::keyClick(wizard, Qt::Key_Escape);
    QTest::qWait(0);
    QVERIFY(!f.desktop->window().findChild<ImportWizard*>());
}

void TestImportWizard::everythingIsReachedByTab()
{
    WizardFixture f;
    f.begin(kSamples + QStringLiteral("13_openpyxl_bad_rows.xlsx"));
    QStringList reached;
    for (int i = 0; i < 40; ++i) {
        QTest::keyClick(f.wizard->focusWidget(), Qt::Key_Tab);
        reached << f.wizard->focusWidget()->objectName();
    }
    for (const char* name : {"choose", "kind", "sender", "headerFirst", "headerLast", "field", "onlyProblems",
                             "nextProblem", "preview", "strict", "try", "import", "close"})
        QVERIFY2(reached.contains(QLatin1StringView(name)), name);
    QVERIFY(reached.indexOf(u"field") >= 0);
    f.click("import");
    reached.clear();
    for (int i = 0; i < 20; ++i) {
        QTest::keyClick(f.wizard->focusWidget(), Qt::Key_Tab);
        reached << f.wizard->focusWidget()->objectName();
    }
    for (const char* name : {"rejectedRows", "saveRejects", "copyReceipt", "undoImport", "close"})
        QVERIFY2(reached.contains(QLatin1StringView(name)), name);
}

void TestImportWizard::itemsInColumnsBecomeRows()
{
    WizardFixture f;
    f.begin(kSamples + QStringLiteral("15_libreoffice_wide.xlsx"));
    QVERIFY(!f.view().problem && f.view().preview.itemsInColumns);
    QVERIFY(f.wizard->mapping().messages().isShown());
    const auto results = [&] {
        return std::count_if(f.view().preview.rows.begin(), f.view().preview.rows.end(),
                             [](const PreviewRow& row) { return !row.skipped; });
    };
    QCOMPARE(results(), 23);
    const QList<ColumnMatch>& columns = f.view().preview.columns;
    const auto made = std::find_if(columns.begin(), columns.end(), [](const ColumnMatch& c) { return c.made; });
    QVERIFY(made != columns.end());
    QTableView& table = f.wizard->mapping().table();
    table.setCurrentIndex(table.model()->index(0, int(made - columns.begin())));
    auto* fields = f.part<QComboBox>("field");
    QVERIFY(fields->isEnabled() && fields->count() > 4);
    fields->setCurrentIndex(fields->findText(QStringLiteral("甲醛"), Qt::MatchContains));
    Q_EMIT fields->activated(fields->currentIndex());
    f.settle();
    QCOMPARE(results(), 17); // no column of 甲醛 any more
    auto* layout = f.part<QComboBox>("layout");
    const auto choose = [&](ItemLayout wanted) {
        layout->setCurrentIndex(layout->findData(int(wanted)));
        Q_EMIT layout->activated(layout->currentIndex());
        f.settle();
    };
    choose(ItemLayout::Rows);
    QVERIFY(f.view().problem && !f.part<QPushButton>("import")->isEnabled());
    choose(ItemLayout::Auto);
    QCOMPARE(results(), 23);
    f.click("import");
    QCOMPARE(f.figure("added"), QStringLiteral("23"));
}

void TestImportWizard::aSheetOfTheSameLookNeedsNoCorrecting()
{
    WizardFixture f;
    const auto nameless = [](const char* prefix) { // nobody is named, so there is no sender
        Lines lines = oddReports(QString::fromLatin1(prefix), QString());
        for (QStringList& line : lines)
            line.removeLast();
        return lines;
    };
    f.begin(f.csv(QStringLiteral("a.csv"), nameless("HYA")));
    QVERIFY(f.view().problem);
    f.takeAs(3, "value");
    f.click("import");
    f.begin(f.csv(QStringLiteral("b.csv"), nameless("HYB")));
    QVERIFY(!f.view().problem);
    QVERIFY(f.wizard->mapping().messages().text().contains(QStringLiteral("a.csv")));
    f.click("profiles");
    auto* dialog = f.wizard->findChild<ProfilesDialog*>();
    QVERIFY(dialog && dialog->table().rowCount() == 1);
    f.dialogs.nextFile = f.path(QStringLiteral("版式"));
    dialog->exportAll();
    QVERIFY(QFile::exists(f.dialogs.nextFile + QStringLiteral(".json")));
    dialog->forget();
    f.settle();
    QCOMPARE(dialog->table().rowCount(), 0);
    QVERIFY(f.view().problem); // forgotten at once
    f.dialogs.nextFile += QStringLiteral(".json");
    dialog->importFrom();
    f.settle();
    QCOMPARE(dialog->table().rowCount(), 1);
    QVERIFY(!f.view().problem);
    dialog->close();
}

void TestImportWizard::theClipboardIsATable()
{
    WizardFixture f;
    QApplication::clipboard()->setText(QStringLiteral("一句话"));
    openClipboardImport(f.session(), &f.desktop->window());
    QVERIFY(!f.desktop->window().findChild<ImportWizard*>());
    auto* data = new QMimeData;
    data->setText(QStringLiteral("x"));
    data->setHtml(QStringLiteral("<table><tr><td>抽样单编号</td><td>报告编号</td><td>检验项目</td><td>实测值</td></tr>"
                                 "<tr><td rowspan=2>JTB1</td><td>R1</td><td>甲醛</td><td>20</td></tr>"
                                 "<tr><td>R1</td><td>铅</td><td>1</td></tr></table>"));
    QApplication::clipboard()->setMimeData(data);
    openClipboardImport(f.session(), &f.desktop->window());
    f.settle();
    auto* wizard = f.desktop->window().findChild<ImportWizard*>();
    QVERIFY(wizard && wizard->desk().view() && !wizard->desk().view()->problem);
    wizard->importRows();
    f.settle();
    QVERIFY(wizard->showsReceipt());
    QCOMPARE(wizard->receipt().findChild<QLabel*>(QStringLiteral("added"))->text(), QStringLiteral("2"));
    wizard->reject();
}

void TestImportWizard::theReceiptSaysWhatIsMissing()
{
    WizardFixture f;
    f.begin(f.csv(QStringLiteral("b.csv"),
                  {{QStringLiteral("抽样单编号"), QStringLiteral("任务编号"), QStringLiteral("抽样结果")},
                   {QStringLiteral("QS1"), QStringLiteral("QT1"), QStringLiteral("已抽样")},
                   {QStringLiteral("QS2"), QStringLiteral("QT1"), QStringLiteral("已抽样")}}));
    f.click("import");
    f.begin(f.csv(QStringLiteral("a.csv"),
                  {{QStringLiteral("抽样单编号"), QStringLiteral("检验项目"), QStringLiteral("实测值")},
                   {QStringLiteral("QS1"), QStringLiteral("甲醛"), QStringLiteral("20")},
                   {QStringLiteral("QS9"), QStringLiteral("甲醛"), QStringLiteral("21")}}));
    f.click("import");
    const QString said = f.wizard->receipt().findChild<QLabel*>(QStringLiteral("coverage"))->text();
    QVERIFY2(said.contains(QStringLiteral("QS2")) && said.contains(QStringLiteral("QS9")), qPrintable(said));
    QVERIFY(!said.contains(QStringLiteral("QS1")));
}

void TestImportWizard::aFileForReadingOnlySaysSo()
{
    WizardFixture f;
    f.desktop->closeFile();
    f.desktop->open(f.file, Desktop::OpenHow{true, false});
    f.settle();
    f.begin(kSamples + QStringLiteral("10_gbk.csv"));
    QVERIFY(f.wizard->mapping().messages().isShown());
    QVERIFY(!f.part<QPushButton>("import")->isEnabled());
    QVERIFY(!f.part<QPushButton>("try")->isEnabled());
}

/// Also the pictures of the manual, when SPOTCHECK_PICTURES names a folder.
void TestImportWizard::pagesHavePictures()
{
    const QString folder = qEnvironmentVariable("SPOTCHECK_PICTURES");
    for (const Language language : {Language::Chinese, Language::English}) {
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            WizardFixture f;
            f.desktop->setLanguage(language);
            f.desktop->setTheme(theme);
            f.settle();
            const QString name = folder +
                                 (language == Language::Chinese ? QStringLiteral("/zh_") : QStringLiteral("/en_")) +
                                 themeName(theme);
            const auto picture = [&](const char* page) {
                f.settle();
                const QPixmap shot = f.wizard->grab();
                QVERIFY(shot.width() >= 900 && shot.height() >= 500);
                if (!folder.isEmpty())
                    QVERIFY(shot.save(name + QLatin1StringView(page) + QStringLiteral(".png")));
            };
            f.begin(kSamples + QStringLiteral("13_openpyxl_bad_rows.xlsx"));
            f.wizard->mapping().goToNextProblem();
            picture("_preview");
            f.click("try");
            picture("_tried");
            f.click("import");
            picture("_receipt");
            f.begin(kSamples + QStringLiteral("15_libreoffice_wide.xlsx"));
            picture("_columns");
            f.begin(kSamples + QStringLiteral("19_openpyxl_two_tables.xlsx"));
            picture("_tables");
            f.begin(kSamples + QStringLiteral("20_hand_double_bars.xlsx"));
            picture("_parts");
            f.begin(kSamples + QStringLiteral("25_openpyxl_wide_bad_rows.xlsx"));
            picture("_bad_columns");
            f.click("import");
            picture("_columns_receipt");
            f.begin(f.csv(QStringLiteral("g.csv"), oddReports(QStringLiteral("HZG"), QStringLiteral("甲所"))));
            picture("_unknown");
            Lines lines = oddReports(QStringLiteral("HZH"), QStringLiteral("甲所"));
            lines.removeFirst();
            f.begin(f.csv(QStringLiteral("h.csv"), lines));
            picture("_headless");
        }
    }
}

SPOTCHECK_TEST(TestImportWizard)

} // namespace spotcheck

#include "tst_import_wizard.moc"
