#pragma once
#include <QString>
#include <span>
#include <string_view>
#include <vector>

/// The tables as people see them, described once: import, export, the grid, the inspector, editing and history all
/// read these descriptions. Headers and other spellings are the contract of tables.md; `header` is what export
/// writes, in every language.
namespace spotcheck {

enum class FieldType {
    Text,    ///< as typed
    Integer, ///< whole number ≥ 0
    Money,   ///< stored in fen, shown in yuan
    Date,    ///< YYYY-MM-DD
    Code,    ///< one of `codes`
    Flags,   ///< several of `codes`, stored as bits, written with ；between
    YesNo,   ///< 是 / 否, stored 1 / 0
    List,    ///< texts with ；between
    Ref      ///< id of another table's row, shown by a column of that row
};

struct CodeWord {
    int value;
    const char* word;    ///< Chinese, as written in the tables
    const char* english; ///< shown when the window speaks English
};

struct Field {
    const char* key;     ///< stable English name: settings, JSON, findings' subject.field
    const char* header;  ///< 中文 header of the contract
    const char* english; ///< header shown in English
    FieldType type;
    const char* sql; ///< expression over RecordType::from; for plain columns just the column's name
    int width = 12;  ///< in characters of half width
    bool editable = true;
    bool required = false;
    std::vector<const char*> aliases = {}; ///< other spellings of the header
    std::span<const CodeWord> codes = {};
    const char* column = nullptr; ///< column of `table` that an edit writes; null: what `sql` says (with or without t.)
};

struct RecordType {
    const char* kind;  ///< enterprises, catalogue, rules, plan, tasks, batches, results, cases, labs, bids, reports …
    const char* title; ///< 中文
    const char* english;
    const char* table; ///< the table a row belongs to (its integer id is the row's identity)
    const char* from;  ///< FROM clause with joins; the main table has the alias t
    const char* idSql; ///< usually "t.id"
    const char* order; ///< default ORDER BY
    std::vector<Field> fields;

    const Field* field(std::string_view key) const;
};

/// All of them, in the order of the work.
std::span<const RecordType> recordTypes();
const RecordType* recordType(std::string_view kind);

/// Words of a coded value in the language asked for; empty for 0 / unknown.
QString codeWord(const Field& field, qint64 value, bool chinese);
/// The stored value of a raw cell as the screen shows it (money in yuan, codes as words, 是/否 …).
QString displayValue(const Field& field, std::string_view stored, bool chinese);

// The coded words, shared by every table that uses them.
extern const std::span<const CodeWord> kModes;             ///< 常规 专项 跟踪 联动
extern const std::span<const CodeWord> kStages;            ///< 生产 流通 网络
extern const std::span<const CodeWord> kOutcomes;          ///< 已抽样 拒检 未抽到样品 终止抽样
extern const std::span<const CodeWord> kRoles;             ///< 生产者 销售者 平台 (bits)
extern const std::span<const CodeWord> kSizes;             ///< 大 中 小 微
extern const std::span<const CodeWord> kCatalogues;        ///< 全国重点 上海重点 自定义 (bits)
extern const std::span<const CodeWord> kMandatory;         ///< 强制 推荐
extern const std::span<const CodeWord> kComparisons;       ///< 全数值 修约值
extern const std::span<const CodeWord> kVerdicts;          ///< 1 合格(pass) 2 不合格(fail) 3 无法判定
extern const std::span<const CodeWord> kReviewStates;      ///< 待审 通过 退回 无法判定 已签
extern const std::span<const CodeWord> kPlanStatus;        ///< 草案 已批准
extern const std::span<const CodeWord> kReportKinds;       ///< 初检 复检 复查
extern const std::span<const CodeWord> kAspects;           ///< 实物 标签
extern const std::span<const CodeWord> kForbiddenMarks;    ///< 试制 处理 样品 仅供出口 (bits)
extern const std::span<const CodeWord> kSignatures;        ///< 已签字 拒绝签字
extern const std::span<const CodeWord> kEnterpriseStates;  ///< 在业 停业 注销或吊销 无法联系
extern const std::span<const CodeWord> kCloseReasons;      ///< of a case
extern const std::span<const CodeWord> kSamplerStates;     ///< 停用 可派
extern const std::span<const CodeWord> kServedPapers;      ///< 文书 served
extern const std::span<const CodeWord> kServiceMethods;    ///< 送达方式
extern const std::span<const CodeWord> kObjectionKinds;    ///< 异议类别
extern const std::span<const CodeWord> kReserveConditions; ///< of a retest
extern const std::span<const CodeWord> kPassFail;          ///< 合格 不合格
extern const std::span<const CodeWord> kCostBearers;       ///< 费用承担
extern const std::span<const CodeWord> kMeasures;          ///< domain: chapter 4
extern const std::span<const CodeWord> kCauseKinds;        ///< 设计 材料 工艺 标识 其他
extern const std::span<const CodeWord> kNumberStates;      ///< 有效 作废
extern const std::span<const CodeWord> kVisitStates;       ///< 已安排 已完成 已取消
extern const std::span<const CodeWord> kBurdenLimitKinds;  ///< which of the 3 × 3 × 3, or the six months
extern const std::span<const CodeWord> kSampleParts;       ///< 检验样品 备用样品 both
extern const std::span<const CodeWord> kReserveStates;     ///< of a reserve sample
extern const std::span<const CodeWord> kAliasKinds;        ///< of an enterprise
extern const std::span<const CodeWord> kIncidentSources;   ///< 日常监管 投诉举报 专项整治 其他

} // namespace spotcheck
