#include "ui/registry/registry_places.h"

#include "core/plan/catalogue_in_force.h"
#include "ui/common/grid_place.h"
#include "ui/laboratories/screens_page.h"
#include "ui/laboratories/turnaround_tab.h"
#include "ui/registry/calendar_page.h"
#include "ui/registry/duplicates_page.h"
#include "ui/registry/enterprise_panel.h"
#include "ui/registry/settings_page.h"

#include <QCoreApplication>

namespace spotcheck {

namespace {

class RegistryPlaces {
    Q_DECLARE_TR_FUNCTIONS(RegistryPlaces)
};

GridPage::Options options(const char* place, const QString& emptyTitle, const QString& emptyHint, bool findings)
{
    GridPage::Options made;
    made.place = QString::fromLatin1(place);
    made.emptyTitle = emptyTitle;
    made.emptyHint = emptyHint;
    made.findings = findings;
    return made;
}

QStringList keys(std::initializer_list<const char*> names)
{
    QStringList list;
    for (const char* name : names)
        list << QString::fromLatin1(name);
    return list;
}

template <class Page> GridTab ownTab(const char* kind, const QString& title)
{
    return {QString::fromLatin1(kind), {}, title, [](Session& session, QWidget* parent) {
                return new Page(session, parent);
            }};
}

QList<GridTab> enterpriseTabs()
{
    auto aliases =
        options("aliases", RegistryPlaces::tr("No former names or addresses yet"),
                RegistryPlaces::tr("What else an enterprise is or was called, and where it was: imports find "
                                   "it by that too."),
                false);
    return {ownTab<EnterprisesPage>("enterprises", RegistryPlaces::tr("Enterprises")),
            ownTab<DuplicatesPage>("duplicates", RegistryPlaces::tr("Likely duplicates")),
            {QStringLiteral("aliases"), aliases}};
}

QList<GridTab> laboratoryTabs()
{
    auto labs = options("laboratories", RegistryPlaces::tr("No laboratories yet"),
                        RegistryPlaces::tr("File > Import… takes the list of laboratories."), true);
    auto bids = options("bids", RegistryPlaces::tr("No bids yet"),
                        RegistryPlaces::tr("File > Import… takes the list of winning bids."), false);
    auto conflicts = options(
        "conflicts", RegistryPlaces::tr("No conflicts of interest recorded"),
        RegistryPlaces::tr("Whom a laboratory must not test for: add a line, or take a list in with File > Import…."),
        false);
    auto reviews =
        options("lab_reviews", RegistryPlaces::tr("No laboratories yet"),
                RegistryPlaces::tr("How often reports were returned and corrected, laboratory by laboratory."), false);
    reviews.editable = false;
    return {
        {QStringLiteral("labs"), labs},
        {QStringLiteral("bids"), bids},
        {QStringLiteral("conflicts"), conflicts},
        {QStringLiteral("lab_reviews"), reviews},
        turnaroundTab(),
        {QStringLiteral("screens"), {}, RegistryPlaces::tr("Integrity screens"), [](Session& session, QWidget* parent) {
             return new ScreensPage(session, parent);
         }}};
}

/// What is known of the editions without their lists.
QString knownEditionsText()
{
    QStringList lines;
    for (const KnownEdition& edition : knownEditions()) {
        const QString products = edition.products > 0 ? RegistryPlaces::tr("%1 products").arg(edition.products)
                                                      : RegistryPlaces::tr("number of products not known");
        lines << RegistryPlaces::tr("%1, %2: %3 (mark %4)")
                     .arg(catalogueTitle(edition.catalogue), edition.edition, products, edition.mark);
    }
    return lines.join(u'\n');
}

GridTab cataloguesTab()
{
    auto catalogues = options(
        "catalogues", RegistryPlaces::tr("No official catalogue in this file yet"),
        RegistryPlaces::tr("The program ships no lists of products, since none was found at its source. Take the "
                           "national and the Shanghai list in with File > Import…, edition by edition; the "
                           "newest one published counts. Known so far:") +
            u'\n' + knownEditionsText(),
        false);
    return {QStringLiteral("catalogues"), catalogues};
}

QList<GridTab> ruleTabs()
{
    auto rules = options("rules", RegistryPlaces::tr("No implementation rules yet"),
                         RegistryPlaces::tr("File > Import… takes implementation rules, one row an item."), true);
    rules.columns = keys({"rule_code", "product_name", "version", "no", "item", "limit", "unit", "method", "basis",
                          "key_safety", "mandatory", "comparison"});
    rules.frozen = 2;
    auto catalogue = options("catalogue", RegistryPlaces::tr("No products yet"),
                             RegistryPlaces::tr("File > Import… takes the product catalogue."), false);
    auto standards = options("standards", RegistryPlaces::tr("No standards yet"),
                             RegistryPlaces::tr("Editions of standards, when each was in force and what took its "
                                                "place: add a line, or take a list in with File > Import…."),
                             false);
    return {{QStringLiteral("rules"), rules},
            {QStringLiteral("catalogue"), catalogue},
            cataloguesTab(),
            {QStringLiteral("standards"), standards},
            ownTab<CalendarPage>("holidays", RegistryPlaces::tr("Holidays")),
            ownTab<SettingsPage>("settings", RegistryPlaces::tr("Settings"))};
}

} // namespace

std::unique_ptr<Place> enterprisesPlace()
{
    return std::make_unique<GridPlace>(
        [] {
            return GridPlace::About{"enterprises", RegistryPlaces::tr("Enterprises"), "enterprises", 30};
        },
        enterpriseTabs);
}

std::unique_ptr<Place> laboratoriesPlace()
{
    return std::make_unique<GridPlace>(
        [] {
            return GridPlace::About{"laboratories", RegistryPlaces::tr("Laboratories"), "laboratories", 90};
        },
        laboratoryTabs);
}

std::unique_ptr<Place> rulesPlace()
{
    return std::make_unique<GridPlace>(
        [] {
            return GridPlace::About{"rules", RegistryPlaces::tr("Rules"), "rules", 110};
        },
        ruleTabs);
}

} // namespace spotcheck
