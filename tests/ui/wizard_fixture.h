#pragma once
#include "core/exchange/table_writer.h"
#include "core/exchange/workbook_reader.h"
#include "tests/support/register.h"
#include "tests/ui/window_fixture.h"
#include "ui/import/import_desk.h"
#include "ui/import/import_wizard.h"
#include "ui/import/mapping_page.h"
#include "ui/import/receipt_page.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QtTest>

/// An import window over a demo of its own, driven by the names of its parts, and sheets to put into it.
namespace spotcheck::test {

using Lines = QList<QStringList>;

inline const QString kSamples = QStringLiteral(SOURCE_DIR "/tests/data/import/");

struct WizardFixture : WindowFixture {
    std::unique_ptr<ImportWizard> wizard;

    void begin(const QString& path)
    {
        wizard = std::make_unique<ImportWizard>(session(), path, &desktop->window());
        wizard->show();
        settle();
        QApplication::setActiveWindow(wizard.get()); // no window manager does it under Xvfb
    }
    ~WizardFixture() { wizard.reset(); }

    template <class T> T* part(const char* name) const { return wizard->findChild<T*>(QString::fromLatin1(name)); }
    void click(const char* name)
    {
        part<QPushButton>(name)->click();
        settle();
    }
    QString figure(const char* name) const
    {
        return wizard->receipt().findChild<QLabel*>(QString::fromLatin1(name))->text();
    }
    QStringList figures() const
    {
        return {figure("read"), figure("added"), figure("changed"), figure("same"), figure("rejected")};
    }
    const ImportView& view() const { return *wizard->desk().view(); }
    qint64 count(const char* sql) const { return session().workspace().db().integer(sql).value(); }
    qint64 records() const
    {
        return count("SELECT (SELECT COUNT(*) FROM report) + (SELECT COUNT(*) FROM result) + (SELECT COUNT(*) FROM "
                     "import_receipt)");
    }
    QByteArray head() const { return session().workspace().head(); }
    QString path(const QString& name) const { return folder.filePath(name); }

    QString csv(const QString& name, const Lines& lines) const
    {
        QFile made(path(name));
        if (!made.open(QIODevice::WriteOnly))
            return {};
        for (const QStringList& line : lines)
            made.write(line.join(u',').toUtf8() + "\r\n");
        return made.fileName();
    }
    /// The field a column of the sheet is taken as.
    QString fieldOf(int column) const
    {
        for (const ColumnMatch& match : view().preview.columns)
            if (match.column == column)
                return match.field;
        return QStringLiteral("?");
    }
    void takeAs(int column, const char* field)
    {
        wizard->mapping().table().setCurrentIndex(wizard->mapping().table().model()->index(0, column));
        auto* fields = part<QComboBox>("field");
        fields->setCurrentIndex(fields->findData(QString::fromLatin1(field)));
        Q_EMIT fields->activated(fields->currentIndex());
        settle();
        QVERIFY2(wizard->desk().view(), qPrintable(wizard->mapping().messages().text()));
    }
};

/// Reports of one laboratory whose column of values has a name of its own.
inline Lines oddReports(const QString& prefix, const QString& lab)
{
    return {{QStringLiteral("抽样单编号"), QStringLiteral("报告编号"), QStringLiteral("检验项目"),
             QStringLiteral("仪器读数"), QStringLiteral("承检机构")},
            {prefix + QStringLiteral("001"), QStringLiteral("BG-") + prefix + QStringLiteral("1"),
             QStringLiteral("甲醛"), QStringLiteral("12.5"), lab},
            {prefix + QStringLiteral("002"), QStringLiteral("BG-") + prefix + QStringLiteral("2"),
             QStringLiteral("甲醛"), QStringLiteral("7.5"), lab}};
}

/// The rejects workbook with some cells corrected, as a person would send it back.
inline void mend(const QString& from, const QString& to, const QHash<QString, QString>& byHeader)
{
    auto reader = WorkbookReader::open(from);
    VERIFY_OK(reader);
    Lines lines;
    VERIFY_OK((*reader)->read(0, [&](const Row& row) {
        QStringList cells;
        for (const Cell& cell : row.cells) {
            cells.resize(qMax(cells.size(), qsizetype(cell.column) + 1));
            cells[cell.column] = QString::fromUtf8(cell.text.data(), qsizetype(cell.text.size()));
        }
        lines << cells;
        return true;
    }));
    std::vector<TableColumn> columns;
    for (const QString& header : lines.first())
        columns.push_back({header.toStdString()});
    auto writer = TableWriter::create(to, QStringLiteral("改正"), columns);
    VERIFY_OK(writer);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        std::vector<std::string> texts;
        for (qsizetype c = 0; c < lines[0].size(); ++c)
            texts.push_back(byHeader.value(lines[0][c], lines[i].value(c)).toStdString());
        const std::vector<std::string_view> views(texts.begin(), texts.end());
        VERIFY_OK((*writer)->addRow(views));
    }
    VERIFY_OK((*writer)->finish());
}

} // namespace spotcheck::test
