#include "core/exchange/xlsx_package.h"

#include "core/exchange/refusal.h"
#include "core/exchange/xlsx_parts.h"

#include <charconv>

namespace spotcheck {

namespace {

constexpr size_t kEscape = 7; // _xHHHH_

std::string folderOf(const std::string& part)
{
    const auto slash = part.rfind('/');
    return slash == std::string::npos ? std::string() : part.substr(0, slash + 1);
}

Status parseWith(ZipArchive& zip, const std::string& part, PartHandler& handler)
{
    XmlParser parser(handler, zip.limits().depth);
    handler.attach(parser);
    return parsePart(zip, part, parser);
}

Result<Relations> relationsOf(ZipArchive& zip, const std::string& part)
{
    const std::string folder = folderOf(part);
    RelationsHandler handler(folder);
    const std::string rels = folder + "_rels/" + part.substr(folder.size()) + ".rels";
    if (zip.contains(rels))
        if (Status read = parseWith(zip, rels, handler); !read)
            return read.error();
    return std::move(handler.relations);
}

Error noWorkbook()
{
    return refusal(QT_TRANSLATE_NOOP(
        "exchange", "This file is packed like a workbook but is none; open it, save it as .xlsx and try again."));
}

Result<std::string> workbookPart(ZipArchive& zip)
{
    const auto relations = relationsOf(zip, "");
    if (!relations)
        return relations.error();
    std::string part = "xl/workbook.xml";
    for (const auto& [id, relation] : *relations)
        if (relation.type == "officeDocument")
            part = relation.target;
    if (!zip.contains(part) || part.ends_with(".bin")) // .xlsb holds no XML
        return noWorkbook();
    return part;
}

Status readSheets(ZipArchive& zip, const std::string& part, const Relations& relations, XlsxPackage& package)
{
    WorkbookHandler handler;
    if (Status read = parseWith(zip, part, handler); !read)
        return read;
    if (!handler.isWorkbook)
        return noWorkbook();
    package.system1904 = handler.system1904;
    for (const auto& entry : handler.entries) {
        const auto relation = relations.find(entry.relation);
        if (relation == relations.end() || !zip.contains(relation->second.target))
            return refusal(QT_TRANSLATE_NOOP("exchange", "The workbook lacks one of its sheets; it is damaged."),
                           entry.name);
        if (relation->second.type == "worksheet")
            package.sheets.push_back({{entry.name, entry.hidden}, relation->second.target});
    }
    return package.sheets.empty() ? Status(refusal(QT_TRANSLATE_NOOP("exchange", "The workbook holds no sheet.")))
                                  : ok();
}

Status readPart(ZipArchive& zip, const Relation& relation, XlsxPackage& package)
{
    if (relation.type == "sharedStrings") {
        TextsHandler handler(package.texts, zip.limits());
        return parseWith(zip, relation.target, handler);
    }
    if (relation.type != "styles")
        return ok();
    StylesHandler handler;
    Status read = parseWith(zip, relation.target, handler);
    package.formats = std::move(handler.formats);
    return read;
}

void appendUtf8(std::string& to, unsigned code)
{
    if (code < 0x80) {
        to += char(code);
        return;
    }
    if (code < 0x800) {
        to += char(0xc0 | (code >> 6));
    } else {
        to += char(0xe0 | (code >> 12));
        to += char(0x80 | ((code >> 6) & 0x3f));
    }
    to += char(0x80 | (code & 0x3f));
}

/// The character of `_xHHHH_` at the front, -1 when there is none. Halves of surrogate pairs stay as they are.
int escapedAt(std::string_view text)
{
    if (text.size() < kEscape || !text.starts_with("_x") || text[6] != '_')
        return -1;
    unsigned code = 0;
    const auto read = std::from_chars(text.data() + 2, text.data() + 6, code, 16);
    const bool surrogate = code >= 0xd800 && code < 0xe000;
    return read.ec == std::errc() && read.ptr == text.data() + 6 && !surrogate ? int(code) : -1;
}

void appendEscaped(std::string& to, int code, std::string_view rest)
{
    const bool lineEndFollows = rest.starts_with('\n') || rest.starts_with("_x000A_") || rest.starts_with("_x000a_");
    if (code == '\r' && !lineEndFollows)
        to += '\n';
    else if (code >= 0x20 || code == '\t' || code == '\n')
        appendUtf8(to, unsigned(code));
}

} // namespace

void unescapeText(std::string& text)
{
    if (text.find("_x") == std::string::npos)
        return;
    std::string plain;
    plain.reserve(text.size());
    std::string_view rest = text;
    while (!rest.empty()) {
        const int code = escapedAt(rest);
        if (code < 0) {
            plain += rest.front();
            rest.remove_prefix(1);
        } else {
            rest.remove_prefix(kEscape);
            appendEscaped(plain, code, rest);
        }
    }
    text = std::move(plain);
}

Result<XlsxPackage> readXlsxPackage(ZipArchive& zip)
{
    const auto part = workbookPart(zip);
    if (!part)
        return part.error();
    const auto relations = relationsOf(zip, *part);
    if (!relations)
        return relations.error();
    XlsxPackage package;
    if (Status sheets = readSheets(zip, *part, *relations, package); !sheets)
        return sheets.error();
    for (const auto& [id, relation] : *relations)
        if (zip.contains(relation.target))
            if (Status read = readPart(zip, relation, package); !read)
                return read.error();
    return package;
}

} // namespace spotcheck
