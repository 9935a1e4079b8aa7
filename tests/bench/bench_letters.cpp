#include "core/demo/demo.h"
#include "core/documents/document_fields.h"
#include "core/documents/make_document.h"
#include "ui/print/official_letter.h"

#include <cstdio>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QTemporaryDir>

/// bench_letters FILE     300 orders to rectify as one PDF from a workspace (demo --scale office or larger). The file
/// is only read. 1 when it takes longer than 20 s.
using namespace spotcheck;

namespace {

constexpr int kLetters = 300;
constexpr double kLimitMs = 20000;

int run(const QString& path)
{
    auto db = Database::open(path, Database::Mode::ReadOnly);
    if (!db)
        return std::fprintf(stderr, "%s\n", qPrintable(db.error().message)), 1;
    auto q = (*db)->prepare("SELECT id FROM aftermath_case LIMIT 300");
    if (!q)
        return 1;
    QElapsedTimer timer;
    timer.start();
    QList<PrintedLetter> letters;
    for (auto more = q->step(); more && *more; more = q->step()) {
        auto made = composeDocument(**db, QStringLiteral("order"), q->integer(0), demoToday());
        if (!made)
            return std::fprintf(stderr, "%s\n", qPrintable(made.error().message)), 1;
        letters << PrintedLetter{made->letter, markText(made->mark), markPayload(made->mark)};
    }
    const double composed = double(timer.nsecsElapsed()) / 1e6;
    const QTemporaryDir dir;
    const Status written = writeLettersPdf(letters, dir.filePath(QStringLiteral("letters.pdf")));
    const double all = double(timer.nsecsElapsed()) / 1e6;
    std::printf("%-34s %9.1f ms\n%-34s %9.1f ms  %5.2f of %g ms\n", "composing", composed, "300 letters to one PDF",
                all, all / kLimitMs, kLimitMs);
    return written && letters.size() == kLetters && all <= kLimitMs ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication app(argc, argv);
    if (argc != 2)
        return std::fprintf(stderr, "bench_letters FILE\n"), 2;
    return run(QString::fromLocal8Bit(argv[1]));
}
