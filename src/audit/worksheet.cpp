#include "audit/worksheet.hpp"
#include "audit/case_keys.hpp"
#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace lokus::audit {
namespace {

struct RuleOfProgram {
  std::string_view cause, groups;
  WorksheetItem item;
  bool below;
  double bound;
  std::string_view source;
};

constexpr std::string_view ran_pasti = "RAN PASTI (Peraturan BKKBN 12/2021), diingat, belum dibaca ulang";
constexpr std::string_view four_too = "4T menurut BKKBN, diingat, belum dibaca ulang";
constexpr std::string_view says_so = "isian lembar kerja sendiri; faktornya menurut RAN PASTI, diingat";
constexpr std::string_view of_children = "baduta balita", of_all = "catin bumil bufas baduta balita";

using enum WorksheetItem;
// Visits and tablets of a pregnancy that goes on are not yet too few. Parity, body mass index and the heights
// of parents have no bound here, as none could be read in a source: audit.worksheet_rules gives them one.
constexpr std::array<RuleOfProgram, 19> rules_of_program = {{
    {"A01", "catin", haemoglobin, true, 12, ran_pasti},
    {"A01", "bumil", haemoglobin, true, 11, ran_pasti},
    {"A02", "catin bumil", arm_circumference, true, 23.5, ran_pasti},
    {"A03", "catin bumil", age_years, true, 20, ran_pasti},
    {"A04", "catin bumil", age_years, false, 35, ran_pasti},
    {"A05", "bumil", spacing_months, true, 24, four_too},
    {"A11", "bufas baduta balita", birth_weight, true, 2500, ran_pasti},
    {"A12", of_children, birth_length, true, 48, ran_pasti},
    {"A13", "bufas baduta balita", gestation_weeks, true, 37, "batas prematur WHO, diingat"},
    {"A29", "bufas", antenatal_visits, true, 6, "enam kunjungan, Permenkes 21/2021, diingat"},
    {"A30", "bufas", iron_tablets, true, 90, "minimal 90 tablet, Perpres 72/2021 Lampiran A"},
    {"A14", of_children, breastfed_alone, true, 1, says_so},
    {"A27", of_children, immunised, true, 1, says_so},
    {"A28", of_children, weighed_monthly, true, 1, says_so},
    {"H01", of_all, smoker_at_home, false, 0, says_so},
    {"H02", of_all, latrine, true, 1, says_so},
    {"H04", of_all, safe_water, true, 1, says_so},
    {"D01", of_all, insured, true, 1, says_so},
    {"D02", of_all, social_aid, true, 1, says_so},
}};

constexpr std::array<std::string_view, 15> units = {"tahun", "g/dl",   "cm",        "bulan",  "g",
                                                    "cm",    "minggu", "kunjungan", "tablet", "kelahiran",
                                                    "kg/m2", "cm",     "cm",        "kg",     "cm"};

// A rule that the scenario gives stands for those of the program for the same cause and item.
std::vector<WorksheetRule> rules_with(const std::vector<WorksheetRule> &given) {
  std::vector<WorksheetRule> rules;
  for (const RuleOfProgram &rule : rules_of_program)
    if (std::ranges::none_of(given, [&](const WorksheetRule &other) {
          return other.cause == rule.cause && other.item == rule.item;
        }))
      rules.push_back({std::string(rule.cause), std::string(rule.groups), rule.item, rule.below, rule.bound,
                       std::string(rule.source)});
  rules.insert(rules.end(), given.begin(), given.end());
  return rules;
}

// A case over all of its rows.
struct WorksheetCase {
  CaseId first;
  std::map<WorksheetItem, double> values;
  std::set<std::string> causes;        // codes
  std::vector<std::string> as_written; // each once
};

// What the form has for its person and a rule asks under another name: of a bride the body mass index (in a
// pregnancy it is no more the one before), of a mother her height.
void add_worked_out(std::map<WorksheetItem, double> &values, AuditGroup group) {
  const auto heavy = values.find(weight), tall = values.find(height);
  if (tall == values.end())
    return;
  if (group == AuditGroup::catin && heavy != values.end()) {
    const double metres = tall->second / 100;
    values.emplace(body_mass_index, heavy->second / (metres * metres));
  }
  if (group == AuditGroup::bumil || group == AuditGroup::bufas)
    values.emplace(mother_height, tall->second);
}

std::vector<WorksheetCase> worksheet_cases(const AuditCases &round) {
  std::vector<WorksheetCase> cases;
  std::map<std::string, std::size_t> at; // case_key
  for (const CaseId c : round.ref.all()) {
    const auto [found, is_new] = at.emplace(case_key(round, c), cases.size());
    if (is_new)
      cases.push_back({c, {}, {}, {}});
    WorksheetCase &one = cases[found->second];
    for (const WorksheetValue &value : round.values[c])
      one.values.emplace(value.item, value.value);
    for (const CauseSaid &said : round.factors[c]) {
      one.causes.insert(said.code);
      if (std::ranges::count(one.as_written, said.written) == 0)
        one.as_written.push_back(said.written);
    }
  }
  for (WorksheetCase &one : cases)
    add_worked_out(one.values, round.group[one.first]);
  return cases;
}

bool is_for(const WorksheetRule &rule, AuditGroup group) {
  const std::string_view name = audit_group_names[static_cast<std::size_t>(group)];
  return !name.empty() && rule.groups.find(name) != std::string::npos;
}

std::string bound_of(const WorksheetRule &rule) {
  if (is_yes_or_no(rule.item))
    return rule.below ? "tidak" : "ya";
  return fmt::format("{} {} {}", rule.below ? "<" : ">", rule.bound,
                     units[static_cast<std::size_t>(rule.item)]);
}

Audit::RuleHeld held(const WorksheetRule &rule, const WorksheetCase &one, const AuditCases &round,
                     const std::string &factor) {
  Audit::RuleHeld result;
  result.ref = round.ref[one.first];
  result.person = round.person[one.first];
  result.village = round.village[one.first];
  result.group = round.group[one.first];
  result.cause = rule.cause;
  result.factor = factor;
  result.item = rule.item;
  if (const auto value = one.values.find(rule.item); value != one.values.end()) {
    result.value = value->second;
    result.by_value = rule.below ? result.value < rule.bound : result.value > rule.bound;
  }
  result.by_experts = one.causes.contains(result.cause);
  result.bound = bound_of(rule);
  result.source = rule.source;
  return result;
}

bool has_values(const AuditCases &round) {
  return round.values.rows() > 0 &&
         std::ranges::any_of(round.values, [](const auto &v) { return !v.empty(); });
}

// Questions that no case of the round answers are not of its form: no answer is missing there.
std::set<WorksheetItem> items_answered(const AuditCases &round) {
  std::set<WorksheetItem> items;
  for (const auto &values : round.values)
    for (const WorksheetValue &value : values)
      items.insert(value.item);
  return items;
}

} // namespace

