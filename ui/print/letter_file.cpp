#include "ui/print/letter_file.h"

#include "core/exchange/letter_odt.h"

namespace spotcheck {

Status writeLetters(const QList<PrintedLetter>& letters, const QString& path, Progress* progress)
{
    if (!path.endsWith(QStringLiteral(".odt"), Qt::CaseInsensitive))
        return writeLettersPdf(letters, path, progress);
    QList<OdtLetter> texts;
    for (const PrintedLetter& one : letters)
        texts << OdtLetter{one.letter, one.mark};
    return writeLettersOdt(texts, path);
}

} // namespace spotcheck
