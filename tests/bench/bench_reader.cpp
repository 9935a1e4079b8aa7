// Cells per second and peak memory of reading a large .xlsx, and what our writer costs over libxlsxwriter alone.
#include "core/exchange/table_writer.h"
#include "core/exchange/workbook_reader.h"
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <QFile>
#include <QTemporaryDir>
#include <string>
#include <sys/resource.h>
#include <xlsxwriter.h>

namespace {

using Clock = std::chrono::steady_clock;
constexpr int kColumns = 10;

double since(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

double peakMb()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024;
}

double plainWriter(const QString& path, int rows)
{
    const auto start = Clock::now();
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    lxw_workbook* book = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    lxw_worksheet* sheet = workbook_add_worksheet(book, nullptr);
    for (int r = 0; r < rows; ++r)
        for (int c = 0; c < kColumns; ++c) {
            if (c % 2 == 0)
                worksheet_write_string(sheet, lxw_row_t(r), lxw_col_t(c), ("样品" + std::to_string(r * 10 + c)).c_str(),
                                       nullptr);
            else
                worksheet_write_number(sheet, lxw_row_t(r), lxw_col_t(c), r * 0.01 + c, nullptr);
        }
    if (workbook_close(book) != LXW_NO_ERROR)
        std::abort();
    return since(start);
}

double ourWriter(const QString& path, int rows)
{
    const auto start = Clock::now();
    std::vector<spotcheck::TableColumn> columns;
    for (int c = 0; c < kColumns; ++c)
        columns.push_back(
            {"列" + std::to_string(c), c % 2 == 0 ? spotcheck::CellFormat::Text : spotcheck::CellFormat::Number});
    auto writer = spotcheck::TableWriter::create(path, QStringLiteral("x"), columns);
    std::vector<std::string> texts(kColumns);
    for (int r = 0; r < rows; ++r) {
        for (int c = 0; c < kColumns; ++c) {
            const int hundredths = r + c * 100;
            texts[size_t(c)] = c % 2 == 0
                                   ? "样品" + std::to_string(r * 10 + c)
                                   : std::to_string(hundredths / 100) + "." + std::to_string(10 + hundredths % 90);
        }
        const std::vector<std::string_view> cells(texts.begin(), texts.end());
        if (!(*writer)->addRow(cells))
            std::abort();
    }
    if (!(*writer)->finish())
        std::abort();
    return since(start);
}

double readSeconds(const QString& path, qint64& cells)
{
    const auto start = Clock::now();
    auto reader = spotcheck::WorkbookReader::open(path);
    cells = 0;
    if (!reader || !(*reader)->read(0, [&](const spotcheck::Row& row) {
            cells += qint64(row.cells.size());
            return true;
        }))
        std::abort();
    return since(start);
}

} // namespace

int main(int argc, char** argv)
{
    const int rows = argc > 1 ? std::atoi(argv[1]) : 200000;
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("bench.xlsx"));
    const double plain = plainWriter(path, rows);
    const double before = peakMb();
    qint64 cells = 0;
    const double taken = readSeconds(path, cells);
    std::printf("read %lld cells in %.2f s: %.2f M cells/s, peak %.1f MB (%.1f MB before)\n",
                static_cast<long long>(cells), taken, double(cells) / taken / 1e6, peakMb(), before);
    const double ours = ourWriter(path, rows);
    std::printf("write: libxlsxwriter alone %.2f s, table writer %.2f s (%.2fx)\n", plain, ours, ours / plain);
    const double again = readSeconds(path, cells);
    std::printf("read back %lld cells: %.2f M cells/s\n", static_cast<long long>(cells), double(cells) / again / 1e6);
}
