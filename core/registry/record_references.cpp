#include "core/registry/record_references.h"

#include "core/base/ids.h"
#include "core/registry/enterprise_merge.h"
#include "core/registry/office.h"
#include "core/registry/party_finder.h"

#include <algorithm>
#include <QCoreApplication>

namespace spotcheck {

namespace {

QString shown(const std::string& text)
{
    return QString::fromStdString(text);
}

std::string regionOf(const std::string& typed)
{
    const QString code = regionCode(shown(typed));
    return code.isEmpty() ? typed : code.toStdString();
}

Error notFound(const char* source, const std::string& typed)
{
    return {ErrorKind::NotFound, QCoreApplication::translate("registry", source).arg(shown(typed))};
}

Result<qint64> idBy(Database& db, const char* sql, const std::string& key)
{
    auto q = db.prepare(sql);
    if (!q)
        return q.error();
    const auto found = q->bind(1, std::string_view(key)).step();
    if (!found)
        return found.error();
    return *found ? q->integer(0) : 0;
}

Result<Reference> parentProduct(Database& db, const std::string& code)
{
    if (code.empty())
        return Reference{};
    const auto id = idBy(db, "SELECT id FROM product WHERE code = ?", code);
    if (!id)
        return id.error();
    if (*id == 0)
        return notFound(QT_TRANSLATE_NOOP("registry", "There is no product with the code %1."), code);
    return Reference{"parent_id", *id};
}

/// A name that no product has, or several have, points to none: it stands as typed.
Result<Reference> productNamed(Database& db, const std::string& name)
{
    const auto id = idBy(db, "SELECT CASE COUNT(*) WHEN 1 THEN MIN(id) ELSE 0 END FROM product WHERE name = ?", name);
    if (!id)
        return id.error();
    return *id == 0 ? Reference{} : Reference{"product_id", *id};
}

Result<Reference> labOfBid(Database& db, const std::string& name)
{
    const auto id = idBy(db, "SELECT id FROM lab WHERE name = ?", name);
    if (!id)
        return id.error();
    if (*id == 0)
        return notFound(QT_TRANSLATE_NOOP("registry", "There is no laboratory named “%1”."), name);
    return Reference{"lab_id", *id};
}

Result<Reference> begunPlan(Database& db, qint64 year, const std::string& office)
{
    auto q = db.prepare("INSERT INTO plan(id, year, office, title) VALUES(?,?,?,?)");
    if (!q)
        return q.error();
    const qint64 id = naturalId("plan", std::to_string(year) + '\x1f' + office);
    const QString title = officeName(shown(office)) + QString::number(year) + QStringLiteral("年产品质量监督抽查计划");
    if (Status done = q->bind(1, id).bind(2, year).bind(3, std::string_view(office)).bind(4, title).run(); !done)
        return done.error();
    return Reference{"plan_id", id};
}

Result<Reference> planOfLine(Database& db, const std::string& typedYear, const std::string& office, bool special)
{
    const qint64 year = shown(typedYear).toLongLong();
    if (year < 2000 || year > 2100)
        return notFound(QT_TRANSLATE_NOOP("registry", "“%1” is not a year."), typedYear);
    if (officeName(shown(office)).isEmpty())
        return notFound(QT_TRANSLATE_NOOP("registry", "There is no office “%1”."), office);
    auto q = db.prepare("SELECT id, status FROM plan WHERE year = ? AND office = ?");
    if (!q)
        return q.error();
    const auto found = q->bind(1, year).bind(2, std::string_view(office)).step();
    if (!found)
        return found.error();
    if (!*found)
        return begunPlan(db, year, office);
    if (q->integer(1) != 0 && !special) // an emergency starts at once
        return Error{ErrorKind::Refused,
                     QCoreApplication::translate("registry", "The plan of %1 is approved; it is not changed "
                                                             "any more. Nothing was added.")
                         .arg(year)};
    return Reference{"plan_id", q->integer(0)};
}

Result<Reference> batchNumbered(Database& db, const std::string& sampleNo)
{
    const auto id = idBy(db, "SELECT id FROM batch WHERE sample_no = ?", sampleNo);
    if (!id)
        return id.error();
    if (*id == 0)
        return notFound(QT_TRANSLATE_NOOP("registry", "There is no batch with the sampling number %1."), sampleNo);
    return Reference{"batch_id", *id};
}

/// The case of that party; without a party the only case of the sample.
Result<Reference> caseNamed(Database& db, const std::string& sampleNo, const std::string& party, const char* column)
{
    auto q = db.prepare("SELECT min(id), count(*) FROM aftermath_case WHERE sample_no = ?1 AND (?2 = '' OR party = ?2 "
                        "OR party_uscc = ?2)");
    if (!q)
        return q.error();
    if (const auto read = q->bind(1, std::string_view(sampleNo)).bind(2, std::string_view(party)).step(); !read)
        return read.error();
    if (q->integer(1) == 0)
        return notFound(QT_TRANSLATE_NOOP("registry", "There is no case of the sample %1 and that party."), sampleNo);
    if (q->integer(1) > 1)
        return notFound(QT_TRANSLATE_NOOP("registry", "The sample %1 has several cases; name the party."), sampleNo);
    return Reference{column, q->integer(0)};
}

Result<Reference> enterpriseNamed(Database& db, const std::string& typed)
{
    const auto id = enterpriseByText(db, shown(typed));
    return id ? Result<Reference>(Reference{"enterprise_id", *id}) : Result<Reference>(id.error());
}

Result<Reference> byText(Database& db, const char* sql, const char* column, const std::string& typed,
                         const char* sentence)
{
    const auto id = idBy(db, sql, typed);
    if (!id)
        return id.error();
    return *id == 0 ? Result<Reference>(notFound(sentence, typed)) : Result<Reference>(Reference{column, *id});
}

Result<Reference> causeTexted(Database& db, const std::string& typed)
{
    return byText(db, "SELECT min(id) FROM cause WHERE text = ?", "cause_id", typed,
                  QT_TRANSLATE_NOOP("registry", "The library of causes does not hold “%1”."));
}

Result<Reference> samplerNamed(Database& db, const std::string& typed)
{
    return byText(db, "SELECT min(id) FROM sampler WHERE name = ?", "sampler_id", typed,
                  QT_TRANSLATE_NOOP("registry", "There is no sampler named “%1”."));
}

/// The parties of a batch, its laboratory and product, as an import finds them; who is not known yet is added.
Result<References> partiesOfBatch(Database& db, const TypedText& typed)
{
    constexpr int kProducer = 1, kSeller = 2;
    PartyFinder finder;
    if (Status opened = finder.open(db); !opened)
        return opened.error();
    References all;
    const bool made = typed("stage") == "1";
    const Party sampled{typed("sampled_uscc"), typed("sampled"), regionOf(typed("sampled_region")),
                        made ? kProducer : kSeller};
    const Party producer{typed("producer_uscc"), typed("producer"), regionOf(typed("producer_region")), kProducer};
    for (const auto& [party, column] : {std::pair(&sampled, "sampled_id"), std::pair(&producer, "producer_id")}) {
        if (party->name.empty() && party->uscc.empty())
            continue;
        const auto id = party->name.empty() ? finder.enterpriseId(*party) : finder.enterprise(*party);
        if (!id)
            return id.error();
        if (*id == 0)
            return notFound(QT_TRANSLATE_NOOP("registry", "Several enterprises are called “%1”; type the credit code."),
                            party->name);
        all.push_back({column, *id});
    }
    if (!typed("lab").empty()) {
        const auto lab = finder.lab(typed("lab"));
        if (!lab)
            return lab.error();
        all.push_back({"lab_id", *lab});
    }
    const auto product = finder.productByName(typed("product_name"));
    if (!product)
        return product.error();
    if (*product != 0)
        all.push_back({"product_id", *product});
    return all;
}

bool isOneOf(std::string_view kind, std::initializer_list<std::string_view> kinds)
{
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

/// What stands under a case, a batch or an enterprise.
Result<Reference> ownerOf(Database& db, std::string_view kind, const TypedText& typed)
{
    if (isOneOf(kind, {"services", "objections", "case_causes"}) || (kind == "measures" && !typed("sample_no").empty()))
        return caseNamed(db, typed("sample_no"), typed("party"), "case_id");
    if (kind == "pauses")
        return caseNamed(db, typed("sample_no"), typed("party"), "subject_id");
    if (isOneOf(kind, {"custody", "reserves", "evidence"}))
        return batchNumbered(db, typed("sample_no"));
    if (isOneOf(kind, {"visits", "aliases"}))
        return enterpriseNamed(db, typed("enterprise"));
    if (kind == "sampler_conflicts")
        return samplerNamed(db, typed("sampler"));
    return Reference{};
}

Result<Reference> firstReference(Database& db, const RecordType& type, const TypedText& typed)
{
    const std::string_view kind = type.kind;
    if (kind == "catalogue")
        return parentProduct(db, typed("parent"));
    if (kind == "bids" || kind == "conflicts")
        return labOfBid(db, typed("lab"));
    if (kind == "incidents" || kind == "catalogues")
        return productNamed(db, typed("product_name"));
    if (kind == "tasks" && !typed("lab").empty())
        return labOfBid(db, typed("lab"));
    if (kind == "plan")
        return planOfLine(db, typed("year"), typed("office"), typed("mode") == "2");
    return ownerOf(db, kind, typed);
}

} // namespace

Result<References> referencesOf(Database& db, const RecordType& type, const TypedText& typed)
{
    if (std::string_view(type.kind) == "batches")
        return partiesOfBatch(db, typed);
    References all;
    const auto first = firstReference(db, type, typed);
    if (!first)
        return first.error();
    if (first->column != nullptr)
        all.push_back(*first);
    if (std::string_view(type.kind) == "case_causes") {
        const auto cause = causeTexted(db, typed("cause"));
        if (!cause)
            return cause.error();
        all.push_back(*cause);
    }
    return all;
}

} // namespace spotcheck
