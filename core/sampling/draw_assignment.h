#pragma once
#include <vector>

/// Who is drawn and by which team visited, when quotas of strata, capacities of teams and conflicts of interest bind at
/// once. Members are taken in the order of their tickets; where that leaves a quota unfilled, augmenting paths are
/// looked for that move a visit to another team or draw the next member of a stratum instead of one whose team is
/// wanted elsewhere. What comes out is a maximum flow, so no other draw under the same limits is larger.
namespace spotcheck {

constexpr int kNotDrawn = -2; ///< in the answer
constexpr int kNoTeam = -1;   ///< drawn, no teams in this draw

struct DrawProblem {
    struct Stratum {
        std::vector<int> members; ///< by ticket
        int quota = 0;
    };
    std::vector<Stratum> strata;
    int teams = 0, capacity = 0;
    std::vector<std::vector<int>> conflicts; ///< of every member: teams that must not visit it
};

/// By member: its team, kNoTeam or kNotDrawn.
std::vector<int> assignTeams(const DrawProblem& problem);

} // namespace spotcheck
