#pragma once
#include "core/exchange/plan_workbook_lines.h"

#include <span>
#include <xlsxwriter.h>

/// How the official table looks: its columns from left to right, their widths, and the formats of its cells.
namespace spotcheck {

enum class PlanCell { Text, Centre, Count, Money, Date };

struct PlanColumn {
    const char* key;    ///< of a plan field; empty: the hidden key of the row
    const char* header; ///< merged over both rows, unless below says something
    const char* below;  ///< second row under a merged group
    PlanCell kind;
    double least, most; ///< width in characters of half width
};

/// With 组织单位 when the table holds several offices.
std::vector<PlanColumn> planColumns(bool severalOffices);
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
    lxw_format* cell(PlanCell kind, bool declared = false) const;
    lxw_format* sum(PlanCell kind, bool total) const;

    lxw_format *title, *left, *right, *header, *note, *centre, *text;

private:
    lxw_format *m_cells[5][2], *m_sums[5][2];
};

} // namespace spotcheck
