#pragma once
#include "core/testing/limit.h"
#include <array>
#include <string>
#include <string_view>

/// Reasons as sentences in the user's language. The sentences are translated once when the object is made, so that a
/// stream of a million rows asks the translator a few dozen times. Thread-safe after construction.
namespace spotcheck {

constexpr std::size_t reasonCount = std::size_t(Reason::RowMalformed) + 1;

class ReasonTexts {
public:
    ReasonTexts();
    /// %1 is the result, %2 the requirement, as understood or as given. UTF-8.
    void append(std::string& out, Reason reason, std::string_view result, std::string_view requirement) const;

private:
    std::array<std::string, reasonCount> m_sentences;
};

/// True when the sentence speaks of the value as it was compared rather than as it was understood.
inline bool comparesAsShown(Reason reason)
{
    return reason == Reason::Meets || reason == Reason::DoesNotMeet || reason == Reason::DetectionLimitAbove ||
           reason == Reason::GuardBand;
}

} // namespace spotcheck
