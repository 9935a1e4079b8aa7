#include "ui/print/filing_letter.h"

#include "core/base/date_text.h"
#include "core/plan/plan_status.h"
#include "core/registry/office.h"

#include <algorithm>
#include <map>
#include <QCoreApplication>
#include <QLocale>
#include <set>

namespace spotcheck {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(print)
};

bool isMunicipal(const QString& office)
{
    const auto& all = offices();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Office& o) { return o.code == office; });
    return found != all.end() && found->level == 1;
}

QString grouped(qint64 number)
{
    return QLocale(QLocale::English).toString(number);
}

QString yuan(qint64 fen)
{
    return fen % 100 == 0 ? grouped(fen / 100) : QLocale(QLocale::English).toString(double(fen) / 100, 'f', 2);
}

qint64 sum(const PlanBook& plan, const char* key)
{
    qint64 total = 0;
    for (const PlanLine& line : plan.lines)
        total += line.number(key);
    return total;
}

QString addressee(const PlanBook& plan)
{
    return isMunicipal(plan.office) ? QStringLiteral("国家市场监督管理总局") : officeName(QStringLiteral("310000"));
}

/// 抄报 to the municipal office; the municipal office itself files with the state's (暂行办法第十一条).
QString verb(const PlanBook& plan)
{
    return isMunicipal(plan.office) ? QStringLiteral("报备") : QStringLiteral("抄报");
}

QString reason(const PlanBook& plan)
{
    if (isMunicipal(plan.office))
        return QStringLiteral(
            "根据《产品质量监督抽查管理暂行办法》关于年度监督抽查计划报上一级市场监督管理部门备案的规定");
    return QStringLiteral("根据《上海市市场监督管理局关于进一步改进和加强本市产品质量监督抽查工作的通知》"
                          "（沪市监产质〔2024〕31号）关于“各区市场监管局制定的区级监督抽查计划，应当抄报市局”的要求");
}

QString paragraph(const QString& text)
{
    return QStringLiteral("<p>　　%1</p>").arg(text.toHtmlEscaped());
}

QString right(const QString& text, int blanks)
{
    return QStringLiteral("<p align='right'>%1%2</p>").arg(text.toHtmlEscaped(), QString(blanks, QChar(0x3000)));
}

QString extent(const PlanBook& plan)
{
    std::set<std::string> products;
    for (const PlanLine& line : plan.lines)
        products.insert(line.text("product_name"));
    return QStringLiteral(
               "一、抽查规模。计划共%1项，涉及产品%2种，拟抽查%3批次，其中生产领域%4批次、流通领域%5批次、网络%6批次。")
        .arg(QString::number(plan.lines.size()), QString::number(products.size()), grouped(sum(plan, "batches_total")),
             grouped(sum(plan, "batches_production")), grouped(sum(plan, "batches_store")),
             grouped(sum(plan, "batches_online")));
}

/// 常规抽查30项600批次、专项抽查2项20批次, in the order in which they are named in the notice.
QString modes(const PlanBook& plan)
{
    std::map<qint64, std::pair<int, qint64>> byMode;
    int evaluative = 0;
    for (const PlanLine& line : plan.lines) {
        auto& [lines, batches] = byMode[line.number("mode")];
        ++lines;
        batches += line.number("batches_total");
        evaluative += line.number("evaluative") == 1 ? 1 : 0;
    }
    QStringList parts;
    for (const auto& [mode, count] : byMode)
        parts << codeWord(*planRecordType().field("mode"), mode, true) + QStringLiteral("抽查") +
                     QString::number(count.first) + QStringLiteral("项") + grouped(count.second) +
                     QStringLiteral("批次");
    const QString also = evaluative == 0 ? QString() : QStringLiteral("；其中评价性抽查%1项").arg(evaluative);
    return QStringLiteral("二、抽查方式。") + parts.join(u'、') + also + u'。';
}

