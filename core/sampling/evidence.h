#pragma once
#include "core/workspace/workspace.h"

#include <QList>
#include <QStringList>

/// What a sampling leaves as evidence, by stage (resources/sampling/evidence.csv; 市场监管总局令第18号 第二十二条、
/// 第二十六条): photographs on the spot, captures and the video of unpacking online. Files are kept by their hash
/// beside the batch.
namespace spotcheck {

struct EvidenceKind {
    QString code, chinese, english, clause;
    QList<int> stages; ///< kStages
    QString title(bool inChinese) const { return inChinese ? chinese : english; }
};
const QList<EvidenceKind>& evidenceKinds();

/// Keeps the file beside the batch and names it as evidence of that kind, as one step. NotFound when there is no such
/// batch; what cannot be read is refused and nothing is kept.
Result<qint64> addEvidence(Workspace& workspace, const QString& sampleNo, const QString& kind, const QString& path);

} // namespace spotcheck
