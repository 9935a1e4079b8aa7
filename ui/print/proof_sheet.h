#pragma once
#include "core/base/finding.h"
#include "core/testing/report_detail.h"
#include "ui/print/report_document.h"

/// The proof sheet of a report (判定复核单): what the laboratory reported, what was understood, by which rule and
/// arithmetic each item was judged anew, what the rules find, and who decided what. With the head of the journal, so
/// that the paper bears witness to the file.
namespace spotcheck {

struct ProofSheetInput {
    ReportDetail report;
    QList<Finding> findings;
    QString office;     ///< name
    QByteArray journal; ///< head of the journal
    QDateTime printedAt;
};

Result<ProofSheetInput> proofSheetInput(const Database& db, qint64 report, const QDateTime& now);
PrintedDocument proofSheet(const ProofSheetInput& input);

} // namespace spotcheck
