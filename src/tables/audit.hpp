#pragma once
#include "core/date.hpp"
#include "core/phrase.hpp"
#include "tables/inputs/villages.hpp"
#include <array>
#include <string>
#include <vector>

namespace lokus {

using CaseId = Id<struct CaseTag>;

enum class AuditGroup { catin, bumil, bufas, baduta, balita };
inline constexpr std::array<std::string_view, 5> audit_group_names = {"catin", "bumil", "bufas", "baduta",
                                                                      "balita"};

// One round of audited cases (AKS), without names: `ref` is the audit team's own case number.
struct AuditCases {
  Column<CaseId, std::string> ref;
  Column<CaseId, std::string> round; // "2024-2"
  Column<CaseId, VillageId> village;
  Column<CaseId, AuditGroup> group;
  Column<CaseId, std::vector<std::string>> factors; // risk factors as written, trimmed
  Column<CaseId, std::string> recommendation;
  Column<CaseId, std::string> opd; // owner of the follow-up
  Column<CaseId, Date> due, done;  // may be not given
  Column<CaseId, std::string> status_before, status_after;
  Column<CaseId, std::size_t> row; // line in the file
  std::size_t rows() const { return ref.rows(); }
};

enum class FollowUp { open, overdue, done, status_changed };

// Never used to estimate prevalence: audited cases are chosen, not sampled.
struct Audit {
  struct Cause { // cases with the factor; a case with two factors counts in both
    std::string factor;
    std::array<int, 5> by_group{}; // order of AuditGroup
    int cases = 0;
  };
  std::vector<Cause> causes; // whole area, most frequent first
  Column<VillageId, std::vector<std::pair<std::string, int>>>
      village_causes; // factor, cases; most frequent first
  Column<SubdistrictId, std::vector<std::pair<std::string, int>>> subdistrict_causes;
  struct Action { // cause -> action -> OPD
    std::string factor, recommendation, opd;
    int cases = 0, open = 0, overdue = 0, done = 0;
  };
  std::vector<Action> actions;
  struct Entry { // the follow-up ledger: this round joined to the last
    std::string ref, round;
    VillageId village;
    AuditGroup group{};
    std::string opd, recommendation;
    Date due, done;
    FollowUp state{};
    bool in_last_round = false;
    std::string status_before, status_after;
  };
  std::vector<Entry> ledger; // by round, then ref
  bool empty() const { return ledger.empty(); }
};

} // namespace lokus
