#pragma once
#include "core/supervision/cause_pareto.h"
#include "ui/print/report_document.h"

/// The pack for a quality meeting (质量分析会, 沪市监产质〔2024〕31号 （十一）): figures of a product, failed items and
/// causes with their shares as bars, the cases; enterprises as letters when asked.
namespace spotcheck {

struct MeetingPackInput {
    QString product;
    int year = 0;
    qint64 sampled = 0, failed = 0;
    QList<ParetoRow> items, causes;
    struct Line {
        QString enterprise, region, sampleNo, items;
    };
    QList<Line> failures;
    QByteArray journal;
};

Result<MeetingPackInput> meetingPackInput(const Database& db, const QString& product, int year, bool anonymous);
PrintedDocument meetingPack(const MeetingPackInput& input);

} // namespace spotcheck
