// Rows per second of the `judge` command: distinct rows (nothing remembered helps) and rows as reports repeat them.
#include "core/testing/judge.h"
#include "core/testing/judge_stream.h"
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

const char* const kLimits[] = {"≤0.5,%",      "≤75,mg/kg",      "1.2~1.6,%", "≥14×100 MPa,",
                               "10.0±0.1,mm", "不得检出,mg/kg", "≥3-4级,",   "不大于20 mg/kg,"};

std::string line(unsigned i, bool distinct)
{
    const unsigned n = distinct ? i * 2654435761u % 100000000u : i % 3000;
    return std::string(kLimits[i % 8]) + "," + std::to_string(n / 1000) + "." + std::to_string(n % 1000) +
           ",0.01,,合格\n";
}

double seconds(bool distinct, unsigned rows)
{
    std::FILE* in = std::tmpfile();
    std::FILE* out = std::fopen("/dev/null", "w");
    std::fputs("limit,unit,value,lod,method,verdict\n", in);
    for (unsigned i = 0; i < rows; ++i)
        std::fputs(line(i, distinct).c_str(), in);
    std::rewind(in);
    const auto start = std::chrono::steady_clock::now();
    const auto result = spotcheck::judgeStream(in, out);
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    if (!result || result->rows != rows)
        std::abort();
    std::fclose(in);
    std::fclose(out);
    return taken.count();
}

double memoSeconds(unsigned rows)
{
    spotcheck::JudgeMemo memo;
    const auto start = std::chrono::steady_clock::now();
    unsigned passed = 0;
    for (unsigned i = 0; i < rows; ++i) {
        const std::string value = std::to_string(i % 977) + "." + std::to_string(i % 10);
        passed += memo({"≤75", value, "mg/kg", "0.01"}).verdict == spotcheck::Verdict::Pass ? 1 : 0;
    }
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    return passed > 0 ? taken.count() : -1;
}

} // namespace

int main(int argc, char** argv)
{
    const unsigned rows = argc > 1 ? unsigned(std::strtoul(argv[1], nullptr, 10)) : 2000000u;
    for (const bool distinct : {true, false})
        std::printf("%s rows: %.2f M rows/s\n", distinct ? "distinct" : "repeated",
                    rows / seconds(distinct, rows) / 1e6);
    std::printf("JudgeMemo, one thread: %.2f M rows/s\n", rows / memoSeconds(rows) / 1e6);
}
