#pragma once
#include "core/base/result.h"

#include <QHash>
#include <QList>
#include <QStringList>

/// A paper before it is laid out: the parts of GB/T 9704-2012, its paragraphs, rows, lines to sign and attachments, and
/// the fields for which the file holds nothing (they stay blank to be written by hand). Errors: Refused with the line
/// and the name of a field there is none of.
namespace spotcheck {

struct LetterPart {
    enum Kind { Body, Heading, SubHeading, Row, Sign } kind = Body;
    QString text;
    QStringList cells; ///< of a row: label, value, label, value …
};

/// 附件: on pages of its own behind the letter.
struct LetterAttachment {
    QString title;
    QList<LetterPart> parts;
};

struct Letter {
    QString authority, number, title, addressee, signature, date, remark, copies;
    bool isLetterFormat = false; ///< 信函格式 instead of a document with a red head
    QList<LetterPart> parts;
    QList<LetterAttachment> attachments;
    QStringList missing; ///< names of fields without a value
};

using LetterFields = QHash<QString, QString>; ///< what may be empty is there with an empty value

Result<Letter> bindTemplate(const QString& text, const LetterFields& fields);
/// Whether every field the text names is one of `names`.
Status checkFields(const QString& text, const QStringList& names);

constexpr char16_t kBlank[] = u"＿＿＿＿";

} // namespace spotcheck
