#pragma once
#include "core/exchange/import_loader.h"

#include <array>

/// Whether the rows of sums of a plan's table (小计, 合计) come to what the lines above them do. A 小计 holds for the
/// lines since the row of sums before it, a 合计 for those or for all. Money in fen.
namespace spotcheck {

class PlanSums {
public:
    explicit PlanSums(const ImportContext& context);
    void restart();
    void add(const ImportRow& line);
    /// What does not come out, of a row of sums.
    QList<CellProblem> compare(const ImportRow& sums);

private:
    static constexpr int kFigures = 5;
    struct Sum {
        qint64 value = 0;
        bool sure = true; ///< every cell was understood
    };
    struct Part {
        std::array<Sum, kFigures> sums;
        qint64 lines = 0;
    };
    std::optional<qint64> figure(const ImportRow& row, int which, bool& sure) const;
    std::optional<CellProblem> compareFigure(const ImportRow& sums, int which, bool isPart) const;

    const ImportContext& m_context;
    std::array<int, kFigures> m_fields;
    Part m_part, m_all;
};

} // namespace spotcheck
