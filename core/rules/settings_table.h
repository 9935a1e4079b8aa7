#pragma once
#include "core/workspace/workspace.h"

#include <QDate>
#include <QList>
#include <QString>

/// The numbers the program counts with, in one list: of the clocks (resources/clocks/settings.csv) and of the rules
/// (resources/rules/parameters.csv), each with its source, the confidence in it and the day it applies from. What an
/// office changes needs a source; it stands in the file (table `setting`) before what is shipped, and undo takes it
/// back.
namespace spotcheck {

/// One of the values a setting may have, where a number alone would say little.
struct SettingChoice {
    int value = 0;
    QString title, about;
};

struct SettingRow {
    QString key;   ///< clocks.NAME or rules.NAME
    QString title; ///< in the language of the moment
    QString value; ///< in force on the day; empty: nobody has set one
    QString shipped;
    QString source, mark;
    QDate from;
    bool own = false;                            ///< the office's, not the shipped one
    QList<SettingChoice> choices;                ///< empty: any number
    QString words(const QString& ofValue) const; ///< a choice's title, else the number as it is
};

Result<QList<SettingRow>> settingRows(const Database& db, QDate day, bool chinese);
/// Refused without a source, for an unknown key, or when the value is not a whole number or none of its
/// choices. An empty value of a clock's
/// setting unsets it.
Result<qint64> changeSetting(Workspace& workspace, const QString& key, const QString& value, QDate from,
                             const QString& source);
/// Back to what is shipped: every choice of the office for the key is dropped. Refused when there is none.
Result<qint64> resetSetting(Workspace& workspace, const QString& key);

} // namespace spotcheck
