#pragma once
#include "core/workspace/workspace.h"

#include <QTemporaryDir>
#include <QtTest>

/// A small workspace in a folder of its own, and plain ways to look at all of it.
namespace spotcheck::test {

inline const FixedClock& noon()
{
    static const FixedClock clock(QDate(2026, 3, 2));
    return clock;
}

struct Sample {
    QTemporaryDir folder;
    FixedClock clock{QDate(2026, 3, 2)};
    std::unique_ptr<Workspace> workspace;

    QString file(const QString& name = QStringLiteral("a.spotcheck")) const { return folder.filePath(name); }

    static OpenOptions as(const QString& person, bool readOnly = false, bool takeOver = false)
    {
        OpenOptions options;
        options.person = person;
        options.readOnly = readOnly;
        options.takeOverLock = takeOver;
        return options;
    }

    void create()
    {
        auto made = Workspace::create(file(), QStringLiteral("310000"), as(QStringLiteral("王敏")), clock);
        if (!made)
            qFatal("%s / %s", qPrintable(made.error().message), qPrintable(made.error().detail));
        workspace = std::move(made).value();
    }

    Status reopen()
    {
        workspace.reset();
        auto opened = Workspace::open(file(), as(QStringLiteral("王敏")), clock);
        if (!opened)
            return opened.error();
        workspace = std::move(opened).value();
        return ok();
    }

    Result<qint64> sql(const std::string& text, const QString& command = QStringLiteral("test.edit"))
    {
        return workspace->change({command, QStringLiteral("Edit")}, [&](Database& db) { return db.exec(text); });
    }
};

/// Every row of every recorded table as text, tables and rows in the order of their keys.
QMap<QString, QByteArray> dump(const Database& db);

} // namespace spotcheck::test
