#include "core/exchange/campaign_pack.h"

#include "core/exchange/atomic_file.h"
#include "core/registry/office.h"
#include "core/registry/record_type.h"

#include <cmath>
#include <QFileInfo>
#include <xlsxwriter.h>

namespace spotcheck {

namespace {

constexpr int kSpareRows = 20; ///< beyond the batches given: refusals and samples not found
constexpr double kLabelWidth = 18, kTextWidth = 90;

struct LineFacts {
    QString items, mustItems, rule, areas, venues;
};

Result<LineFacts> factsOf(const Database& db, qint64 item)
{
    auto q = db.prepare("SELECT items, must_items, rule_code, areas, venues FROM plan_item WHERE id = ?");
    if (!q)
        return q.error();
    const auto found = q->bind(1, item).step();
    if (!found)
        return found.error();
    return *found ? LineFacts{q->text(0), q->text(1), q->text(2), q->text(3), q->text(4)} : LineFacts{};
}

QString daySpan(const Campaign& campaign)
{
    const auto day = [](QDate date) { return date.isValid() ? date.toString(Qt::ISODate) : QStringLiteral("未定"); };
    return day(campaign.from) + QStringLiteral(" 至 ") + day(campaign.to);
}

/// A Chinese character takes two of the column's characters.
double heightOf(const QString& text)
{
    constexpr double kLine = 18, kCharactersOfLine = kTextWidth / 2;
    return kLine * std::ceil((double(text.size()) + 1) / kCharactersOfLine);
}

QString officesOf(const Campaign& campaign)
{
    QStringList names;
    for (const CampaignOffice& office : campaign.offices)
        names << officeShortName(office.office) + QString::number(office.planned) + QStringLiteral("批次");
    return names.join(QStringLiteral("；"));
}

QList<std::pair<QString, QString>> schemeRows(const Campaign& c, const LineFacts& facts, const CampaignOffice& office)
{
    return {{QStringLiteral("组织单位"), officeName(c.leadOffice)},
            {QStringLiteral("承担单位"), officeName(office.office)},
            {QStringLiteral("抽查产品"), c.product},
            {QStringLiteral("本单位批次"), QString::number(office.planned)},
            {QStringLiteral("各单位批次"), officesOf(c)},
            {QStringLiteral("同步抽样时间"), daySpan(c)},
            {QStringLiteral("联动方案"), c.scheme},
            {QStringLiteral("实施细则"), facts.rule},
            {QStringLiteral("检验项目"), facts.items},
            {QStringLiteral("必检项目"), facts.mustItems},
            {QStringLiteral("重点区域"), facts.areas},
            {QStringLiteral("抽查场所"), facts.venues},
            {QStringLiteral("回报方式"), QStringLiteral("填写“抽样批次”表后原样交回；拒检、未抽到样品也各填一行。")}};
}

/// A workbook while it is written: closed and moved to its place at the end, or nothing.
class PackBook {
public:
    explicit PackBook(const QString& path) : m_atomic(path), m_book(workbook_new(m_atomic.part().toUtf8().constData()))
    {
        m_title = format([](lxw_format* f) { format_set_bold(f), format_set_font_size(f, 16); });
        m_head = format([](lxw_format* f) {
            format_set_bold(f), format_set_border(f, LXW_BORDER_THIN), format_set_text_wrap(f);
            format_set_align(f, LXW_ALIGN_CENTER), format_set_align(f, LXW_ALIGN_VERTICAL_CENTER);
            format_set_bg_color(f, 0xDDE7F3);
        });
        m_cell = format([](lxw_format* f) {
            format_set_border(f, LXW_BORDER_THIN), format_set_text_wrap(f), format_set_align(f, LXW_ALIGN_VERTICAL_TOP);
        });
    }
    void scheme(const Campaign& campaign, const LineFacts& facts, const CampaignOffice& office)
    {
        lxw_worksheet* sheet = add("联动方案");
        put(sheet, 0, 0, campaign.name, m_title);
        worksheet_set_column(sheet, 0, 0, kLabelWidth, nullptr);
        worksheet_set_column(sheet, 1, 1, kTextWidth, nullptr);
        lxw_row_t row = 2;
        for (const auto& [label, text] : schemeRows(campaign, facts, office)) {
            put(sheet, row, 0, label, m_head);
            put(sheet, row, 1, text, m_cell);
            if (sheet != nullptr)
                worksheet_set_row(sheet, row++, heightOf(text), nullptr);
        }
        worksheet_set_paper(sheet, 9);
        worksheet_set_landscape(sheet);
        worksheet_fit_to_pages(sheet, 1, 0);
    }
    void batches(const Campaign& campaign, const CampaignOffice& office)
    {
        lxw_worksheet* sheet = add("抽样批次");
        const RecordType& type = *recordType("batches");
        const lxw_row_t last = lxw_row_t(office.planned + kSpareRows);
        for (size_t i = 0; i < type.fields.size(); ++i)
            column(sheet, lxw_col_t(i), type.fields[i], campaign, office, last);
        worksheet_freeze_panes(sheet, 1, 1);
        worksheet_set_paper(sheet, 8);
        worksheet_set_landscape(sheet);
        worksheet_fit_to_pages(sheet, 1, 0);
        worksheet_repeat_rows(sheet, 0, 0);
    }
    Status finish()
    {
        if (m_book == nullptr)
            return writeError({});
        const lxw_error code = workbook_close(m_book);
        m_book = nullptr;
        if (code != LXW_NO_ERROR || m_failed)
            return writeError(QString::fromUtf8(lxw_strerror(code)));
        return m_atomic.commit();
    }
    ~PackBook()
    {
        if (m_book != nullptr)
            workbook_close(m_book);
    }
    PackBook(const PackBook&) = delete;
    PackBook& operator=(const PackBook&) = delete;

private:
    template <class Set> lxw_format* format(Set set)
    {
        lxw_format* made = m_book == nullptr ? nullptr : workbook_add_format(m_book);
        if (made != nullptr)
            set(made);
        return made;
    }
    lxw_worksheet* add(const char* name) { return m_book == nullptr ? nullptr : workbook_add_worksheet(m_book, name); }
    void put(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const QString& text, lxw_format* look)
    {
        m_failed |= sheet == nullptr ||
                    worksheet_write_string(sheet, row, column, text.toUtf8().constData(), look) != LXW_NO_ERROR;
    }
    /// The title, what is known of every batch already, and the words that may be chosen.
    void column(lxw_worksheet* sheet, lxw_col_t at, const Field& field, const Campaign& campaign,
                const CampaignOffice& office, lxw_row_t last)
    {
        if (sheet == nullptr)
            return;
        worksheet_set_column(sheet, at, at, std::max(field.width, 10), nullptr);
        put(sheet, 0, at, QString::fromUtf8(field.header), m_head);
        const QString known = knownValue(field.key, campaign, office);
        for (lxw_row_t row = 1; !known.isEmpty() && row <= lxw_row_t(office.planned); ++row)
            put(sheet, row, at, known, m_cell);
        if (field.type == FieldType::Code)
            offer(sheet, at, field, last);
    }
    static QString knownValue(std::string_view key, const Campaign& campaign, const CampaignOffice& office)
    {
        if (key == "office")
            return officeName(office.office);
        if (key == "product_name")
            return campaign.product;
        return key == "mode" ? QStringLiteral("联动") : QString();
    }
    void offer(lxw_worksheet* sheet, lxw_col_t at, const Field& field, lxw_row_t last)
    {
        std::vector<const char*> words;
        for (const CodeWord& word : field.codes)
            words.push_back(word.word);
        words.push_back(nullptr);
        lxw_data_validation validation{};
        validation.validate = LXW_VALIDATION_TYPE_LIST;
        validation.value_list = const_cast<char**>(words.data()); // libxlsxwriter copies and changes nothing
        m_failed |= worksheet_data_validation_range(sheet, 1, at, last, at, &validation) != LXW_NO_ERROR;
    }

    AtomicFile m_atomic;
    lxw_workbook* m_book;
    lxw_format *m_title = nullptr, *m_head = nullptr, *m_cell = nullptr;
    bool m_failed = false;
};

QString packPath(const QString& path, const QString& office)
{
    const QFileInfo info(path);
    const QString base = info.suffix().compare(QLatin1String("xlsx"), Qt::CaseInsensitive) == 0
                             ? info.completeBaseName()
                             : info.fileName();
    return info.path() + u'/' + base + u'_' + officeShortName(office) + QStringLiteral(".xlsx");
}

} // namespace

Result<QStringList> writeCampaignPacks(const Database& db, qint64 id, const QString& path)
{
    const auto campaign = campaignById(db, id);
    if (!campaign)
        return campaign.error();
    const auto facts = factsOf(db, campaign->planItem);
    if (!facts)
        return facts.error();
    QStringList written;
    for (const CampaignOffice& office : campaign->offices) {
        const QString file = packPath(path, office.office);
        PackBook book(file);
        book.scheme(*campaign, *facts, office);
        book.batches(*campaign, office);
        if (Status done = book.finish(); !done)
            return done.error();
        written << file;
    }
    return written;
}

} // namespace spotcheck
