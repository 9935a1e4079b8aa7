#include "core/sampling/draw_assignment.h"

#include <algorithm>

namespace spotcheck {

namespace {

class Assignment {
public:
    explicit Assignment(const DrawProblem& problem)
        : m_problem(problem),
          m_team(problem.conflicts.size(), kNotDrawn),
          m_stratum(problem.conflicts.size(), 0),
          m_visits(size_t(problem.teams)),
          m_drawn(problem.strata.size(), 0)
    {
        for (size_t s = 0; s < problem.strata.size(); ++s)
            for (const int member : problem.strata[s].members)
                m_stratum[size_t(member)] = s;
    }

    std::vector<int> solve()
    {
        for (size_t s = 0; s < m_problem.strata.size(); ++s)
            fill(s);
        return m_team;
    }

private:
    /// One more drawn of the stratum with every augmenting path, until its quota is full or there is none.
    void fill(size_t stratum)
    {
        while (m_drawn[stratum] < m_problem.strata[stratum].quota) {
            forget();
            if (!enter(stratum))
                return;
            ++m_drawn[stratum];
        }
    }

    void forget()
    {
        m_seenTeam.assign(size_t(m_problem.teams), false);
        m_seenStratum.assign(m_problem.strata.size(), false);
    }

    /// Draws a member of the stratum that is not drawn yet.
    bool enter(size_t stratum)
    {
        if (m_seenStratum[stratum])
            return false;
        m_seenStratum[stratum] = true;
        const std::vector<int>& members = m_problem.strata[stratum].members;
        return std::any_of(members.begin(), members.end(),
                           [this](int member) { return m_team[size_t(member)] == kNotDrawn && place(member); });
    }

    bool mayVisit(int team, int member) const
    {
        const std::vector<int>& conflicts = m_problem.conflicts[size_t(member)];
        return std::find(conflicts.begin(), conflicts.end(), team) == conflicts.end();
    }

    /// The team with the fewest visits comes first, so that work is spread.
    std::vector<int> teamsFor(int member) const
    {
        std::vector<int> teams;
        for (int team = 0; team < m_problem.teams; ++team)
            if (!m_seenTeam[size_t(team)] && mayVisit(team, member))
                teams.push_back(team);
        std::stable_sort(teams.begin(), teams.end(),
                         [this](int a, int b) { return m_visits[size_t(a)].size() < m_visits[size_t(b)].size(); });
        return teams;
    }

    bool place(int member)
    {
        if (m_problem.teams == 0) {
            m_team[size_t(member)] = kNoTeam;
            return true;
        }
        const std::vector<int> teams = teamsFor(member);
        return std::any_of(teams.begin(), teams.end(), [&](int team) { return take(team, member); });
    }

    /// Gives the member the team when it has room, or when one of its visits can be given up.
    bool take(int team, int member)
    {
        if (m_seenTeam[size_t(team)])
            return false;
        if (int(m_visits[size_t(team)].size()) < m_problem.capacity) {
            set(member, team);
            return true;
        }
        m_seenTeam[size_t(team)] = true;
        const std::vector<int> visits = m_visits[size_t(team)];
        return std::any_of(visits.begin(), visits.end(), [&](int other) { return giveUp(other, team, member); });
    }

    /// The other visit goes to another team; or is not made, and the next of its stratum is drawn instead.
    bool giveUp(int other, int team, int member)
    {
        remove(other, team);
        if (place(other) || enter(m_stratum[size_t(other)])) {
            set(member, team);
            return true;
        }
        set(other, team);
        return false;
    }

    void set(int member, int team)
    {
        m_team[size_t(member)] = team;
        m_visits[size_t(team)].push_back(member);
    }

    void remove(int member, int team)
    {
        m_team[size_t(member)] = kNotDrawn;
        std::erase(m_visits[size_t(team)], member);
    }

    const DrawProblem& m_problem;
    std::vector<int> m_team;
    std::vector<size_t> m_stratum;
    std::vector<std::vector<int>> m_visits; ///< by team: its members
    std::vector<int> m_drawn;
    std::vector<bool> m_seenTeam, m_seenStratum;
};

} // namespace

std::vector<int> assignTeams(const DrawProblem& problem)
{
    return Assignment(problem).solve();
}

} // namespace spotcheck
