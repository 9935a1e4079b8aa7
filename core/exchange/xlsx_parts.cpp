#include "core/exchange/xlsx_parts.h"

#include "core/exchange/refusal.h"
#include "core/exchange/xlsx_package.h"

namespace spotcheck {

namespace {

constexpr size_t kRelations = 16384, kSheets = 4096, kCustomFormats = 65536, kStyles = 1 << 17, kName = 4096;

/// `folder` is the folder of the part that refers; targets may be relative or absolute.
std::string resolve(const std::string& folder, std::string_view target)
{
    std::string path = target.starts_with('/') || target.starts_with('\\') ? std::string() : folder;
    size_t at = 0;
    while (at <= target.size()) {
        const size_t end = std::min(target.find_first_of("/\\", at), target.size());
        const std::string_view step = target.substr(at, end - at);
        at = end + 1;
        if (step == "..")
            path.erase(path.size() < 2 ? 0 : path.rfind('/', path.size() - 2) + 1); // npos + 1 is 0
        else if (!step.empty() && step != ".")
            path.append(step).append(end < target.size() ? "/" : "");
    }
    return path;
}

} // namespace

void PartHandler::tooMuch()
{
    m_parser->stop(refusal(QT_TRANSLATE_NOOP("exchange", "The workbook holds far too many parts; it was not read.")));
}

void RelationsHandler::start(std::string_view name, const char** attributes)
{
    if (name != "Relationship")
        return;
    const char *id = attribute(attributes, "Id"), *type = attribute(attributes, "Type"),
               *target = attribute(attributes, "Target");
    if (id == nullptr || type == nullptr || target == nullptr)
        return;
    const std::string_view kind(type), goal(target);
    if (relations.size() >= kRelations || kind.size() > kName || goal.size() > kName)
        return tooMuch();
    relations[id] = {std::string(kind.substr(kind.rfind('/') + 1)), resolve(m_folder, goal)};
}

void WorkbookHandler::start(std::string_view name, const char** attributes)
{
    if (m_root)
        isWorkbook = name == "workbook";
    m_root = false;
    if (name == "sheet")
        return addSheet(attributes);
    const char* date = name == "workbookPr" ? attribute(attributes, "date1904") : nullptr;
    if (date != nullptr)
        system1904 =
            std::string_view(date) == "1" || std::string_view(date) == "true" || std::string_view(date) == "on";
}

void WorkbookHandler::addSheet(const char** attributes)
{
    const char *title = attribute(attributes, "name"), *state = attribute(attributes, "state"), *id = nullptr;
    for (const char** a = attributes; *a != nullptr; a += 2)
        if (localName(*a) == "id" && std::string_view(*a) != "id")
            id = a[1];
    if (title == nullptr || id == nullptr)
        return;
    if (entries.size() >= kSheets || std::string_view(title).size() > kName || std::string_view(id).size() > kName)
        return tooMuch();
    entries.push_back({QString::fromUtf8(title), id, state != nullptr && std::string_view(state) != "visible"});
}

void StylesHandler::start(std::string_view name, const char** attributes)
{
    if (name == "cellXfs")
        m_inCells = true;
    else if (name == "numFmt")
        addFormat(attributes);
    else if (name == "xf" && m_inCells)
        addStyle(attributes);
}

void StylesHandler::end(std::string_view name)
{
    if (name == "cellXfs")
        m_inCells = false;
}

void StylesHandler::addFormat(const char** attributes)
{
    const char* code = attribute(attributes, "formatCode");
    const int id = wholeNumber(attribute(attributes, "numFmtId"), -1);
    if (id < 0 || code == nullptr)
        return;
    if (m_custom.size() >= kCustomFormats || std::string_view(code).size() > kName)
        return tooMuch();
    m_custom[id] = readFormat(code);
}

void StylesHandler::addStyle(const char** attributes)
{
    if (formats.size() >= kStyles)
        return tooMuch();
    const int id = wholeNumber(attribute(attributes, "numFmtId"), 0);
    const auto custom = m_custom.find(id);
    formats.push_back(custom != m_custom.end() ? custom->second : builtinFormat(id));
}

void TextsHandler::start(std::string_view name, const char**)
{
    if (name == "si")
        m_text.clear();
    else if (name == "rPh")
        ++m_phonetic;
    m_inText = name == "t" && m_phonetic == 0;
}

void TextsHandler::end(std::string_view name)
{
    m_inText = false;
    if (name == "rPh")
        --m_phonetic;
    else if (name == "si")
        addText();
}

void TextsHandler::addText()
{
    unescapeText(m_text);
    if (!m_arena.add(m_text) || qint64(m_arena.bytes()) > m_limits.textArena)
        m_parser->stop(
            refusal(QT_TRANSLATE_NOOP("exchange", "The workbook holds more text than can be read at once; split it.")));
}

void TextsHandler::text(std::string_view part)
{
    if (!m_inText)
        return;
    m_text += part;
    if (qint64(m_text.size()) > m_limits.cellBytes)
        m_parser->stop(refusal(QT_TRANSLATE_NOOP(
            "exchange", "A cell of the workbook holds more text than any cell may; it was not read.")));
}

} // namespace spotcheck
