#pragma once
#include "core/testing/proof.h"

/// Proof lines with their labels.
namespace spotcheck {

ProofLine proofLine(ProofStep step, const QString& text);

} // namespace spotcheck
