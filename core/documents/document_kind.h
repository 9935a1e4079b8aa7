#pragma once
#include "core/workspace/workspace.h"

#include <QList>
#include <QStringList>

/// What papers there are (resources/documents/kinds.csv) and their templates. A template is plain text: `#机关`,
/// `#文号`,
/// `#标题`, `#主送`, `#落款`, `#日期`, `#附注`, `#抄送` fill the places of GB/T 9704-2012, `#信函` instead of `#机关`
/// sets the letter format, `#附件 title` begins an attachment that takes all that follows, `#表 a|b|c|d` is a row of a
/// table, `#签 …` a line to sign, `?` before a line drops it when one of its fields is empty, everything else is a
/// paragraph; {{field}} is filled from the data. An office's own copy (table document_template) comes before the
/// shipped one.
namespace spotcheck {

struct DocumentKind {
    QString code, chinese, english;
    QString subject; ///< case or batch
    QString word;    ///< of the document number, behind the office's; empty: it bears none
    QString issuer;  ///< office whose paper it always is; empty: the one that handles the case or sampled the batch
    QString title(bool inChinese) const { return inChinese ? chinese : english; }
};

const QList<DocumentKind>& documentKinds();
const DocumentKind* documentKind(const QString& code);

QString shippedTemplate(const QString& code);
Result<QString> templateOf(const Database& db, const QString& code);
/// Keeps an own copy; refused when it names a field there is none of. An empty text goes back to the shipped one.
Result<qint64> setTemplate(Workspace& workspace, const QString& code, const QString& text);

} // namespace spotcheck
