#include "core/registry/nearest_name.h"

#include "core/base/text_fold.h"

#include <algorithm>
#include <QString>

namespace spotcheck {

namespace {

constexpr double kLeast = 0.4;

/// Characters and pairs of neighbours, sorted; blanks and brackets say nothing.
std::vector<QString> partsOf(const std::string& name)
{
    QString text = QString::fromStdString(foldWidth(name)).toLower();
    text.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    std::vector<QString> parts;
    for (qsizetype i = 0; i < text.size(); ++i) {
        parts.push_back(text.mid(i, 1));
        if (i + 1 < text.size())
            parts.push_back(text.mid(i, 2));
    }
    std::sort(parts.begin(), parts.end());
    return parts;
}

double likeness(const std::vector<QString>& a, const std::vector<QString>& b)
{
    std::vector<QString> common;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
    const size_t all = a.size() + b.size();
    return all == 0 ? 0 : 2.0 * double(common.size()) / double(all);
}

} // namespace

double nameLikeness(const std::string& a, const std::string& b)
{
    return likeness(partsOf(a), partsOf(b));
}

std::vector<std::string> nearestNames(const std::string& name, const std::vector<std::string>& names, size_t most)
{
    const std::vector<QString> parts = partsOf(name);
    std::vector<std::pair<double, const std::string*>> found;
    for (const std::string& other : names)
        if (const double like = likeness(parts, partsOf(other)); like >= kLeast)
            found.push_back({like, &other});
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<std::string> nearest;
    for (const auto& [like, other] : found)
        if (nearest.size() < most && std::find(nearest.begin(), nearest.end(), *other) == nearest.end())
            nearest.push_back(*other);
    return nearest;
}

} // namespace spotcheck
