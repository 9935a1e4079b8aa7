#pragma once
#include "ui/print/report_document.h"

#include <QJsonObject>

/// The certificate of a draw on paper: commitment, seed, hash of the frozen list, strata, who was drawn with their
/// ticket and team, who was left out and why. The JSON beside it is what a stranger replays.
namespace spotcheck {

PrintedDocument drawPaper(const QJsonObject& certificate);

} // namespace spotcheck
