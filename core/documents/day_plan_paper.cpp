#include "core/documents/day_plan_paper.h"

#include "core/registry/office.h"
#include "core/registry/record_type.h"

namespace spotcheck {

namespace {

constexpr int kSealsOfABatch = 2; // inspection and reserve sample are sealed apart
constexpr int kHeadCharacters = 16;

LetterPart row(const QStringList& cells)
{
    return {LetterPart::Row, {}, cells};
}

QString dayWords(const QString& iso)
{
    return QDate::fromString(iso, Qt::ISODate).toString(QStringLiteral("yyyy年M月d日"));
}

QString orBlank(const QString& text)
{
    return text.isEmpty() ? QString::fromUtf16(kBlank) : text;
}

QString tasksOf(const DayVisit& visit)
{
    QStringList words;
    for (const DayTask& task : visit.tasks)
        words << (task.number.isEmpty() ? task.product : task.number + u' ' + task.product).trimmed();
    return orBlank(words.join(u'；'));
}

QString batchesOf(const DayVisit& visit)
{
    return QStringLiteral("每任务不超过%1批次，合计不超过%2批次").arg(visit.batches).arg(visit.batchesMost());
}

QString modeOf(const DayVisit& visit)
{
    return codeWord(*recordType("visits")->field("mode"), visit.mode, true) + QStringLiteral("抽查");
}

/// What the year has left, this visit taken off.
QString limitOf(const DayVisit& visit, const BurdenLimits& limits)
{
    if (!visit.counts)
        return QStringLiteral("不计入年度检查次数（本年度已检查%1次）").arg(visit.made);
    return QStringLiteral("年度不超过%1次：已检查%2次，已安排%3次（含本次），尚余%4次")
        .arg(limits.visits)
        .arg(visit.made)
        .arg(visit.planned)
        .arg(visit.left);
}

QString contactOf(const DayVisit& visit)
{
    return orBlank((visit.contact + u' ' + visit.phone).trimmed());
}

void addVisit(QList<LetterPart>& parts, const DayVisit& visit, int number, const BurdenLimits& limits)
{
    parts << LetterPart{LetterPart::Heading, QStringLiteral("第%1家　%2").arg(number).arg(visit.name), {}};
    parts << row({QStringLiteral("信用代码"), orBlank(visit.uscc), QStringLiteral("联系人及电话"), contactOf(visit)});
    parts << row({QStringLiteral("地址"), orBlank(visit.address)});
    parts << row({QStringLiteral("任务及产品"), tasksOf(visit)});
    parts << row({QStringLiteral("批次"), batchesOf(visit), QStringLiteral("抽查方式"), modeOf(visit)});
    parts << row({QStringLiteral("检查次数"), limitOf(visit, limits)});
    if (!visit.notice.isEmpty() || !visit.note.isEmpty())
        parts << row({QStringLiteral("通知书编号"), orBlank(visit.notice), QStringLiteral("备注"), visit.note});
    parts << row({QStringLiteral("实抽批次"), {}, QStringLiteral("到达、离开"), {}});
}

QString pieces(qint64 count, const char16_t* unit)
{
    return QString::number(count) + QString::fromUtf16(unit);
}

void addThings(QList<LetterPart>& parts, const DayPlan& plan)
{
    const qint64 visits = plan.visits.size(), batches = plan.batchesMost();
    parts << LetterPart{LetterPart::Heading, QStringLiteral("携带文书和物品"), {}};
    parts << row(
        {QStringLiteral("抽查通知书"), pieces(visits, u"份"), QStringLiteral("抽样单"), pieces(batches, u"份")});
    parts << row({QStringLiteral("样品封条"),
                  QStringLiteral("%1枚（检验样品、备用样品各%2枚）").arg(kSealsOfABatch * batches).arg(batches),
                  QStringLiteral("记录表"), QStringLiteral("拒绝认定表、未抽到样品情况记录表各%1份").arg(visits)});
    parts << row({QStringLiteral("证件"), QStringLiteral("抽样人员身份证明；委托抽样的，另带授权委托书复印件"),
                  QStringLiteral("其他"), QStringLiteral("抽样工具、样品包装、拍摄设备")});
}

void addSigning(QList<LetterPart>& parts, const QString& head)
{
    parts << LetterPart{
        LetterPart::Sign, QStringLiteral("抽样人员（两名以上，签字）：　　　　　　　　　　　　年　　月　　日"), {}};
    parts << LetterPart{
        LetterPart::Sign, QStringLiteral("交还文书、封条核对人（签字）：　　　　　　　　　　　年　　月　　日"), {}};
    if (!head.isEmpty())
        parts << LetterPart{LetterPart::Sign, QStringLiteral("记录链 ") + head.left(kHeadCharacters), {}};
}

} // namespace

Letter dayPlanPaper(const DayPlan& plan, const BurdenLimits& limits, const QString& head)
{
    Letter letter;
    letter.title = QStringLiteral("产品质量监督抽查抽样日程单");
    letter.parts << row(
        {QStringLiteral("抽样日期"), dayWords(plan.day.date), QStringLiteral("组织单位"), officeName(plan.day.office)});
    letter.parts << row({QStringLiteral("抽样组"), orBlank(plan.day.team), QStringLiteral("抽样人员"),
                         orBlank(plan.samplers.join(u'、'))});
    for (qsizetype i = 0; i < plan.visits.size(); ++i)
        addVisit(letter.parts, plan.visits[i], int(i + 1), limits);
    addThings(letter.parts, plan);
    addSigning(letter.parts, head);
    return letter;
}

} // namespace spotcheck
