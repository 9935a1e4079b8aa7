#include "core/registry/record_type.h"
#include "core/registry/typed_value.h"
#include "tests/support/register.h"
#include "tests/unit/workspace/sample.h"

using namespace spotcheck;
using namespace spotcheck::test;

namespace {

/// The contract's tables as tables.md writes them: `·` between columns, `|` between spellings.
struct Contract {
    const char* kind;
    const char* columns;
};
constexpr Contract kContract[] = {
    {"enterprises",
     "统一社会信用代码 · 名称|企业名称|单位名称 · 类型 · 所在区|行政区划 · 地址|住所 · 法定代表人 · 联系人 · "
     "联系电话 · 规模 · 备注"},
    {"catalogue", "产品代码 · 产品名称 · 上级代码 · 目录 · 风险等级 · 快办 · 旺季 · 主管部门 · 法定依据 · 市场占有率"},
    {"incidents", "日期|发生日期 · 产品名称 · 来源 · 所在区 · 企业名称|被反映单位 · 内容|问题描述 · 编号|线索编号"},
    {"catalogues", "目录 · 版本 · 发布日期 · 序号 · 类别 · 产品名称 · 来源"},
    {"rules",
     "细则编号 · 产品名称 · 版本/年份 · 发布日期 · 实施日期 · 检验样品数量 · 备用样品数量 · 数量单位 · 序号 · "
     "检验项目 · 检验依据 · 检验方法 · 标准要求|限值|技术要求 · 单位 · 项目属性 · 重点安全项目|必检 · 比较方法"},
    {"plan",
     "序号 · 年度 · 组织单位 · 产品名称|抽查产品 · 产品类别 · 抽查方式 · 评价性抽查 · 生产领域批次 · "
     "流通领域批次|实体销售批次 · 网络批次|电商批次 · 抽查批次|批次|拟抽查批次数 · 检验项目 · 必检项目 · 重点区域 · "
     "抽查场所 · 列入理由 · 实施细则 · 单价(元/批次) · 预算(元)|合计(元) · 承检机构 · 计划开始|开始日期 · "
     "计划完成|完成日期 · 公布日期 · 备注"},
    {"batches",
     "抽样单编号 · 任务编号 · 组织单位 · 产品名称 · 抽查方式 · 抽查环节 · 通知书编号 · 抽样日期 · 抽样结果 · "
     "被抽样单位 · 被抽样单位统一社会信用代码 · 被抽样单位所在区 · 标称生产者|标称生产企业|生产单位 · "
     "标称生产者统一社会信用代码 · 标称生产者所在地 · 平台名称 · 网店名称 · 商品链接 · 订单编号 · 商标 · "
     "规格型号|型号规格 · 生产日期/批号 · 等级 · 执行标准 · 抽样基数 · 检验样品数量 · 备用样品数量 · 数量单位 · "
     "单价 · 抽样人员 · 检验样品封条号 · 备用样品封条号 · 备样封存地点 · 承检机构 · 收样日期 · 备注"},
    {"results",
     "抽样单编号|样品编号 · 报告编号 · 检验项目 · 检验依据 · 检验方法 · 标准要求|限值|标准值|技术要求 · "
     "实测值|检验结果|检测结果 · 单位 · 检出限 · 不确定度 · 单项判定|单项结论 · 综合判定|检验结论 · 收样日期 · "
     "检验完成日期 · 报告日期|签发日期 · 承检机构 · 备注"},
    {"cases",
     "抽样单编号 · 当事人 · 当事人统一社会信用代码 · 当事人类型 · 处理单位 · 结果送达日期 · 异议收到日期 · "
     "异议受理日期 · 复检机构 · 复检结论 · 责令改正文号 · 责令日期 · 责令送达日期 · 整改报告日期 · 复查日期 · 复查结论 "
     "· "
     "上报日期 · 公告日期 · 二次复查日期 · 二次复查结论 · 约谈日期 · 立案日期 · 结案日期 · 列异日期 · 列严日期 · "
     "移送单位 · 移送日期 · 质量建议书日期 · 无法后处理原因 · 办结日期 · 备注"},
    {"labs", "名称 · 统一社会信用代码 · CMA证书编号 · CMA有效期至 · 检验能力 · 首次承担年度"},
    {"bids", "年度 · 任务编号|包号 · 承检机构 · 中标单价(元/批次) · 中标总价"}};

struct Stored {
    const char* kind;
    const char* key;
    const char* typed;
    const char* stored; ///< null: refused
};
constexpr Stored kTyped[] = {{"batches", "sampled_on", "2024年3月5日", "2024-03-05"},
                             {"batches", "sampled_on", "２０２４／３／５", "2024-03-05"},
                             {"batches", "sampled_on", "45356", "2024-03-05"},
                             {"batches", "sampled_on", "2023-02-29", nullptr},
                             {"batches", "sampled_on", "——", ""},
                             {"batches", "mode", "专项抽查", "2"},
                             {"batches", "mode", "联动", "4"},
                             {"batches", "mode", "别的", nullptr},
                             {"batches", "stage", "生产领域", "1"},
                             {"batches", "outcome", "未抽到样品", "3"},
                             {"batches", "unit_price", "1,234.5", "123450"},
                             {"batches", "unit_price", "￥12", "1200"},
                             {"batches", "unit_price", "12元", "1200"},
                             {"batches", "unit_price", "0.005", nullptr},
                             {"batches", "unit_price", "-3", nullptr},
                             {"batches", "unit_price", "/", ""},
                             {"plan", "batches_total", "１２", "12"},
                             {"plan", "batches_total", "12.0", "12"},
                             {"plan", "batches_total", "12.5", nullptr},
                             {"plan", "batches_total", "十二", nullptr},
                             {"plan", "evaluative", "是", "1"},
                             {"plan", "evaluative", "否", "0"},
                             {"plan", "evaluative", "大概", nullptr},
                             {"plan", "items", "甲醛;pH值\n色牢度", "甲醛；pH值；色牢度"},
                             {"enterprises", "roles", "生产者；销售者", "3"},
                             {"enterprises", "roles", "销售者、平台", "6"},
                             {"enterprises", "size", "微型", "4"},
                             {"rules", "limit", "≤0.5", "≤0.5"},
                             {"rules", "limit", "无", ""}};

QStringList spellings(const Field& field)
{
    QStringList all{QString::fromUtf8(field.header)};
    for (const char* alias : field.aliases)
        all << QString::fromUtf8(alias);
    return all;
}

} // namespace

