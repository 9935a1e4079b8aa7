#pragma once
#include <QSize>
#include <QString>
#include <QStringList>

/// What `spotcheck` was asked on its command line.
namespace spotcheck {

struct Arguments {
    QString file;
    QString language; ///< zh_CN, en; empty: as last time, else Chinese
    QString theme;    ///< light, dark; empty: as last time, else the system's
    QString person;
    QString demo;        ///< make a fresh demo at this path and open it
    QString screenshots; ///< folder: save a picture of every place, then quit
    QString asOf;        ///< stand at this day instead of today
    QSize size;
};

/// Exits with a sentence on stderr when asked wrongly.
Arguments readArguments(const QStringList& arguments);

} // namespace spotcheck
