#include "request.hpp"
#include "core/error.hpp"
#include <algorithm>
#include <cstdlib>

namespace lokus::engine {
namespace {

using Fields = std::vector<std::string>;

Fields parted(std::string_view text, char sign) {
  Fields fields;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(sign, at), text.size());
    fields.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return fields;
}

[[noreturn]] void refuse(const Fields &line) {
  throw Error(ErrorKind::request,
              phrase("permintaan \"{}\" tidak dikenal", "request \"{}\" is not known", line.front()));
}

const std::string &field(const Fields &line, std::size_t at) {
  if (at >= line.size())
    refuse(line);
  return line[at];
}

double number(const Fields &line, std::size_t at) {
  const std::string &text = field(line, at);
  char *end = nullptr;
  const double value = std::strtod(text.c_str(), &end);
  if (text.empty() || *end != '\0')
    refuse(line);
  return value;
}

std::int64_t whole(const Fields &line, std::size_t at) {
  return static_cast<std::int64_t>(number(line, at));
}

std::size_t row(const Fields &line, std::size_t at, std::size_t rows) {
  const std::int64_t value = whole(line, at);
  if (value < 0 || static_cast<std::size_t>(value) >= rows)
    refuse(line);
  return static_cast<std::size_t>(value);
}

bool plan_line(const Fields &line, Scenario &s) {
  const std::string &key = line.front();
  if (key == "budget")
    s.plan.budget = Rupiah(whole(line, 1));
  else if (key == "places")
    s.lokus.villages = static_cast<int>(whole(line, 1));
  else if (key == "chosen_by")
    s.lokus.chosen_by = field(line, 1);
  else if (key == "least_per_subdistrict")
    s.plan.least_per_subdistrict = static_cast<int>(whole(line, 1));
  else if (key == "keep_last_year")
    s.plan.keep_last_year = whole(line, 1) != 0;
  else if (key == "whole_packages")
    s.plan.whole_packages = whole(line, 1) != 0;
  else if (key == "opds")
    s.plan.opd_budgets.clear();
  else if (key == "opd")
    s.plan.opd_budgets.push_back(field(line, 1) + "=" + field(line, 2));
  else if (key == "funds")
    s.plan.fund_budgets.clear();
  else if (key == "fund")
    s.plan.fund_budgets.push_back(field(line, 1) + "=" + field(line, 2));
  else
    return false;
  return true;
}

void weigh(const Fields &line, RankSettings &rank) {
  const auto at = std::ranges::find(rank.criteria, field(line, 1));
  if (at == rank.criteria.end())
    refuse(line);
  rank.weights.resize(rank.criteria.size(), 1);
  rank.weights[static_cast<std::size_t>(at - rank.criteria.begin())] = number(line, 2);
}

void put_first(const std::string &method, RankSettings &rank) {
  std::erase(rank.methods, method);
  rank.methods.insert(rank.methods.begin(), method);
}

// The last year's goal as asked, those before it in proportion.
void set_goal(std::span<double> goal, double last) {
  const double before = goal.back();
  for (double &year : goal)
    year = before > 0 ? year * last / before : last;
  goal.back() = last;
}

bool intervention_line(const Fields &line, Request &r) {
  const std::string &key = line.front();
  if (key != "off" && key != "unit_cost" && key != "goal")
    return false;
  const InterventionId k{row(line, 1, r.interventions.rows())};
  if (key == "off")
    r.taken_out[k.row()] = true;
  else if (key == "unit_cost")
    r.interventions.unit_cost[k] = number(line, 2);
  else
    set_goal(r.interventions.goal[k], number(line, 2));
  return true;
}

void take_line(const Fields &line, const Run &run, Request &r) {
  const std::string &key = line.front();
  if (key == "by_hand")
    r.by_hand.clear();
  else if (key == "in" || key == "out")
    r.by_hand.push_back(
        {VillageId{row(line, 1, run.prepared.inputs.area.villages.rows())}, key == "in", field(line, 2)});
  else if (key == "follow")
    r.follow = whole(line, 1) != 0;
  else if (key == "objective")
    r.scenario.plan.objective = field(line, 1);
  else if (key == "method")
    put_first(field(line, 1), r.scenario.rank);
  else if (key == "weight")
    weigh(line, r.scenario.rank);
  else if (!plan_line(line, r.scenario) && !intervention_line(line, r))
    refuse(line);
}

} // namespace

Request request_of(const Run &run, std::string_view text) {
  Request r;
  r.scenario = run.scenario;
  r.by_hand = run.prepared.inputs.lists.by_hand;
  r.interventions = run.prepared.inputs.interventions;
  r.taken_out.resize(r.interventions.rows(), false);
  for (const std::string &written : parted(text, '\n')) {
    if (written.empty())
      continue;
    const Fields line = parted(written, '\t');
    take_line(line, run, r);
    const std::string &key = line.front();
    if (key == "off" || key == "goal" || key == "objective")
      r.weighed_by += written + '\n';
    else if (key == "unit_cost")
      r.priced_by += written + '\n';
    else if (key == "method" || key == "weight" || key == "places")
      r.ranked_by += written + '\n';
  }
  std::ranges::sort(r.by_hand, {}, &ManualChange::village);
  return r;
}

} // namespace lokus::engine
