#include "core/statistics/screen_tools.h"

#include <algorithm>

namespace spotcheck::statistics {

namespace {

double quantile(Values& values, double share)
{
    if (values.empty())
        return 0;
    const auto at = values.begin() + std::ptrdiff_t(share * double(values.size() - 1) + 0.5);
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

} // namespace

double median(Values values)
{
    return quantile(values, 0.5);
}

double robustScatter(Values values)
{
    const double high = quantile(values, 0.75), low = quantile(values, 0.25);
    return (high - low) / 1.349;
}

Values valuesOf(const ResultPool& pool, const Cell& cell)
{
    Values values;
    values.reserve(cell.seen.size());
    for (const Observation& o : cell.seen)
        values.push_back(pool.value(o));
    return values;
}

Values valuesOfOthers(const ResultPool& pool, const Item& item, quint32 lab)
{
    Values values;
    for (const Cell& cell : item.cells) {
        if (cell.lab == lab)
            continue;
        for (const Observation& o : cell.seen)
            values.push_back(pool.value(o));
    }
    return values;
}

double commonStep(const ResultPool& pool, const Cell& cell)
{
    Values steps;
    steps.reserve(cell.seen.size());
    for (const Observation& o : cell.seen)
        steps.push_back(pool.readings[o.reading].step);
    return median(std::move(steps));
}

ScreenAnswer begun(const ScreenContext& context, Screen screen, quint32 lab, const Item* item)
{
    ScreenAnswer answer;
    answer.screen = screen;
    answer.labId = context.pool.labs[lab].id;
    answer.lab = QString::fromStdString(context.pool.labs[lab].name);
    if (item != nullptr) {
        answer.product = QString::fromStdString(item->product);
        answer.item = QString::fromStdString(item->name);
        answer.unit = QString::fromStdString(item->unit);
    }
    return answer;
}

Evidence evidenceOf(const ResultPool& pool, const Observation& o)
{
    Evidence evidence;
    evidence.report = o.report;
    evidence.value = QString::fromStdString(pool.readings[o.reading].text);
    return evidence;
}

Generator generatorFor(Screen screen, quint32 lab, const Item& item)
{
    quint64 seed = 0xcbf29ce484222325ULL + quint64(screen) * 1'000'003 + lab;
    for (const std::string* text : {&item.product, &item.name, &item.unit})
        for (const char c : *text)
            seed = (seed ^ quint8(c)) * 0x100000001b3ULL;
    return Generator(seed);
}

QString numberText(double value)
{
    return QString::number(value, 'g', 3);
}

} // namespace spotcheck::statistics
