#include "core/demo/parts.h"

#include <algorithm>
#include <QCoreApplication>
#include <QFile>

// Q_INIT_RESOURCE must stand outside any namespace.
static void initDemoResources()
{
    Q_INIT_RESOURCE(demo);
}

namespace spotcheck::demo {

namespace {

using Rows = std::vector<Words>;

Result<Rows> readRows(const char* name, std::size_t columns)
{
    QFile file(QStringLiteral(":/demo/demo/") + QString::fromLatin1(name));
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Io,
                     QCoreApplication::translate("demo", "A part of the program is missing; please install it again."),
                     file.fileName()};
    Rows rows;
    const std::string text = file.readAll().toStdString();
    for (const std::string& line : split(text, "\n")) {
        if (!line.empty())
            rows.push_back(split(line, ","));
        if (!line.empty() && rows.back().size() != columns)
            return Error{
                ErrorKind::Io,
                QCoreApplication::translate("demo", "A part of the program is missing; please install it again."),
                file.fileName() + u' ' + QString::fromStdString(line)};
    }
    rows.erase(rows.begin()); // the header
    return rows;
}

int number(const std::string& text)
{
    return QByteArray::fromStdString(text).toInt();
}

void takeProducts(const Rows& rows, Parts& parts)
{
    for (const Words& r : rows) {
        ProductPart p;
        p.code = r[0], p.name = r[1], p.parent = r[2], p.risk = r[4], p.season = r[6], p.authorities = r[7];
        p.catalogues = r[3] == "全国重点" ? 1 : r[3] == "上海重点" ? 2 : 4;
        p.fastTrack = r[5] == "是";
        parts.products.push_back(std::move(p));
    }
}

ItemPart itemOf(const Words& r)
{
    ItemPart item;
    item.name = r[9], item.basis = r[10], item.method = r[11], item.limit = r[12], item.unit = r[13];
    item.mandatory = r[14] == "强制" ? 1 : r[14] == "推荐" ? 2 : 0;
    item.key = r[15] == "是";
    item.passing = r[17], item.failing = r[18], item.lod = r[19];
    return item;
}

void takeRules(const Rows& rows, Parts& parts)
{
    for (const Words& r : rows) {
        if (parts.rules.empty() || parts.rules.back().code != r[0]) {
            RulePart rule;
            rule.code = r[0], rule.product = r[1], rule.version = r[2], rule.publishedOn = r[3],
            rule.effectiveOn = r[4];
            rule.inspect = r[5], rule.reserve = r[6], rule.unit = r[7];
            parts.rules.push_back(std::move(rule));
        }
        parts.rules.back().items.push_back(itemOf(r));
    }
}

void takeLabs(const Rows& rows, Parts& parts)
{
    for (const Words& r : rows) {
        LabPart lab;
        lab.name = r[0], lab.firstYear = number(r[1]), lab.atMost = r[2], lab.notDetected = r[3], lab.scope = r[6];
        const Words item = split(r[4], "|"), all = split(r[5], "|");
        lab.passItem = item[0], lab.failItem = item[1], lab.passAll = all[0], lab.failAll = all[1];
        parts.labs.push_back(std::move(lab));
    }
}

void takeRegions(const Rows& rows, bool withCodes, std::vector<RegionPart>& regions)
{
    for (const Words& r : rows)
        regions.push_back({r[0], r[1], number(r[2]), split(r[3], "|"), withCodes ? split(r[4], "|") : Words{}});
}

void takeTasks(const Rows& rows, Parts& parts)
{
    for (const Words& r : rows) {
        TaskPart task{r[0], number(r[1]), number(r[2]), number(r[3]), number(r[4]), number(r[5]), number(r[6])};
        for (std::size_t i = 0; i < parts.rules.size(); ++i) {
            if (parts.rules[i].product == task.product)
                task.rule = i; // the last one is the newest
        }
        const auto named = [&](const ProductPart& p) { return p.name == task.product; };
        task.productIndex =
            std::size_t(std::find_if(parts.products.begin(), parts.products.end(), named) - parts.products.begin());
        parts.tasks.push_back(std::move(task));
    }
}

} // namespace

Words split(std::string_view text, std::string_view separator)
{
    Words parts;
    std::size_t from = 0;
    for (std::size_t at = text.find(separator); at != std::string_view::npos; at = text.find(separator, from)) {
        parts.emplace_back(text.substr(from, at - from));
        from = at + separator.size();
    }
    parts.emplace_back(text.substr(from));
    return parts;
}

std::string replaced(std::string text, std::string_view what, std::string_view by)
{
    if (const std::size_t at = text.find(what); at != std::string::npos)
        text.replace(at, what.size(), by);
    return text;
}

Result<Parts> loadParts()
{
    initDemoResources();
    const auto products = readRows("catalogue.csv", 8), rules = readRows("rules.csv", 21),
               labs = readRows("labs.csv", 7), names = readRows("names.csv", 2),
               provinces = readRows("provinces.csv", 5), districts = readRows("districts.csv", 4),
               tasks = readRows("mix.csv", 7);
    for (const auto* rows : {&products, &rules, &labs, &names, &provinces, &districts, &tasks}) {
        if (!*rows)
            return rows->error();
    }
    Parts parts;
    takeProducts(*products, parts);
    takeRules(*rules, parts);
    takeLabs(*labs, parts);
    for (const Words& r : *names)
        parts.words[r[0]] = split(r[1], "|");
    takeRegions(*provinces, true, parts.provinces);
    takeRegions(*districts, false, parts.districts);
    takeTasks(*tasks, parts);
    return parts;
}

} // namespace spotcheck::demo
