#pragma once
#include "core/exchange/plan_workbook_lines.h"
#include "ui/print/report_document.h"

/// The letter that files a year's plan with the level above (抄报市局的函; of the municipal office 备案 with the
/// state's): 沪市监产质〔2024〕31号, clause (一), laid out after GB/T 9704. Official Chinese whatever the window
/// speaks.
namespace spotcheck {

struct FilingLetterInput {
    PlanBook plan;
    QString filingNo; ///< 文号; empty: left open
    QDate day;        ///< of the letter
};

/// Refused when the plan has no lines.
Result<FilingLetterInput> filingLetterInput(const Database& db, qint64 plan, const QDate& day);
PrintedDocument filingLetter(const FilingLetterInput& input);

} // namespace spotcheck
