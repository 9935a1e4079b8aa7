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

} // namespace spotcheck
