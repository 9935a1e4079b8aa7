#pragma once
#include "core/base/progress.h"
#include "core/workspace/workspace.h"

#include <QList>

/// Pairs of enterprises that are likely one: the same name once width, brackets, the city's name and the legal form are
/// set aside; one name within the other at the same address; names one letter apart in the same district. Each pair
/// with its reason in words; pairs that somebody declared to be two are left out. Two different credit codes do not end
/// a suspicion (a code may be mistyped), they are said.
namespace spotcheck {

struct DuplicatePair {
    qint64 one = 0, other = 0; ///< the one with more batches first: it would be kept
    QString oneName, otherName, oneCode, otherCode, oneAddress, otherAddress;
    QString why;
    int score = 0; ///< 0 … 100
};

/// So many records share a name, an address or all but one letter of a name that each was compared only with its
/// neighbours in the order of names: people are told, for a pair may be missing there.
struct CoarseBlock {
    QString key;
    qint64 records = 0;
};

struct EnterpriseDuplicates {
    QList<DuplicatePair> pairs; ///< the likeliest first
    qint64 found = 0;           ///< of which `pairs` are the first
    QList<CoarseBlock> coarse;  ///< the largest first
};
/// At most `most` pairs (0: all).
Result<EnterpriseDuplicates> enterpriseDuplicates(const Database& db, int most = 0, Progress* progress = nullptr);
/// The pair are two; needs a reason.
Result<qint64> declareTwo(Workspace& workspace, qint64 one, qint64 other, const QString& reason);

/// A name without what often differs: width, blanks, brackets, 上海(市), the legal form.
QString bareName(const QString& name);

} // namespace spotcheck