class TestRecordType : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void followsTheContract();
    void everySqlRunsOnTheSchema();
    void everyEditableColumnExists();
    void keysAndSpellingsAreUnique();
    void typedTextBecomesWhatIsStored();
    void everyCodeWordIsReadBack();
    void displaysMoneyAndFlags();
};

void TestRecordType::followsTheContract()
{
    for (const Contract& contract : kContract) {
        const RecordType* type = recordType(contract.kind);
        QVERIFY2(type != nullptr, contract.kind);
        const QStringList columns = QString::fromUtf8(contract.columns).split(QStringLiteral(" · "));
        QVERIFY(qsizetype(type->fields.size()) >= columns.size()); // what was added since stands behind the contract's
        for (qsizetype i = 0; i < columns.size(); ++i) {
            const QStringList wanted = columns[i].split(u'|'), given = spellings(type->fields[size_t(i)]);
            QCOMPARE(given.first(), wanted.first());
            for (const QString& one : wanted)
                QVERIFY2(given.contains(one), qPrintable(one));
        }
    }
}

void TestRecordType::everySqlRunsOnTheSchema()
{
    Sample s;
    s.create();
    for (const RecordType& type : recordTypes()) {
        std::string sql = std::string("SELECT ") + type.idSql;
        for (const Field& field : type.fields)
            sql += std::string(", ") + field.sql;
        auto q = s.workspace->db().prepare(sql + " FROM " + type.from + " ORDER BY " + type.order);
        VERIFY_OK(q);
        VERIFY_OK(q->step());
    }
}

void TestRecordType::everyEditableColumnExists()
{
    Sample s;
    s.create();
    for (const RecordType& type : recordTypes()) {
        auto columns = s.workspace->db().prepare("SELECT name FROM pragma_table_info(?)");
        VERIFY_OK(columns);
        columns->bind(1, type.table);
        QStringList names;
        while (*columns->step())
            names << columns->text(0);
        QVERIFY2(!names.isEmpty(), type.table);
        for (const Field& field : type.fields) {
            const char* column = field.column != nullptr ? field.column : field.sql;
            if (field.editable || field.column != nullptr)
                QVERIFY2(names.contains(QLatin1StringView(column)), column);
        }
    }
}

void TestRecordType::keysAndSpellingsAreUnique()
{
    for (const RecordType& type : recordTypes()) {
        QSet<QString> keys, headers;
        for (const Field& field : type.fields) {
            QVERIFY2(!keys.contains(QLatin1StringView(field.key)), field.key);
            keys << QString::fromLatin1(field.key);
            for (const QString& one : spellings(field)) {
                QVERIFY2(!headers.contains(one), qPrintable(QString::fromUtf8(type.title) + one));
                headers << one;
            }
            QVERIFY(type.field(field.key) == &field);
        }
        QVERIFY(recordType(type.kind) == &type);
    }
    QVERIFY(recordType("nothing") == nullptr);
}

void TestRecordType::typedTextBecomesWhatIsStored()
{
    for (const Stored& one : kTyped) {
        const Field* field = recordType(one.kind)->field(one.key);
        const auto value = parseTyped(*field, one.typed);
        if (one.stored == nullptr) {
            QVERIFY2(!value, one.typed);
            QVERIFY(!value.error().message.isEmpty());
            continue;
        }
        VERIFY_OK(value);
        QCOMPARE(value->asText(), std::string(one.stored));
    }
}

void TestRecordType::everyCodeWordIsReadBack()
{
    for (const RecordType& type : recordTypes())
        for (const Field& field : type.fields)
            for (const CodeWord& code : field.codes)
                for (const bool chinese : {true, false}) {
                    const QString shown = displayValue(field, std::to_string(code.value), chinese);
                    QVERIFY2(!shown.isEmpty(), field.key);
                    const auto value = parseTyped(field, shown.toStdString());
                    VERIFY_OK(value);
                    QCOMPARE(value->number, qint64(code.value));
                }
}

void TestRecordType::displaysMoneyAndFlags()
{
    const Field& price = *recordType("batches")->field("unit_price");
    QCOMPARE(displayValue(price, "123450", true), QStringLiteral("1234.50"));
    QCOMPARE(displayValue(price, "1200", true), QStringLiteral("12"));
    QCOMPARE(displayValue(price, "5", true), QStringLiteral("0.05"));
    QCOMPARE(displayValue(price, "", true), QString());
    const Field& roles = *recordType("enterprises")->field("roles");
    QCOMPARE(displayValue(roles, "5", true), QStringLiteral("生产者；平台"));
    QCOMPARE(displayValue(roles, "0", true), QString());
    const Field& evaluative = *recordType("plan")->field("evaluative");
    QCOMPARE(displayValue(evaluative, "1", true), QStringLiteral("是"));
    QCOMPARE(displayValue(evaluative, "0", false), QStringLiteral("no"));
}

SPOTCHECK_TEST(TestRecordType)
#include "tst_record_type.moc"
