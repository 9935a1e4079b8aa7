#include "tests/unit/exchange/plan_copies.h"

#include "core/exchange/workbook_reader.h"

#include <algorithm>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <xlsxwriter.h>

namespace spotcheck::test {

namespace {

constexpr int kHeader = 2; // first of the two rows of the plan's header
enum ItemColumn { kProduct = 1, kItem = 2, kMust = 3, kKey = 4 };

QString oneLine(QString text)
{
    return text.remove(u'\n');
}

bool isNumber(const QString& text)
{
    bool number = false;
    const double value = text.toDouble(&number);
    return number && text.size() < 15 && value < 1e12;
}

void writeSheet(lxw_worksheet* sheet, const QList<QStringList>& rows)
{
    for (qsizetype r = 0; r < rows.size(); ++r)
        for (qsizetype c = 0; c < rows[r].size(); ++c)
            if (isNumber(rows[r][c]))
                worksheet_write_number(sheet, lxw_row_t(r), lxw_col_t(c), rows[r][c].toDouble(), nullptr);
            else if (!rows[r][c].isEmpty())
                worksheet_write_string(sheet, lxw_row_t(r), lxw_col_t(c), rows[r][c].toUtf8().constData(), nullptr);
}

QByteArray cellName(int row, int column)
{
    char name[LXW_MAX_CELL_NAME_LENGTH];
    lxw_rowcol_to_cell(name, lxw_row_t(row), lxw_col_t(column));
    return name;
}

/// The library writes <v>0</v> behind every formula; programs that do not calculate write none.
void dropFormulaValues(const QString& file)
{
    const QString script =
        QStringLiteral("import sys,re,zipfile,shutil\n"
                       "p=sys.argv[1]\nz=zipfile.ZipFile(p)\n"
                       "parts=[(n,z.read(n)) for n in z.namelist()]\nz.close()\n"
                       "o=zipfile.ZipFile(p,'w',zipfile.ZIP_DEFLATED)\n"
                       "for n,d in parts: o.writestr(n,re.sub(rb'</f><v>[^<]*</v>',b'</f>',d))\no.close()\n");
    output(QStringLiteral("python3"), {QStringLiteral("-c"), script, file});
}

} // namespace

QList<QStringList> cellsOf(const QString& file, int sheet)
{
    QList<QStringList> rows;
    auto reader = WorkbookReader::open(file);
    if (!reader)
        return {{reader.error().message}};
    const Status read = (*reader)->read(sheet, [&](const Row& row) {
        while (rows.size() < row.number)
            rows.append(QStringList());
        for (const Cell& cell : row.cells) {
            while (rows.back().size() <= cell.column)
                rows.back().append(QString());
            rows.back().back() = QString::fromUtf8(cell.text.data(), qsizetype(cell.text.size()));
        }
        return true;
    });
    return read ? rows : QList<QStringList>{{read.error().message}};
}

QByteArray output(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished(120000) ? process.readAllStandardOutput() : QByteArray();
}

void convertAll(const QStringList& files, const QString& ending, const QString& folder)
{
    static QTemporaryDir profile; // of its own, so that a LibreOffice that is open does not matter
    QDir().mkpath(folder);
    output(QStringLiteral("soffice"),
           QStringList{QStringLiteral("-env:UserInstallation=file://") + profile.path(), QStringLiteral("--headless"),
                       QStringLiteral("--convert-to"), ending, QStringLiteral("--outdir"), folder} +
               files);
}

QString editedCopy(const QString& file, const QString& edit, const QString& folder)
{
    QDir().mkpath(folder);
    const QString copy = folder + u'/' + edit + QStringLiteral(".xlsx");
    // The system's own, which the package of openpyxl belongs to.
    const QString system = QStringLiteral("/usr/bin/python3");
    output(QFile::exists(system) ? system : QStringLiteral("python3"),
           {QStringLiteral(SOURCE_DIR "/tests/unit/exchange/edit_plan.py"), file, copy, edit});
    return copy;
}

QString convert(const QString& file, const QString& ending, const QString& folder)
{
    convertAll({file}, ending, folder);
    return folder + u'/' + QFileInfo(file).completeBaseName() + u'.' + ending;
}

QByteArray partOf(const QString& file, const char* part)
{
    const QString script =
        QStringLiteral("import sys,zipfile\nsys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))");
    return output(QStringLiteral("python3"), {QStringLiteral("-c"), script, file, QString::fromLatin1(part)});
}

PlanCopy::PlanCopy(const QString& file) : m_plan(cellsOf(file, 0)), m_items(cellsOf(file, 1))
{
    if (const auto base = cellsOf(file, 2); !base.isEmpty() && base.front().size() > 1)
        m_base = base;
    qsizetype columns = 0;
    for (const QStringList& row : m_plan)
        columns = std::max(columns, row.size());
    for (QStringList& row : m_plan)
        while (row.size() < columns)
            row.append(QString());
}

int PlanCopy::columnOf(const char* header) const
{
    for (const int row : {kHeader + 1, kHeader})
        for (int c = 0; c < int(m_plan[row].size()); ++c)
            if (oneLine(m_plan[row][c]) == QString::fromUtf8(header))
                return c;
    qFatal("no column %s", header);
}

int PlanCopy::rowOf(const QString& text, int column) const
{
    const int c = column < 0 ? columnOf("产品名称") : column;
    for (int row = kHeader + 2; row < rows(); ++row)
        if (m_plan[row][c] == text)
            return row;
    qFatal("no row %s", qPrintable(text));
}

void PlanCopy::set(int row, const char* header, const QString& text)
{
    m_plan[row][columnOf(header)] = text;
}

void PlanCopy::moveColumn(const char* header, int to)
{
    const int from = columnOf(header);
    for (QStringList& row : m_plan)
        row.move(from, to);
}

void PlanCopy::dropColumn(const char* header)
{
    const int column = columnOf(header);
    for (QStringList& row : m_plan)
        row.removeAt(column);
}

void PlanCopy::addItem(const QString& product, const QString& item, bool must)
{
    m_items.append(QStringList{QString(), product, item, must ? QStringLiteral("是") : QStringLiteral("否")});
}

void PlanCopy::removeItem(const QString& product, const QString& item)
{
    m_items.removeIf(
        [&](const QStringList& row) { return row.value(kProduct) == product && row.value(kItem) == item; });
}

void PlanCopy::dropItemsOf(const QString& product)
{
    m_items.removeIf([&](const QStringList& row) { return row.value(kProduct) == product; });
}

void PlanCopy::editBase(const QString& from, const QString& to)
{
    for (QStringList& row : m_base)
        row.replaceInStrings(from, to);
}

void PlanCopy::shuffleItems()
{
    std::reverse(m_items.begin() + 2, m_items.end());
}

QString PlanCopy::write(const QString& file, Sums sums) const
{
    lxw_workbook* book = workbook_new(file.toUtf8().constData());
    lxw_worksheet* plan = workbook_add_worksheet(book, "抽查计划");
    writeSheet(plan, m_plan);
    if (sums == Formulas) {
        const int production = columnOf("生产"), total = columnOf("合计"), price = columnOf("单价(元/批次)"),
                  budget = columnOf("预算(元)");
        for (int row = kHeader + 2; row < rows(); ++row) {
            if (m_plan[row].back().isEmpty())
                continue;
            const qint64 sum = at(row, production).toLongLong() + at(row, production + 1).toLongLong() +
                               at(row, production + 2).toLongLong();
            const bool declared = at(row, total).toLongLong() != sum && !at(row, budget).isEmpty() &&
                                  at(row, production + 1) != QStringLiteral("99");
            const QByteArray add = "=SUM(" + cellName(row, production) + ":" + cellName(row, production + 2) + ")";
            if (!declared)
                worksheet_write_formula(plan, lxw_row_t(row), lxw_col_t(total), add.constData(), nullptr);
            const QByteArray times = "=" + cellName(row, price) + "*" + cellName(row, total);
            worksheet_write_formula(plan, lxw_row_t(row), lxw_col_t(budget), times.constData(), nullptr);
        }
    }
    writeSheet(workbook_add_worksheet(book, "抽查项目"), m_items);
    if (!m_base.isEmpty()) {
        lxw_worksheet* base = workbook_add_worksheet(book, "基准(勿改)");
        for (qsizetype r = 0; r < m_base.size(); ++r)
            for (qsizetype c = 0; c < m_base[r].size(); ++c)
                worksheet_write_string(base, lxw_row_t(r), lxw_col_t(c), m_base[r][c].toUtf8().constData(), nullptr);
        worksheet_hide(base);
    }
    workbook_close(book);
    if (sums == Formulas)
        dropFormulaValues(file);
    return file;
}

} // namespace spotcheck::test
