#pragma once
#include "core/date.hpp"
#include "core/phrase.hpp"
#include "core/units.hpp"
#include "tables/audits/audit_stages.hpp"
#include "tables/audits/told_counts.hpp"
#include "tables/audits/worksheet.hpp"
#include "tables/findings.hpp"
#include "tables/inputs/villages.hpp"
#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace lokus {

using CaseId = Id<struct CaseTag>;

// `unknown`: the word of the file is none of them.
enum class AuditGroup { catin, bumil, bufas, baduta, balita, unknown };
inline constexpr std::size_t audit_groups = 5;
inline constexpr std::array<std::string_view, audit_groups + 1> audit_group_names = {
    "catin", "bumil", "bufas", "baduta", "balita", ""};

// A cause that a row names: as written, and its code in the list of causes; empty where it is not there.
struct CauseSaid {
  std::string written, code;
  bool main = false;
  friend bool operator==(const CauseSaid &, const CauseSaid &) = default;
};

// How the follow-up of a person ended otherwise than by being done.
enum class AuditEnd { none, moved, died, aged_out, lost };

// What stands behind a claim that a task was done.
struct Evidence {
  std::string kind, number, by; // a photo, a letter; its number; who says so
  Date date;
  std::string verified_by; // another office than the owner
  bool given() const { return !kind.empty() || !number.empty() || date.given(); }
  friend bool operator==(const Evidence &, const Evidence &) = default;
};

// The rows of audited cases (AKS), without names: `ref` is the audit team's own case number, or one that
// lokus made where the file has none that may be shown.
struct AuditCases {
  Column<CaseId, std::string> ref;
  Column<CaseId, std::uint8_t> joins; // whether the ref tells the case again in another round
  Column<CaseId, std::string> person; // keyed hash; empty without a key file or an identity number
  Column<CaseId, std::string> round;  // "2024-2"
  Column<CaseId, VillageId> village;
  Column<CaseId, AuditGroup> group;
  Column<CaseId, std::vector<CauseSaid>> factors;
  Column<CaseId, std::string> recommendation;
  Column<CaseId, std::string> opd, helpers; // who answers for the follow-up, and who helps
  Column<CaseId, Date> agreed;              // on which the task was given; may be not given
  Column<CaseId, Date> due, done;           // likewise
  Column<CaseId, std::uint8_t> said_done;   // done by a word, without a date
  Column<CaseId, std::uint8_t> continued;   // the row says that it goes on with the task of the last round
  Column<CaseId, Evidence> evidence;
  Column<CaseId, AuditEnd> end;
  Column<CaseId, std::string> status_before, status_after;
  Column<CaseId, std::vector<WorksheetValue>> values; // of its worksheet; no rows: no file has any
  Column<CaseId, std::string> file;
  Column<CaseId, std::size_t> row; // line in the file
  std::size_t rows() const { return ref.rows(); }
};

// One spelling of a cause that the list of causes does not have, with the nearest that it has.
struct UnknownCause {
  std::string written, nearest;
  int rows = 0;
};

// What was read of the audit, oldest round first: the last is this round, and may be empty. Its errors
// refuse the audit alone: list and plan never wait for it.
struct AuditRounds {
  std::vector<AuditCases> rounds;
  std::vector<UnknownCause> unknown_causes;
  std::vector<CauseOfList> list;    // of causes, by code
  std::vector<WorksheetRule> rules; // given by audit.worksheet_rules
  std::vector<AuditStage> stages;   // given by [[audit.stage]]
  int least_cases = 0;              // of each target group in a round
  Findings findings;
};

// open, overdue: planned and not done; claimed: said to be done; evidenced; verified by another office;
// effect_seen: verified or evidenced, and the status changed. The others are ends of their own.
enum class TaskState {
  open,
  overdue,
  claimed,
  evidenced,
  verified,
  effect_seen,
  moved,
  died,
  aged_out,
  lost
};
inline constexpr std::array<std::string_view, 10> task_state_names = {
    "open",        "overdue", "claimed", "evidenced", "verified",
    "effect_seen", "moved",   "died",    "aged_out",  "lost"};
constexpr bool is_owed(TaskState s) {
  return s == TaskState::open || s == TaskState::overdue;
}
constexpr bool is_done(TaskState s) { // claimed at least
  return s >= TaskState::claimed && s <= TaskState::effect_seen;
}
constexpr bool is_evidenced(TaskState s) { // evidenced at least
  return s >= TaskState::evidenced && s <= TaskState::effect_seen;
}

// What a recommendation says: the name of an activity (1) and how much or how often (2), whether it answers a
// cause of the case, how, who, when.
struct Advice {
  int specific = 0;
  bool fits = false, how = false, who = false, when = false;
};

// What leaves the audit team (run, maps, report) names a cause and its cases from this many on.
inline constexpr int fewest_cases_passed_on = 5;