std::vector<Audit::RuleHeld> held_rules(const AuditCases &round, const std::vector<CauseOfList> &list,
                                        const std::vector<WorksheetRule> &given) {
  std::vector<Audit::RuleHeld> all;
  if (!has_values(round))
    return all;
  const std::vector<WorksheetRule> rules = rules_with(given);
  const std::set<WorksheetItem> asked = items_answered(round);
  for (const WorksheetCase &one : worksheet_cases(round))
    for (const WorksheetRule &rule : rules) {
      const auto listed = std::ranges::find(list, rule.cause, &CauseOfList::code);
      const bool is_asked = !is_yes_or_no(rule.item) || asked.contains(rule.item);
      if (listed != list.end() && is_asked && is_for(rule, round.group[one.first]))
        all.push_back(held(rule, one, round, listed->name));
    }
  return all;
}

std::vector<Audit::CaseSheet> case_sheets(const AuditCases &round) {
  std::vector<Audit::CaseSheet> sheets;
  if (!has_values(round))
    return sheets;
  for (const WorksheetCase &one : worksheet_cases(round)) {
    Audit::CaseSheet sheet;
    sheet.ref = round.ref[one.first];
    sheet.person = round.person[one.first];
    sheet.village = round.village[one.first];
    sheet.group = round.group[one.first];
    sheet.values.fill(nan());
    for (const auto &[item, value] : one.values)
      sheet.values[static_cast<std::size_t>(item)] = value;
    for (const std::string &cause : one.as_written)
      sheet.causes += (sheet.causes.empty() ? "" : "; ") + cause;
    sheets.push_back(std::move(sheet));
  }
  return sheets;
}

} // namespace lokus::audit
