#pragma once
#include "core/workspace/database.h"

#include <QByteArray>
#include <QString>

/// The mark of record printed on papers: which row of the file the paper speaks of, a SHA-256 over the canonical text
/// of its fields, and the head of the journal with its number of entries at that moment. Anybody who has the file can
/// check a paper against it. The mark holds no secret: what makes it hard to forge is that the journal is chained and
/// that the row as it stood at that entry can be rebuilt from it. Errors: Usage for a kind or text that is no mark,
/// NotFound for a record that is not there. Source: the design, section 3 (the head is printed on documents).
namespace spotcheck {

struct RecordMark {
    QString kind; ///< the table's name, e.g. aftermath_case, batch
    qint64 id = 0;
    QByteArray content, head; ///< SHA-256; a mark read from its short text holds only the first bytes
    qint64 entries = 0;       ///< sequence number of the entry whose hash `head` is
    QString rule = {};        ///< of a batch: its implementation rule and version; the short text leaves it out
};

/// Fields as `name type length:value`, by name; empty fields and zeros are left out, so that a column a later format
/// adds changes no mark.
Result<QByteArray> canonicalRecord(const Database& db, const QString& kind, qint64 id);
Result<RecordMark> recordMark(const Database& db, const QString& kind, qint64 id);

QString markText(const RecordMark& mark); ///< short, for print: `SC1-kind-id-content-entries-head-check`
/// For a QR code: the same words with whole hashes; with a rule `SC2-…-check-RULE`, the rule percent-encoded and
/// covered by the check, so that whoever scans the paper reads which version the batch was sampled under.
QString markPayload(const RecordMark& mark);
/// Any of these, papers printed before there was SC2 among them; blanks, line breaks, case and full-width letters do
/// not matter.
Result<RecordMark> parseMark(const QString& text);

enum class MarkState {
    Holds,     ///< the record is as the paper says
    Altered,   ///< it was, and has been changed or deleted since
    OtherFile, ///< the journal knows no such entry: another file, or an older copy of this one
    Forged     ///< the entry is this file's, but the record never said this at that moment
};
struct MarkAnswer {
    MarkState state = MarkState::OtherFile;
    RecordMark mark;
    qint64 alteredBy = 0; ///< the first entry that changed the record after the paper; 0: none
};
QString markStateCode(MarkState state); ///< holds, altered, other_file, forged
QString markStateText(MarkState state); ///< a sentence in the user's language
Result<MarkAnswer> verifyMark(const Database& db, const QString& text);

} // namespace spotcheck
