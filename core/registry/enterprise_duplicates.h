#pragma once
#include "core/base/progress.h"
#include "core/workspace/workspace.h"

#include <QList>

/// Pairs of enterprises that are likely one: the same name once width, brackets, the city's name and the legal form are
/// set aside; one name within the other at the same address; names a few letters apart in the same district. Each pair
/// with its reason in words; pairs that somebody declared to be two are left out. Two different credit codes do not end
/// a suspicion (a code may be mistyped), they are said.
namespace spotcheck {

struct DuplicatePair {
    qint64 one = 0, other = 0; ///< the one with more batches first: it would be kept
    QString oneName, otherName, oneCode, otherCode, oneAddress, otherAddress;
    QString why;
    int score = 0; ///< 0 … 100
};

/// The likeliest first, at most `most` (0: all).
Result<QList<DuplicatePair>> enterpriseDuplicates(const Database& db, int most = 0, Progress* progress = nullptr);
/// The pair are two; needs a reason.
Result<qint64> declareTwo(Workspace& workspace, qint64 one, qint64 other, const QString& reason);

/// A name without what often differs: width, blanks, brackets, 上海(市), the legal form.
QString bareName(const QString& name);
/// Letters to change, leave out or put in; more than `most` answers most + 1.
int editDistance(const QString& a, const QString& b, int most);

} // namespace spotcheck
