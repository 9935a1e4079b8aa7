#pragma once
#include "core/documents/letter.h"
#include "core/workspace/database.h"

#include <QDate>

/// The fields a template may name, by subject (case or batch): every column of the tables by its header, and what is
/// worked out: failed items with measured value and limit, due days by the clocks' settings, who the paper goes to.
/// What the file does not know is there and empty. Dates are written 2024年2月7日.
namespace spotcheck {

QStringList fieldNames(const QString& subject); ///< by name
Result<LetterFields> documentFields(const Database& db, const QString& subject, qint64 id, QDate today);
/// Of a case by `sampling number · party` or id, of a batch by its sampling number.
Result<qint64> documentSubject(const Database& db, const QString& subject, const QString& text);

} // namespace spotcheck
