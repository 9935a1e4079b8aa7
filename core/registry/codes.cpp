#include "core/registry/record_type.h"

/// The coded words of every table, in the contract's spelling.
namespace spotcheck {

namespace {
constexpr CodeWord modes[] = {
    {1, "常规", "routine"}, {2, "专项", "special"}, {3, "跟踪", "follow-up"}, {4, "联动", "linked"}};
constexpr CodeWord stages[] = {{1, "生产", "production"}, {2, "流通", "store"}, {3, "网络", "online"}};
constexpr CodeWord outcomes[] = {
    {1, "已抽样", "sampled"}, {2, "拒检", "refused"}, {3, "未抽到样品", "not found"}, {4, "终止抽样", "stopped"}};
constexpr CodeWord roles[] = {{1, "生产者", "producer"}, {2, "销售者", "seller"}, {4, "平台", "platform"}};
constexpr CodeWord sizes[] = {{1, "大", "large"}, {2, "中", "medium"}, {3, "小", "small"}, {4, "微", "micro"}};
constexpr CodeWord catalogues[] = {
    {1, "全国重点", "national key"}, {2, "上海重点", "Shanghai key"}, {4, "自定义", "own"}};
constexpr CodeWord mandatory[] = {{1, "强制", "mandatory"}, {2, "推荐", "recommended"}};
constexpr CodeWord comparisons[] = {{0, "全数值", "full value"}, {1, "修约值", "rounded"}};
constexpr CodeWord verdicts[] = {
    {1, "未发现不合格", "no nonconformity"}, {2, "不合格", "nonconforming"}, {3, "无法判定", "cannot tell"}};
constexpr CodeWord reviewStates[] = {{0, "待审", "to review"},
                                     {1, "已通过", "accepted"},
                                     {2, "已退回", "returned"},
                                     {3, "无法判定", "cannot tell"},
                                     {4, "已签字", "signed"}};
constexpr CodeWord planStatus[] = {{0, "草案", "draft"}, {1, "已批准", "approved"}};
constexpr CodeWord reportKinds[] = {{1, "初检", "first test"}, {2, "复检", "retest"}, {3, "复查", "re-inspection"}};
constexpr CodeWord aspects[] = {{1, "实物", "physical"}, {2, "标签", "label"}};
constexpr CodeWord incidentSources[] = {{1, "日常监管", "routine supervision"},
                                        {2, "投诉举报", "complaint or report"},
                                        {3, "专项整治", "rectification campaign"},
                                        {4, "其他", "other"}};
constexpr CodeWord forbiddenMarks[] = {
    {1, "试制", "trial"}, {2, "处理", "reject"}, {4, "样品", "sample"}, {8, "仅供出口", "export only"}};
constexpr CodeWord signatures[] = {{1, "已签字", "signed"}, {2, "拒绝签字", "refused to sign"}};
constexpr CodeWord enterpriseStates[] = {{1, "在业", "in business"},
                                         {2, "停业", "closed"},
                                         {3, "注销或吊销", "deregistered"},
                                         {4, "无法联系", "cannot be reached"}};
constexpr CodeWord closeReasons[] = {{1, "复查合格", "re-inspection passed"},
                                     {2, "不再生产销售、无法复查", "no longer made or sold"},
                                     {3, "无法后处理", "cannot be followed up"},
                                     {4, "已移送", "handed over"},
                                     {5, "吊销执照", "licence revoked"},
                                     {6, "复检合格", "retest passed"},
                                     {7, "其他", "other"}};
constexpr CodeWord samplerStates[] = {{0, "停用", "not available"}, {1, "可派", "available"}};
constexpr CodeWord servedPapers[] = {{1, "检验结果通知书", "notice of result"},
                                     {2, "责令改正通知书", "order to rectify"},
                                     {3, "异议受理通知书", "acceptance of objection"},
                                     {4, "复检通知书", "retest notice"},
                                     {5, "复检结果告知书", "retest result"},
                                     {6, "复查通知书", "re-inspection notice"},
                                     {7, "不予受理告知书", "refusal of objection"},
                                     {8, "行政处罚决定书", "penalty decision"},
                                     {9, "其他", "other"}};
constexpr CodeWord serviceMethods[] = {{1, "直接送达", "in person"},         {2, "留置送达", "left behind"},
                                       {3, "邮寄送达", "by post"},           {4, "电子送达", "electronic"},
                                       {5, "委托送达", "by another office"}, {6, "转交送达", "passed on"},
                                       {7, "公告送达", "by public notice"}};
constexpr CodeWord objectionKinds[] = {
    {1, "抽样过程", "sampling"}, {2, "样品真实性", "authenticity"}, {3, "检验结论", "conclusion"}};
constexpr CodeWord reserveConditions[] = {{1, "完好", "sound"},
                                          {2, "隐匿、转移、变卖、损毁", "hidden, moved, sold or damaged"}};
constexpr CodeWord passFail[] = {{1, "合格", "pass"}, {2, "不合格", "fail"}};
constexpr CodeWord costBearers[] = {{1, "申请人", "applicant"}, {2, "组织单位", "organiser"}};
constexpr CodeWord measures[] = {{1, "约谈", "talk"},
                                 {2, "立案", "case filed"},
                                 {3, "查封扣押", "sealing or seizure"},
                                 {4, "移送", "transfer"},
                                 {5, "列入经营异常名录", "listed abnormal"},
                                 {6, "列入严重违法失信名单", "listed seriously untrustworthy"},
                                 {7, "挂牌督办", "listed for supervision"},
                                 {8, "通报", "circular"},
                                 {9, "质量技术帮扶", "technical help"},
                                 {10, "质量分析会", "quality meeting"},
                                 {11, "先行登记保存", "registered as evidence"},
                                 {12, "其他", "other"}};
constexpr CodeWord causeKinds[] = {{1, "设计", "design"},
                                   {2, "材料", "material"},
                                   {3, "工艺", "process"},
                                   {4, "标识", "marking"},
                                   {5, "其他", "other"}};
constexpr CodeWord numberStates[] = {{0, "有效", "valid"}, {1, "作废", "void"}};
constexpr CodeWord visitStates[] = {{0, "已安排", "planned"}, {1, "已完成", "done"}, {2, "已取消", "given up"}};
constexpr CodeWord burdenLimitKinds[] = {{1, "年度次数", "visits a year"},
                                         {2, "每次任务数", "tasks a visit"},
                                         {3, "每任务批次", "batches a task"},
                                         {4, "六个月内重复", "six months"}};
constexpr CodeWord sampleParts[] = {
    {1, "检验样品", "inspection sample"}, {2, "备用样品", "reserve sample"}, {3, "检验和备用样品", "both"}};
constexpr CodeWord reserveStates[] = {
    {0, "封存中", "kept"},        {1, "已用于复检", "used for a retest"},
    {2, "已解封", "released"},    {3, "已退还", "returned"},
    {4, "已处置", "disposed of"}, {5, "隐匿、转移、变卖、损毁", "hidden, moved, sold or damaged"}};
constexpr CodeWord aliasKinds[] = {{1, "曾用名", "former name"},
                                   {2, "别名", "other spelling"},
                                   {3, "曾用地址", "former address"},
                                   {4, "曾用编号", "former number"}};
} // namespace

const std::span<const CodeWord> kModes = modes;
const std::span<const CodeWord> kStages = stages;
const std::span<const CodeWord> kOutcomes = outcomes;
const std::span<const CodeWord> kRoles = roles;
const std::span<const CodeWord> kSizes = sizes;
const std::span<const CodeWord> kCatalogues = catalogues;
const std::span<const CodeWord> kMandatory = mandatory;
const std::span<const CodeWord> kComparisons = comparisons;
const std::span<const CodeWord> kVerdicts = verdicts;
const std::span<const CodeWord> kReviewStates = reviewStates;
const std::span<const CodeWord> kPlanStatus = planStatus;
const std::span<const CodeWord> kReportKinds = reportKinds;
const std::span<const CodeWord> kAspects = aspects;
const std::span<const CodeWord> kIncidentSources = incidentSources;
const std::span<const CodeWord> kForbiddenMarks = forbiddenMarks;
const std::span<const CodeWord> kSignatures = signatures;
const std::span<const CodeWord> kEnterpriseStates = enterpriseStates;
const std::span<const CodeWord> kCloseReasons = closeReasons;
const std::span<const CodeWord> kSamplerStates = samplerStates;
const std::span<const CodeWord> kServedPapers = servedPapers;
const std::span<const CodeWord> kServiceMethods = serviceMethods;
const std::span<const CodeWord> kObjectionKinds = objectionKinds;
const std::span<const CodeWord> kReserveConditions = reserveConditions;
const std::span<const CodeWord> kPassFail = passFail;
const std::span<const CodeWord> kCostBearers = costBearers;
const std::span<const CodeWord> kMeasures = measures;
const std::span<const CodeWord> kCauseKinds = causeKinds;
const std::span<const CodeWord> kNumberStates = numberStates;
const std::span<const CodeWord> kVisitStates = visitStates;
const std::span<const CodeWord> kBurdenLimitKinds = burdenLimitKinds;
const std::span<const CodeWord> kSampleParts = sampleParts;
const std::span<const CodeWord> kReserveStates = reserveStates;
const std::span<const CodeWord> kAliasKinds = aliasKinds;

} // namespace spotcheck
