#include "core/text.hpp"
#include "write/planner/page_data.hpp"

namespace lokus::write {
namespace {

// A field of a request holds no tab and no end of line.
std::string field(std::string text) {
  for (char &c : text)
    if (c == '\t' || c == '\n' || c == '\r')
      c = ' ';
  return text;
}

// "opds 2", then "opd Dinkes 2500000000" for each "Dinkes=2500000000".
std::string money_lines(const char *head, const char *line, const std::vector<std::string> &amounts) {
  std::string lines = fmt::format("{}\t{}\n", head, amounts.size());
  for (const std::string &amount : amounts) {
    const std::size_t sign = amount.rfind('=');
    const double rupiah = parse_number(amount.substr(sign + 1)).value_or(0);
    lines += fmt::format("{}\t{}\t{:.0f}\n", line, field(std::string(trim(amount.substr(0, sign)))), rupiah);
  }
  return lines;
}

std::string by_hand_lines(const VillageLists &lists) {
  std::string lines = fmt::format("by_hand\t{}\n", lists.by_hand.size());
  for (const ManualChange &change : lists.by_hand)
    lines +=
        fmt::format("{}\t{}\t{}\n", change.in ? "in" : "out", change.village.row(), field(change.reason));
  return lines;
}

} // namespace

std::string request_of_run(const Publication &from) {
  const Scenario &s = from.record.scenario;
  std::string text =
      fmt::format("budget\t{}\nplaces\t{}\nchosen_by\t{}\nobjective\t{}\nleast_per_subdistrict\t{}\n"
                  "keep_last_year\t{}\nwhole_packages\t{}\n",
                  s.plan.budget.value, s.lokus.villages, s.lokus.chosen_by, s.plan.objective,
                  s.plan.least_per_subdistrict, s.plan.keep_last_year ? 1 : 0, s.plan.whole_packages ? 1 : 0);
  text += money_lines("opds", "opd", s.plan.opd_budgets);
  text += money_lines("funds", "fund", s.plan.fund_budgets);
  return text + by_hand_lines(from.prepared.inputs.lists);
}

} // namespace lokus::write
