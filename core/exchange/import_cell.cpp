#include "core/base/text_fold.h"
#include "core/exchange/import_loader.h"
#include "core/exchange/import_texts.h"
#include "core/registry/office.h"
#include "core/registry/uscc.h"

#include <QCoreApplication>
#include <unordered_map>

/// What one cell says, by its field.
namespace spotcheck {

namespace {

QString shown(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

Error refused(const QString& sentence)
{
    return {ErrorKind::InputRefused, sentence};
}

bool isDateOfReference(const Field& field)
{
    return field.type == FieldType::Ref && std::string_view(field.key).ends_with("_on");
}

bool isQuantity(std::string_view key)
{
    return key.ends_with("quantity");
}

/// Numbers by which records are found: written in full width or not, they are the same.
bool isIdentifier(std::string_view key)
{
    return key == "code" || key == "parent" || key.ends_with("_no") || key.ends_with("_code") || key == "phone" ||
           key == "version";
}

Result<SaidValue> creditCode(std::string_view text)
{
    const UsccCheck check = checkUscc(shown(text));
    if (check.unknown)
        return SaidValue();
    if (check.valid)
        return said(check.code.toStdString());
    const QString expected = check.expectedCheck.isEmpty()
                                 ? QString()
                                 : ImportTexts::tr(" The last character should be %1.").arg(check.expectedCheck);
    return refused(ImportTexts::tr("The credit code is not right: %1").arg(check.reason) +
                   (check.reason.contains(check.expectedCheck) ? QString() : expected));
}

Result<SaidValue> quantity(std::string_view text)
{
    const std::string folded = foldWidth(text);
    if (folded.size() > 1 && folded.front() == '-' && folded[1] >= '0' && folded[1] <= '9')
        return refused(ImportTexts::tr("“%1” is negative; a quantity is 0 or more.").arg(shown(text)));
    return said(text);
}

/// Places are stored by their code when there is one, else as typed.
SaidValue region(std::string_view text)
{
    static thread_local std::unordered_map<std::string, std::string> known;
    const std::string name = foldWidth(text);
    if (const auto found = known.find(name); found != known.end())
        return said(found->second);
    QString code = regionName(shown(name)).isEmpty() ? regionCode(shown(name)) : shown(name);
    if (code.isEmpty() && name.starts_with("上海市"))
        code = regionCode(shown(name).mid(3));
    return said(known.emplace(name, code.isEmpty() ? std::string(text) : code.toStdString()).first->second);
}

SaidValue office(std::string_view text)
{
    static thread_local std::unordered_map<std::string, std::string> known;
    const auto found = known.try_emplace(std::string(text));
    if (found.second) {
        const QString code = officeCode(shown(foldWidth(text)));
        found.first->second = code.isEmpty() ? std::string(text) : code.toStdString();
    }
    return said(found.first->second);
}

Result<SaidValue> typedCell(const Field& field, const ColumnMatch* match, std::string_view text)
{
    auto value = parseTyped(field, text);
    if (!value)
        return value.error();
    if (value->isNull || (!value->isNumber && value->text.empty()))
        return SaidValue();
    if (field.type == FieldType::Money && match != nullptr)
        value->number *= match->moneyFactor;
    return SaidValue(std::move(*value));
}

} // namespace

Result<SaidValue> readCell(const Field& field, const ColumnMatch* match, std::string_view text)
{
    static const Field dateField{"date", "", "", FieldType::Date, ""};
    static const Field yearField{"year", "", "", FieldType::Integer, ""};
    const std::string_view key = field.key;
    if (text.empty())
        return SaidValue();
    if (key.find("uscc") != std::string_view::npos)
        return creditCode(text);
    if (isQuantity(key))
        return quantity(text);
    if (key.ends_with("region"))
        return region(text);
    if (key == "office")
        return office(text);
    if (key.ends_with("year")) {
        const bool word = text.ends_with("年");
        return typedCell(yearField, nullptr, word ? text.substr(0, text.size() - std::string_view("年").size()) : text);
    }
    if (isIdentifier(key))
        return said(foldWidth(text));
    return typedCell(isDateOfReference(field) ? dateField : field, match, text);
}

} // namespace spotcheck
