#pragma once
#include "core/rules/rules.h"

#include <functional>
#include <QCoreApplication>
#include <string>

/// How a rule is written: a query whose rows offend, and the sentence for a row. Columns 0 and 1 are the subject's id
/// and what a person calls it. `$subject` in the SQL becomes a condition on the main table's id (alias t).
namespace spotcheck {

/// The sentences of the rules, in the language of the moment.
struct RuleTexts {
    Q_DECLARE_TR_FUNCTIONS(rules)
};

using Sentence = std::function<QString(const Statement& row)>;
Status findAll(const Rule& rule, const RuleContext& context, QList<Finding>& findings, std::string sql,
               const char* field, const Sentence& sentence);
/// The citations.
QString noticeClause(const char* clause); ///< 沪市监产质〔2024〕31号 第N款
QString order18(int article);             ///< 产品质量监督抽查管理暂行办法 第N条

/// A number of the law in force on a day, from resources/rules/parameters.csv.
struct Parameter {
    int value = 0;
    QString source, mark;
    QDate from{}; ///< applies from
};
Parameter parameter(const char* name, QDate day); ///< as shipped
/// What the office chose itself (table `setting`, key `rules.NAME`) comes before what is shipped.
Result<Parameter> parameter(const Database& db, const char* name, QDate day);
QStringList parameterNames(); ///< in the order of the data

// One list a clause.
std::span<const Rule> planRules();      ///< clause (一)
std::span<const Rule> catalogueRules(); ///< clause (一): the key catalogues
std::span<const Rule> yearRules();      ///< clause (一), of the plan as a whole
std::span<const Rule> modeRules();      ///< clauses (二), (四), (十二)
std::span<const Rule> burdenRules();    ///< clause (三)
std::span<const Rule> samplingRules();  ///< order 18, chapter 3
std::span<const Rule> evidenceRules();  ///< order 18, article 8 and chapter 3: repeats, online purchases, refusals
std::span<const Rule> aftermathRules(); ///< order 18, chapters 5 and 6
std::span<const Rule> reportRules();    ///< clause (八), order 18 chapter 4
std::span<const Rule> registryRules();  ///< credit codes, implementation rules
std::span<const Rule> taskRules();      ///< tasks against what was allotted
std::span<const Rule> integrityRules(); ///< clause (八): the statistical screens, only when asked for

} // namespace spotcheck
