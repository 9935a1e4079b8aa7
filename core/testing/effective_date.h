#pragma once
#include "core/base/date_text.h"
#include <optional>
#include <QString>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The day that decides which edition of a standard or which dated item applies: the declared production date, else
/// the date the sampled party bought the goods, else the sampling date. A production date is taken out of the text of
/// 生产日期/批号 only when it is certain: 2023-05-06/20230506A is, 20230506A alone is a batch number. A month without a
/// day is kept as its first and last day. Source: domain 5.3 [F*].
namespace spotcheck {

struct DaySpan {
    Day first;
    Day last;
    friend bool operator==(const DaySpan&, const DaySpan&) = default;
};

/// Of 生产日期/批号; nullopt when no date is certain.
std::optional<DaySpan> productionDate(std::string_view text);

enum class DateBasis { None, Production, Purchase, Sampling };

struct EffectiveDate {
    DateBasis basis = DateBasis::None;
    DaySpan days;
    bool contradicts = false; ///< the production date lies after the purchase or the sampling: nothing is decided by it

    bool isKnown() const { return basis != DateBasis::None && !contradicts; }
    QString text() const; ///< "production date 2023-05-06", in the user's language
};

EffectiveDate effectiveDate(std::string_view production, std::string_view purchased, std::string_view sampled);

/// The same as one day, YYYY-MM-DD; empty when it is not known to the day, or contradicts the other dates.
std::string effectiveDay(std::string_view production, std::string_view purchased, std::string_view sampled);

/// From when to when an edition or a dated item applies; both days included, an absent one is open.
struct Validity {
    std::optional<Day> from;
    std::optional<Day> until;
};

enum class EditionChoice { Found, NoneApplies, SeveralApply, DateUnknown, DateTooCoarse };

struct ChosenEdition {
    EditionChoice choice = EditionChoice::DateUnknown;
    std::size_t index = 0; ///< into the editions, when Found
};

/// The one edition that applies on the effective date.
ChosenEdition chooseEdition(std::span<const Validity> editions, const EffectiveDate& date);
/// Validities of editions that replace one another, from the day each begins: each ends on the day before the next.
std::vector<Validity> successiveEditions(std::span<const Day> begins);

} // namespace spotcheck
