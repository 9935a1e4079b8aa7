#pragma once
#include "core/workspace/workspace.h"

/// The register of document numbers (文号): per word and year the serials run on without a gap; a number that is not
/// used is made void with a reason and stays, also when the taking is undone. GB/T 9704-2012: the year in hexagonal
/// brackets, the serial without 第 and without zeros before it: 沪市监质抽告〔2026〕31号.
namespace spotcheck {

struct DocumentNumber {
    qint64 id = 0, serial = 0;
    QString word;
    int year = 0;
    QString text() const;
};

/// The next one, in a change that is open already.
Result<DocumentNumber> takeNumberInside(Database& db, const QString& word, QDate day, const QString& title,
                                        const QString& person);
Result<DocumentNumber> takeNumber(Workspace& workspace, const QString& word, const QString& title);
/// Whether undoing the entry leaves void numbers in the register.
bool gaveNumbersOut(const JournalEntry& entry);
/// Refused without a reason, or when it is void already.
Result<qint64> voidNumber(Workspace& workspace, qint64 id, const QString& reason);
/// The word of an office's documents: 沪市监, 沪浦市监 … with the kind's word behind.
QString numberWord(const QString& office, const QString& kindWord);

} // namespace spotcheck
