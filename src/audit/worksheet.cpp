#include "audit/worksheet.hpp"
#include "audit/case_keys.hpp"
#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace lokus::audit {
namespace {

struct WorksheetRule {
  std::string_view cause;  // code in the list of causes
  std::string_view groups; // parted by blanks
  WorksheetItem item;
  bool below; // a risk below the bound, else above it
  double bound;
  std::string_view source;
};

constexpr std::string_view ran_pasti = "RAN PASTI (Peraturan BKKBN 12/2021), diingat, belum dibaca ulang";
constexpr std::string_view four_too = "4T menurut BKKBN, diingat, belum dibaca ulang";

using enum WorksheetItem;
// Visits and tablets of a pregnancy that goes on are not yet too few.
constexpr std::array<WorksheetRule, 11> rules = {{
    {"A01", "catin", haemoglobin, true, 12, ran_pasti},
    {"A01", "bumil", haemoglobin, true, 11, ran_pasti},
    {"A02", "catin bumil", arm_circumference, true, 23.5, ran_pasti},
    {"A03", "catin bumil", age_years, true, 20, ran_pasti},
    {"A04", "catin bumil", age_years, false, 35, ran_pasti},
    {"A05", "bumil", spacing_months, true, 24, four_too},
    {"A11", "bufas baduta balita", birth_weight, true, 2500, ran_pasti},
    {"A12", "baduta balita", birth_length, true, 48, ran_pasti},
    {"A13", "bufas baduta balita", gestation_weeks, true, 37, "batas prematur WHO, diingat"},
    {"A29", "bufas", antenatal_visits, true, 6, "enam kunjungan, Permenkes 21/2021, diingat"},
    {"A30", "bufas", iron_tablets, true, 90, "minimal 90 tablet, Perpres 72/2021 Lampiran A"},
}};

constexpr std::array<std::string_view, 9> units = {"tahun", "g/dl",   "cm",        "bulan", "g",
                                                   "cm",    "minggu", "kunjungan", "tablet"};

// A case over all of its rows.
struct WorksheetCase {
  CaseId first;
  std::map<WorksheetItem, double> values;
  std::set<std::string> causes; // codes
};

std::vector<WorksheetCase> worksheet_cases(const AuditCases &round) {
  std::vector<WorksheetCase> cases;
  std::map<std::string, std::size_t> at; // case_key
  for (const CaseId c : round.ref.all()) {
    const auto [found, is_new] = at.emplace(case_key(round, c), cases.size());
    if (is_new)
      cases.push_back({c, {}, {}});
    WorksheetCase &one = cases[found->second];
    for (const WorksheetValue &value : round.values[c])
      one.values.emplace(value.item, value.value);
    for (const CauseSaid &said : round.factors[c])
      one.causes.insert(said.code);
  }
  return cases;
}

bool is_for(const WorksheetRule &rule, AuditGroup group) {
  const std::string_view name = audit_group_names[static_cast<std::size_t>(group)];
  return !name.empty() && rule.groups.find(name) != std::string_view::npos;
}

Audit::RuleHeld held(const WorksheetRule &rule, const WorksheetCase &one, const AuditCases &round,
                     const std::string &factor) {
  Audit::RuleHeld result;
  result.ref = round.ref[one.first];
  result.person = round.person[one.first];
  result.village = round.village[one.first];
  result.group = round.group[one.first];
  result.cause = std::string(rule.cause);
  result.factor = factor;
  result.item = rule.item;
  if (const auto value = one.values.find(rule.item); value != one.values.end()) {
    result.value = value->second;
    result.by_value = rule.below ? result.value < rule.bound : result.value > rule.bound;
  }
  result.by_experts = one.causes.contains(result.cause);
  result.bound =
      fmt::format("{} {} {}", rule.below ? "<" : ">", rule.bound, units[static_cast<std::size_t>(rule.item)]);
  result.source = std::string(rule.source);
  return result;
}

} // namespace

std::vector<Audit::RuleHeld> held_rules(const AuditCases &round, const std::vector<CauseOfList> &list) {
  std::vector<Audit::RuleHeld> all;
  if (round.values.rows() == 0 || std::ranges::all_of(round.values, [](const auto &v) { return v.empty(); }))
    return all;
  for (const WorksheetCase &one : worksheet_cases(round))
    for (const WorksheetRule &rule : rules) {
      const auto listed = std::ranges::find(list, rule.cause, &CauseOfList::code);
      if (listed != list.end() && is_for(rule, round.group[one.first]))
        all.push_back(held(rule, one, round, listed->name));
    }
  return all;
}

} // namespace lokus::audit
