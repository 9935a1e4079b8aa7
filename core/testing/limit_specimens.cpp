#include "core/testing/limit_specimens.h"

#include "core/testing/limit_interval.h"
#include "core/testing/limit_text.h"
#include "core/testing/plain_text.h"
#include <algorithm>

namespace spotcheck {

using namespace plain;

namespace {

constexpr std::size_t kMostParts = 8;

void dropJoints(std::string_view& piece)
{
    for (bool dropped = true; dropped;) {
        dropped = false;
        for (const std::string_view joint : {"并且", "且", "同时", "和", ",", ";"}) {
            if (piece.ends_with(joint)) {
                piece.remove_suffix(joint.size());
                dropped = true;
            }
        }
    }
}

bool readPart(std::string_view piece, const Unit& column, std::string_view hint,
              const std::optional<ComparisonWord>& direction, Limit& part)
{
    auto label = takeSpecimen(piece);
    if (!label)
        label = takeSpecimenRemark(piece);
    const bool usable = label && !label->word.ends_with('#') && label->specimen != Specimen::FirstTest &&
                        label->specimen != Specimen::Retest;
    if (!usable)
        return false;
    for (const std::string_view lead : {"应", "须", "必须"}) {
        if (take(piece, lead))
            break;
    }
    part.specimen = label->specimen;
    if (part.specimen == Specimen::Point)
        part.point = label->word;
    return readInterval(piece, column, hint, direction, part);
}

bool isNamedTwice(const std::vector<Limit>& parts)
{
    for (auto a = parts.begin(); a != parts.end(); ++a) {
        if (std::any_of(std::next(a), parts.end(),
                        [&](const Limit& b) { return a->specimen == b.specimen && a->point == b.point; }))
            return true;
    }
    return false;
}

/// 平均值≥20，单个值≥18 MPa: the unit behind the last belongs to all.
void shareUnit(std::vector<Limit>& parts)
{
    const Unit unit = parts.back().unit;
    const bool alone =
        std::all_of(parts.begin(), std::prev(parts.end()), [](const Limit& p) { return p.unit.isNone(); });
    if (unit.isNone() || !alone)
        return;
    for (Limit& part : parts) {
        part.unit = unit;
        part.understood = intervalText(part);
    }
}

bool haveOneUnit(const std::vector<Limit>& parts)
{
    const Unit& first = parts.front().unit;
    return std::all_of(parts.begin(), parts.end(), [&](const Limit& part) {
        return part.unit.kind == first.kind && part.unit.scale == first.scale && part.unit.isNone() == first.isNone();
    });
}

std::vector<Limit> readParts(std::string_view text, const Unit& column, std::string_view hint,
                             const std::optional<ComparisonWord>& direction)
{
    std::vector<Limit> parts;
    for (std::string_view rest = text; !rest.empty();) {
        std::string_view piece = rest.substr(0, rest.find(';'));
        rest.remove_prefix(std::min(piece.size() + 1, rest.size()));
        dropJoints(piece);
        Limit part;
        part.unit = column;
        if (parts.size() == kMostParts || !readPart(piece, column, hint, direction, part))
            return {};
        parts.push_back(std::move(part));
    }
    return parts;
}

bool areOfOneKind(const std::vector<Limit>& parts)
{
    return std::all_of(parts.begin(), parts.end(), [&](const Limit& p) { return p.kind == parts.front().kind; });
}

} // namespace

bool readSpecimens(std::string_view text, const Unit& column, std::string_view hint,
                   const std::optional<ComparisonWord>& direction, Limit& out)
{
    if (findSpecimen(text, 0) == std::string_view::npos)
        return false;
    const std::string separated = separatedSpecimens(text);
    std::vector<Limit> parts = readParts(separated, column, hint, direction);
    if (!areOfOneKind(parts) && column.isNone()) // 变色≥4；沾色≥3-4: one half grade makes all of them grades
        parts = readParts(separated, readPlainUnit("级"), hint, direction);
    if (parts.empty() || !areOfOneKind(parts) || isNamedTwice(parts))
        return false;
    shareUnit(parts);
    if (!haveOneUnit(parts))
        return false; // 平均值≥20，单个值≥18 MPa beside a column of kPa: whose is the 20?
    out.kind = LimitKind::Specimens;
    out.unit = parts.front().unit;
    out.parts = std::move(parts);
    out.understood = specimensText(out);
    return true;
}

} // namespace spotcheck