// How tasks stand: done with evidence, of these verified by another office than the owner; only said to be
// done; owed, of these overdue; ended with their person.
struct TaskStanding {
  int evidenced = 0, verified = 0, claimed = 0, owed = 0, overdue = 0, ended = 0;
  int tasks() const { return evidenced + claimed + owed; } // those that did not end otherwise
  friend bool operator==(const TaskStanding &, const TaskStanding &) = default;
};

// Never used to estimate prevalence: audited cases are chosen, not sampled.
struct Audit {
  struct Cause { // cases with the factor; a case with two factors counts in both
    std::string factor;
    std::array<int, audit_groups> by_group{}; // order of AuditGroup
    int cases = 0;
    std::string code = {};  // in the list of causes; empty where it is not there
    int main = 0;           // cases of which it is the main cause
    std::string level = {}; // whose it is, by the list; empty where it is not there
  };
  std::vector<Cause> causes; // whole area, most frequent first
  Column<VillageId, std::vector<std::pair<std::string, int>>>
      village_causes; // factor, cases; most frequent first
  Column<SubdistrictId, std::vector<std::pair<std::string, int>>> subdistrict_causes;
  struct Total {
    int cases = 0, mentions = 0, without_cause = 0;
    friend bool operator==(const Total &, const Total &) = default;
  };
  Total total; // of this round
  Column<SubdistrictId, Total> subdistrict_total;
  int persons = 0, audits = 0; // of both rounds: people told apart by key or number, and their audits
  struct Action {              // cause -> action -> OPD
    std::string factor, recommendation, opd;
    int cases = 0, open = 0, overdue = 0, done = 0;
    int evidenced = 0; // of those done
  };
  std::vector<Action> actions;
  struct Task {
    std::string id; // of round, case, action and owner: the same in every run
    std::string ref, person, round;
    VillageId village;
    AuditGroup group{};
    std::string causes; // as written, joined by "; "
    std::string opd, helpers, recommendation;
    Date agreed, due, done;
    TaskState state{};
    int days_late = 0; // done after the due date, or owed beyond it
    bool in_last_round = false;
    bool returned = false; // listed again with a cause whose task was done in the last round
    std::string status_before, status_after;
    Evidence evidence;
    Advice advice;
    int score = 0; // of the recommendation, 0 to 6: the sum of `advice`
  };
  std::vector<Task> tasks; // the follow-up ledger: this round joined to the last; by round, then ref
  // What came of the tasks that stood before this round: one that is listed again as this round says, done
  // ones as they were left.
  TaskStanding came_of;
  struct Office { // what one owner has to do
    std::string opd;
    int tasks = 0, open = 0, overdue = 0, done = 0, evidenced = 0, ended = 0;
    int vague = 0;             // recommendations that score 3 or less
    double score = nan();      // mean of its recommendations, 0 to 6
    int with_days = 0;         // tasks of which the day they were given is known
    int median_days = -1;      // until half are said to be done; -1: fewer than half, or not known
    double still_open = nan(); // share still open as of the last day on which one was done
  };
  std::vector<Office> offices; // most overdue first
  // What a rule says of a case of this round by its worksheet, beside what the experts wrote.
  struct RuleHeld {
    std::string ref, person;
    VillageId village;
    AuditGroup group{};
    std::string cause, factor; // code in the list of causes, and its name there
    WorksheetItem item{};
    double value = nan();      // NaN: the worksheet does not have it
    bool by_value = false;     // the value is beyond the bound
    bool by_experts = false;   // the cause is among those of the case
    std::string bound, source; // as people read them: "< 11 g/dl"
  };
  std::vector<RuleHeld> worksheet; // empty: no worksheet values were given
  struct CaseSheet {               // the worksheet of a case of this round
    std::string ref, person;
    VillageId village;
    AuditGroup group{};
    std::array<double, worksheet_item_names.size()> values{}; // order of WorksheetItem; NaN: missing
    std::string causes;                                       // the experts', joined by "; "
  };
  std::vector<CaseSheet> sheets; // in the order of the rows
  struct StageHeld {             // a stage of this round against today
    AuditStage stage;
    StageState state{};
    int days_late = 0; // done after the planned day, or owed beyond it
  };
  std::vector<StageHeld> stages; // by number; empty: the scenario names none
  struct Quota {                 // cases of one target group in one district this round
    DistrictId district;
    AuditGroup group{};
    int cases = 0, least = 0;
  };
  std::vector<Quota> quotas; // of districts with cases; by district, then group
  // Cases of all rounds by how far their tasks are and whether the status changed. A case counts once: as not
  // done while any of its tasks is neither claimed nor ended.
  enum class Done : std::uint8_t { evidenced, claimed, not_done };
  enum class Change : std::uint8_t { changed, same, not_known };
  using Changes = std::array<std::array<int, 3>, 3>; // [Done][Change]
  Changes changes{};
  std::vector<UnknownCause> unknown_causes;
  std::vector<CauseOfList> list; // of causes, by code
  std::vector<ToldCounts> told;  // to others than the team, by round, the newest last
  Date today;                    // against which due dates are held
  bool empty() const { return tasks.empty(); }
};

} // namespace lokus
