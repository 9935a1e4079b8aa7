#include "core/exchange/importer.h"
#include "core/exchange/table_exporter.h"
#include "core/exchange/table_writer.h"
#include "core/registry/office.h"
#include "core/registry/record_type.h"

#include <array>
#include <cstdio>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <sys/resource.h>
#include <xlsxwriter.h>

/// bench_import make OUT.xlsx ROWS      a results workbook as a laboratory sends it, 15 columns
/// bench_import run SOURCE.xlsx         imports it into a new workspace, exports it again; times, memory and ratios
using namespace spotcheck;

namespace {

constexpr int kItems = 5;
using Line = std::array<std::string, 15>;

const std::array<const char*, 15> kHeaders = {"抽样单编号", "报告编号", "检验项目",     "检验依据", "检验方法",
                                              "标准要求",   "实测值",   "单位",         "检出限",   "单项判定",
                                              "综合判定",   "收样日期", "检验完成日期", "报告日期", "承检机构"};

Line line(int row)
{
    static constexpr std::array<const char*, kItems> items = {"甲醛", "富马酸二甲酯", "外底耐磨性能", "菌落总数",
                                                              "总迁移量"};
    static constexpr std::array<const char*, kItems> limits = {"≤75", "≤0.1", "≤14.0", "≤1×10⁴", "≤10"};
    static constexpr std::array<const char*, kItems> units = {"mg/kg", "mg/kg", "mm", "CFU/g", "mg/dm²"};
    const int report = row / kItems, n = row % kItems;
    const std::string number = std::to_string(1000000 + report);
    const bool fails = row % 41 == 0;
    const std::string value = n == 1   ? "＜0.05"
                              : n == 3 ? std::to_string(1 + row % 9) + (fails ? ".2×10⁴" : ".2×10³")
                                       : std::to_string(row % 9) + "." + std::to_string(row % 97);
    const std::string day = "2026-0" + std::to_string(1 + report % 9) + "-" + std::to_string(10 + report % 18);
    return {"CJ2026" + number,
            "BG" + number,
            items[size_t(n)],
            "GB 30585-2014",
            "GB/T 2912.1-2009",
            limits[size_t(n)],
            value,
            units[size_t(n)],
            n == 1 ? "0.05" : "",
            "合格",
            "合格",
            day,
            day,
            day,
            "沪测产品检测技术中心"};
}

int make(const QString& path, int rows)
{
    std::vector<TableColumn> columns;
    for (const char* header : kHeaders)
        columns.push_back({header, CellFormat::Text, 14});
    auto table = TableWriter::create(path, QStringLiteral("检验结果"), columns);
    if (!table)
        return 1;
    for (int row = 0; row < rows; ++row) {
        const Line texts = line(row);
        std::array<std::string_view, 15> cells;
        for (size_t i = 0; i < cells.size(); ++i)
            cells[i] = texts[i];
        if (!(*table)->addRow(cells))
            return 1;
    }
    return (*table)->finish() ? 0 : 1;
}

/// The same cells as the export writes, by libxlsxwriter alone.
qint64 plainWriter(const Database& db, const QString& path)
{
    const RecordType* type = recordType("results");
    std::vector<std::vector<std::string>> rows;
    std::string sql = "SELECT ";
    for (const Field& field : type->fields)
        sql += std::string(&field == type->fields.data() ? "" : ", ") + field.sql;
    auto q = db.prepare(sql + " FROM " + type->from + " ORDER BY " + type->order);
    while (q && *q->step()) {
        auto& row = rows.emplace_back();
        for (int c = 0; c < q->columnCount(); ++c)
            row.emplace_back(q->view(c));
    }
    QElapsedTimer timer;
    timer.start();
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    lxw_workbook* book = workbook_new_opt(path.toUtf8().constData(), &options);
    lxw_worksheet* sheet = workbook_add_worksheet(book, "x");
    for (size_t r = 0; r < rows.size(); ++r)
        for (size_t c = 0; c < rows[r].size(); ++c)
            if (!rows[r][c].empty())
                worksheet_write_string(sheet, lxw_row_t(r), lxw_col_t(c), rows[r][c].c_str(), nullptr);
    workbook_close(book);
    return timer.elapsed();
}

long peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

int run(const QString& source)
{
    QTemporaryDir folder;
    SystemClock clock;
    OpenOptions options;
    options.person = QStringLiteral("bench");
    auto workspace =
        Workspace::create(folder.filePath(QStringLiteral("w.spotcheck")), QStringLiteral("310000"), options, clock);
    if (!workspace || !seedRegistry(**workspace))
        return 1;
    QElapsedTimer timer;
    timer.start();
    const auto outcome = importFile(**workspace, QStringLiteral("results"), source);
    const qint64 importing = timer.elapsed();
    if (!outcome) {
        std::fprintf(stderr, "%s\n", qPrintable(outcome.error().message));
        return 1;
    }
    std::printf("import  %lld rows in %lld ms, peak %ld MB (new %lld, rejected %lld)\n", outcome->rowsRead, importing,
                peakMegabytes(), outcome->added, outcome->rejectedRows);
    timer.restart();
    const auto again = importFile(**workspace, QStringLiteral("results"), source);
    std::printf("again   %lld ms (same %lld)\n", timer.elapsed(), again ? again->same : -1);
    constexpr int kRounds = 3; // in turn: what else the machine does meets both
    for (int round = 0; round < kRounds; ++round) {
        timer.restart();
        const auto exported =
            exportTable(QStringLiteral("results"), (*workspace)->db(), folder.filePath(QStringLiteral("out.xlsx")));
        const qint64 exporting = timer.elapsed();
        const qint64 plain = plainWriter((*workspace)->db(), folder.filePath(QStringLiteral("plain.xlsx")));
        std::printf("export  %lld rows in %lld ms; libxlsxwriter alone %lld ms; ratio %.2f\n",
                    exported ? *exported : -1, exporting, plain, double(exporting) / double(plain));
    }
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QStringList words = app.arguments();
    if (words.value(1) == u"make" && words.size() == 4)
        return make(words[2], words[3].toInt());
    if (words.value(1) == u"run" && words.size() == 3)
        return run(words[2]);
    std::fprintf(stderr, "bench_import make OUT.xlsx ROWS | run SOURCE.xlsx\n");
    return 2;
}
