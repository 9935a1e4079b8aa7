#include "core/exchange/clipboard_table.h"

#include <algorithm>
#include <QHash>

namespace spotcheck {

namespace {

constexpr int kMostSpan = 10000, kMostColumns = 16384;
constexpr qsizetype kMostCells = 4'000'000;

QChar entityChar(QStringView name)
{
    static const QHash<QString, QChar> named = {
        {QStringLiteral("amp"), u'&'},    {QStringLiteral("lt"), u'<'},    {QStringLiteral("gt"), u'>'},
        {QStringLiteral("quot"), u'"'},   {QStringLiteral("apos"), u'\''}, {QStringLiteral("nbsp"), u' '},
        {QStringLiteral("le"), u'≤'},     {QStringLiteral("ge"), u'≥'},    {QStringLiteral("plusmn"), u'±'},
        {QStringLiteral("times"), u'×'},  {QStringLiteral("micro"), u'µ'}, {QStringLiteral("deg"), u'°'},
        {QStringLiteral("middot"), u'·'}, {QStringLiteral("sup2"), u'²'},  {QStringLiteral("sup3"), u'³'},
        {QStringLiteral("mdash"), u'—'},  {QStringLiteral("ndash"), u'–'}, {QStringLiteral("permil"), u'‰'}};
    return named.value(name.toString());
}

/// `&#26816;`, `&#x68c0;`, `&le;`; an unknown one stays as it stands.
QString entity(QStringView name)
{
    if (!name.startsWith(u'#')) {
        const QChar found = entityChar(name);
        return found.isNull() ? QString() : QString(found);
    }
    const bool hex = name.size() > 1 && (name[1] == u'x' || name[1] == u'X');
    bool fine = false;
    const uint code = name.mid(hex ? 2 : 1).toUInt(&fine, hex ? 16 : 10);
    if (!fine || code < 0x20 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000))
        return {};
    const char32_t character = code;
    return QString::fromUcs4(&character, 1);
}

/// White space counts once, as a browser shows it.
void addText(QString& to, QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype end = text[i] == u'&' ? text.indexOf(u';', i) : -1;
        if (const QString said = end > i && end - i < 12 ? entity(text.mid(i + 1, end - i - 1)) : QString();
            !said.isEmpty()) {
            to += said;
            i = end;
        } else if (!text[i].isSpace()) {
            to += text[i];
        } else if (!to.isEmpty() && to.back() != u' ' && to.back() != u'\n') {
            to += u' ';
        }
    }
}

/// 10<sup>3</sup> is 10³ and never 103.
QString raised(QStringView text)
{
    static const QString plain = QStringLiteral("0123456789+-−"), raisedOnes = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻");
    QString result;
    for (const QChar c : text) {
        const qsizetype at = plain.indexOf(c);
        result += at < 0 ? c : raisedOnes[at];
    }
    return result;
}

int spanOf(QStringView tag, QStringView name)
{
    qsizetype at = tag.indexOf(name, 0, Qt::CaseInsensitive);
    if (at < 0)
        return 1;
    at += name.size();
    QString digits;
    for (; at < tag.size() && digits.size() < 6; ++at) {
        if (tag[at] >= u'0' && tag[at] <= u'9')
            digits += tag[at];
        else if (!digits.isEmpty() || (tag[at] != u'=' && tag[at] != u'"' && tag[at] != u'\'' && tag[at] != u' '))
            break;
    }
    return qBound(1, digits.toInt(), kMostSpan);
}

/// Goes through the tags of a page once and collects the rows of its first table.
class TableReader {
public:
    QList<QStringList> read(QStringView html)
    {
        for (qsizetype at = 0; at < html.size() && !m_done;) {
            const qsizetype open = html.indexOf(u'<', at);
            text(html.mid(at, (open < 0 ? html.size() : open) - at));
            if (open < 0)
                break;
            at = skip(html, open);
        }
        endRow();
        return m_rows;
    }

private:
    struct Hanging {
        int rows = 0;
        QString text;
    };

    /// Behind the tag at `open`; comments, styles and scripts are passed whole.
    qsizetype skip(QStringView html, qsizetype open)
    {
        const auto behind = [&](QStringView word) {
            const qsizetype end = html.indexOf(word, open, Qt::CaseInsensitive);
            return end < 0 ? html.size() : end + word.size();
        };
        if (html.mid(open).startsWith(u"<!--"))
            return behind(u"-->");
        const qsizetype close = html.indexOf(u'>', open);
        if (close < 0)
            return html.size();
        const QStringView whole = html.mid(open + 1, close - open - 1);
        qsizetype length = 0;
        while (length < whole.size() && (whole[length].isLetterOrNumber() || (length == 0 && whole[0] == u'/')))
            ++length;
        const QString name = whole.left(length).toString().toLower();
        if (name == u"style" || name == u"script")
            return behind(name == u"style" ? u"</style>" : u"</script>");
        tag(name, whole.mid(length));
        return close + 1;
    }

