#include "core/workspace/workspace.h"

#include <cstdio>
#include <QCoreApplication>

/// Changes, undoes and redoes without end, until it is killed. Once it is open and after each commit it says the number
/// of the newest entry, so that the test knows between which two states the file must be. Every state of the file is a
/// function of its laboratories: lab n exists with 50 enterprises named after it, or none of them does.
using namespace spotcheck;

namespace {

Status addLab(Database& db, qint64 n, int rows)
{
    auto lab = db.prepare("INSERT INTO lab(id, name) VALUES(?1, 'lab ' || ?1)");
    auto enterprise = db.prepare(
        "INSERT INTO enterprise(id, name, note) VALUES(?1 * 100000 + ?2, 'of ' || ?1, hex(randomblob(100)))");
    if (!lab || !enterprise)
        return db.lastError();
    lab->bind(1, n);
    if (Status done = lab->run(); !done)
        return done;
    for (int i = 0; i < rows; ++i) {
        enterprise->bind(1, n).bind(2, i);
        if (Status done = enterprise->run(); !done)
            return done;
    }
    return ok();
}

void say(qint64 seq)
{
    std::printf("%lld\n", static_cast<long long>(seq));
    std::fflush(stdout);
}

int fail(const Error& error)
{
    std::fprintf(stderr, "%s / %s\n", qPrintable(error.message), qPrintable(error.detail));
    return 1;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const SystemClock clock;
    auto opened = Workspace::open(QString::fromLocal8Bit(argv[1]), {}, clock);
    if (!opened)
        return fail(opened.error());
    Workspace& workspace = **opened;
    workspace.db().exec("PRAGMA cache_size=20") ? void() : void(); // pages reach the file in the midst of a change
    say(*workspace.db().integer("SELECT MAX(seq) FROM journal"));
    const auto count = workspace.db().integer("SELECT COALESCE(MAX(id), 0) FROM lab");
    for (qint64 n = *count + 1, i = 0;; ++i) {
        const auto done = i % 5 == 3   ? workspace.undo() ? Result<qint64>(1) : Result<qint64>(0)
                            : i % 5 == 4 ? workspace.redo() ? Result<qint64>(1) : Result<qint64>(0)
                                         : workspace.change({QStringLiteral("crash"), QStringLiteral("Crash")},
                                                            [&](Database& db) { return addLab(db, n, 50); });
        if (!done)
            return fail(done.error());
        if (i % 5 < 3)
            ++n;
        const auto seq = workspace.db().integer("SELECT MAX(seq) FROM journal");
        say(*seq);
    }
}