QString categories(const PlanBook& plan)
{
    std::vector<std::pair<std::string, qint64>> byCategory;
    for (const PlanLine& line : plan.lines) {
        const std::string& name = line.text("category").empty() ? std::string("未分类") : line.text("category");
        const auto found =
            std::find_if(byCategory.begin(), byCategory.end(), [&](const auto& known) { return known.first == name; });
        if (found == byCategory.end())
            byCategory.emplace_back(name, line.number("batches_total"));
        else
            found->second += line.number("batches_total");
    }
    std::stable_sort(byCategory.begin(), byCategory.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    QStringList parts;
    for (const auto& [name, batches] : byCategory)
        parts << QString::fromStdString(name) + grouped(batches) + QStringLiteral("批次");
    return QStringLiteral("三、产品类别。") + parts.join(u'、') + u'。';
}

QString months(const PlanBook& plan)
{
    std::set<std::string> days;
    for (const PlanLine& line : plan.lines)
        for (const char* key : {"starts_on", "ends_on"})
            if (parseDate(line.text(key)))
                days.insert(line.text(key));
    if (days.empty())
        return QStringLiteral("四、时间安排。各项任务的实施时间另行安排。");
    const auto month = [](const std::string& day) {
        return QDate::fromString(QString::fromStdString(day), Qt::ISODate).toString(QStringLiteral("yyyy年M月"));
    };
    return QStringLiteral("四、时间安排。自%1至%2分批实施。").arg(month(*days.begin()), month(*days.rbegin()));
}

QString money(const PlanBook& plan)
{
    return QStringLiteral("五、经费预算。合计%1元。").arg(yuan(sum(plan, "budget")));
}

QString annexes(const PlanBook& plan)
{
    const QString year = QString::number(plan.year);
    return QStringLiteral("<p>　　附件：1. %1年度产品质量监督抽查计划表（%2项）</p>"
                          "<p>　　　　　2. %1年度产品质量监督抽查项目表</p>"
                          "<p>　　　　　3. %1年度产品质量监督抽查计划汇总表</p>")
        .arg(year, QString::number(plan.lines.size()));
}

QString head(const FilingLetterInput& input)
{
    const QString number = input.filingNo.isEmpty() ? QStringLiteral("〔%1〕　　号").arg(input.day.year())
                                                    : input.filingNo.toHtmlEscaped();
    return QStringLiteral("<p align='right'>%1</p><p>&nbsp;</p><h1 align='center'>%2<br>关于%3%4年度<br>"
                          "产品质量监督抽查计划的函</h1><p>&nbsp;</p>")
        .arg(number, planOfficeName(input.plan.office).toHtmlEscaped(), verb(input.plan),
             QString::number(input.plan.year));
}

} // namespace

Result<FilingLetterInput> filingLetterInput(const Database& db, qint64 plan, const QDate& day)
{
    const auto summary = planById(db, plan);
    if (!summary)
        return summary.error();
    auto book = readPlanBook(db, summary->year, summary->office);
    if (!book)
        return book.error();
    if (book->lines.empty())
        return Error{ErrorKind::Refused, Texts::tr("The plan has no lines yet; there is nothing to file.")};
    const auto number = db.text("SELECT filing_no FROM plan WHERE id = " + std::to_string(plan));
    if (!number)
        return number.error();
    return FilingLetterInput{*std::move(book), *number, day};
}

PrintedDocument filingLetter(const FilingLetterInput& input)
{
    const PlanBook& plan = input.plan;
    const QString year = QString::number(plan.year), office = planOfficeName(plan.office);
    PrintedDocument document;
    document.letter = true;
    document.title =
        office + QStringLiteral("关于") + verb(plan) + year + QStringLiteral("年度产品质量监督抽查计划的函");
    document.html = head(input) + QStringLiteral("<p>%1：</p>").arg(addressee(plan)) +
                    paragraph(reason(plan) + QStringLiteral("，我局制定了%1年度产品质量监督抽查计划，现%2如下。")
                                                 .arg(year, isMunicipal(plan.office) ? QStringLiteral("报请备案")
                                                                                     : QStringLiteral("抄报"))) +
                    paragraph(extent(plan)) + paragraph(modes(plan)) + paragraph(categories(plan)) +
                    paragraph(months(plan)) + paragraph(money(plan)) + paragraph(QStringLiteral("特此函报。")) +
                    QStringLiteral("<p>&nbsp;</p>") + annexes(plan) + QStringLiteral("<p>&nbsp;</p><p>&nbsp;</p>") +
                    right(office, 2) + right(input.day.toString(QStringLiteral("yyyy年M月d日")), 4);
    document.foot = (plan.approved ? QString() : QStringLiteral("计划尚未批准　")) + QStringLiteral("记录链 ") +
                    plan.journal.left(16);
    return document;
}

} // namespace spotcheck