    void tag(const QString& name, QStringView attributes)
    {
        if (name == u"table") {
            ++m_depth;
        } else if (name == u"/table") {
            endRow();
            m_depth = qMax(0, m_depth - 1);
            m_done = m_depth == 0 && !m_rows.isEmpty();
        } else if (m_depth != 1) {
            return; // a table in a cell
        } else if (name == u"tr" || name == u"/tr") {
            endRow();
            m_inRow = name == u"tr";
        } else if (name == u"td" || name == u"th") {
            endCell();
            m_inRow = m_inCell = true;
            m_columns = spanOf(attributes, u"colspan");
            m_down = spanOf(attributes, u"rowspan");
        } else if (name == u"/td" || name == u"/th") {
            endCell();
        } else if (name == u"sup" || name == u"/sup") {
            m_raised = name == u"sup";
        } else if (name == u"br" || name == u"/p" || name == u"/div") {
            if (m_inCell && !m_text.isEmpty())
                m_text += u'\n';
        }
    }

    void text(QStringView part)
    {
        if (m_inCell && m_depth == 1)
            addText(m_text, m_raised ? raised(part) : part.toString());
    }

    /// Cells that hang down from rows above stand before the next one.
    void fillHanging()
    {
        while (m_hanging.contains(int(m_row.size())) && m_row.size() < kMostColumns)
            m_row << takeHanging(int(m_row.size()));
    }
    QString takeHanging(int column)
    {
        Hanging& hanging = m_hanging[column];
        const QString text = hanging.text;
        if (--hanging.rows == 0)
            m_hanging.remove(column);
        return text;
    }

    void endCell()
    {
        if (!m_inCell)
            return;
        m_inCell = false;
        fillHanging();
        const QString said = m_text.trimmed();
        const int first = int(m_row.size());
        for (int i = 0; i < m_columns && m_row.size() < kMostColumns; ++i)
            m_row << (i == 0 ? said : QString());
        for (int i = first; i < m_row.size() && m_down > 1; ++i)
            m_next.insert(i, Hanging{m_down - 1, i == first ? said : QString()});
        m_text.clear();
    }

    void endRow()
    {
        endCell();
        m_raised = false;
        if (!m_inRow)
            return;
        m_inRow = false;
        fillHanging();
        const int widest = m_hanging.isEmpty() ? 0 : *std::max_element(m_hanging.keyBegin(), m_hanging.keyEnd()) + 1;
        while (m_row.size() < qMin(widest, kMostColumns))
            m_row << (m_hanging.contains(int(m_row.size())) ? takeHanging(int(m_row.size())) : QString());
        m_cells += m_row.size();
        m_rows << m_row;
        m_row.clear();
        m_hanging.insert(m_next);
        m_next.clear();
        m_done = m_done || m_cells > kMostCells;
    }

    QList<QStringList> m_rows;
    QStringList m_row;
    QHash<int, Hanging> m_hanging, m_next; ///< by column: from rows above, from this row
    QString m_text;
    int m_depth = 0, m_columns = 1, m_down = 1;
    qsizetype m_cells = 0;
    bool m_inRow = false, m_inCell = false, m_raised = false, m_done = false;
};

QString quoted(QString cell)
{
    const bool plain = !cell.contains(u'\t') && !cell.contains(u'\n') && !cell.contains(u'"');
    return plain ? cell : u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QByteArray asLines(const QList<QStringList>& rows)
{
    QByteArray lines = "sep=\t\r\n";
    for (const QStringList& row : rows) {
        QStringList cells;
        for (const QString& cell : row)
            cells << quoted(cell);
        lines += cells.join(u'\t').toUtf8() + "\r\n";
    }
    return lines;
}

} // namespace

QList<QStringList> htmlTable(QStringView html)
{
    return TableReader().read(html);
}

QByteArray clipboardTable(const QString& html, const QString& text)
{
    if (const QList<QStringList> rows = htmlTable(html); !rows.isEmpty())
        return asLines(rows);
    if (text.trimmed().isEmpty() || !text.contains(u'\t'))
        return {};
    return "sep=\t\r\n" + text.toUtf8();
}

} // namespace spotcheck
