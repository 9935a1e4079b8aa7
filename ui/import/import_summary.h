#pragma once
#include "ui/import/import_choices.h"

#include <QCoreApplication>

/// What the preview and the receipt say in sentences.
namespace spotcheck {

class ImportSummary {
    Q_DECLARE_TR_FUNCTIONS(ImportSummary)
public:
    /// "218 rows can be taken, 3 cannot: …" of the first rows.
    static QString ofPreview(const ImportView& view);
    /// One sentence on top of the receipt.
    static QString ofOutcome(const ImportOutcome& outcome, bool strict);
    /// What was expected against what came, with the first samples by number; empty when nothing is amiss.
    static QString ofCoverage(const ImportOutcome& outcome, int samples);
    /// The first rows that are taken but should be looked at, a sentence each with its place.
    static QStringList ofDoubts(const QList<RejectedRow>& doubtful, int most);
    /// All of it as text, for the clipboard.
    static QString asText(const ImportOutcome& outcome, bool chinese);

private:
    static QString reasons(const ImportPreview& preview);
};

} // namespace spotcheck
