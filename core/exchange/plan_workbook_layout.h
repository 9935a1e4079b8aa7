#pragma once
#include "core/exchange/plan_workbook.h"

#include <span>
#include <xlsxwriter.h>

/// How the official table looks: its columns from left to right, their widths, and the formats of its cells.
namespace spotcheck {

enum class PlanCell { Text, Centre, Count, Money, Date };

enum class PlanLook { Plain, Declared, Fill }; ///< Declared: other than its sum; Fill: for the receiver to fill in

struct PlanColumn {
    const char* key;    ///< of a plan field, kScopeColumn or kBasisColumn; empty: the hidden key of the row
    const char* header; ///< merged over both rows, unless below says something
    const char* below;  ///< second row under a merged group
    PlanCell kind;
    double least, most; ///< width in characters of half width
    bool fill = false;
};

inline constexpr const char* kScopeColumn = "=scope"; ///< 抽查范围, from the batches
inline constexpr const char* kBasisColumn = "=basis"; ///< 检验依据, from the implementation rule

/// The official one with 组织单位 when the table holds several offices.
std::vector<PlanColumn> planColumns(const PlanExport& what);
/// What a column says of a line that is not a field of it.
std::string planScope(const PlanLine& line);
std::string planBasis(const PlanBook& book, const PlanLine& line);
/// Wide enough for what is in it, within the column's bounds; longer text wraps.
double planColumnWidth(const PlanColumn& column, std::span<const PlanLine> lines);
/// In characters of half width; a Chinese one counts two.
int shownWidth(std::string_view text);

/// Lines a text takes in a column; no program measures rows on opening a file, so their heights are written.
int wrappedLines(std::string_view text, double width);
double planRowHeight(int lines); ///< points

/// The formats of one workbook; it owns them.
struct PlanFormats {
    explicit PlanFormats(lxw_workbook* book);
    lxw_format* cell(PlanCell kind, PlanLook look = PlanLook::Plain) const;
    lxw_format* sum(PlanCell kind, bool total) const;

    lxw_format *title, *left, *right, *header, *fillHeader, *note, *centre, *text, *percent;

private:
    lxw_format *m_cells[5][3], *m_sums[5][2];
};

} // namespace spotcheck
