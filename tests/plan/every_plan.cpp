#include "every_plan.hpp"
#include "core/text.hpp"
#include <algorithm>
#include <limits>

namespace lokus::plan {
namespace {

constexpr double impossible = -std::numeric_limits<double>::infinity();

class EveryPlan {
public:
  explicit EveryPlan(const SmallScenario &s) : s_(s), plan_(s.villages(), 0) {}
  double best_from(std::size_t village) {
    if (village == s_.villages())
      return keeps_limits() ? 0 : impossible;
    double best = impossible;
    for (std::size_t set = 0; set < s_.sets(); ++set)
      if (may_have(VillageId{village}, set)) {
        plan_[village] = set;
        best = std::max(best, s_.worth[village][set] + best_from(village + 1));
      }
    plan_[village] = 0;
    return best;
  }

private:
  bool has(std::size_t set, InterventionId k) const { return (set >> k.row() & 1) != 0; }

  bool goes_together(std::size_t set) const {
    for (const InterventionId a : s_.interventions.code.all())
      for (const InterventionId b : s_.interventions.code.all()) {
        const auto names = [&](const auto &codes) {
          return std::find(codes.begin(), codes.end(), s_.interventions.code[b]) != codes.end();
        };
        if (has(set, a) && ((names(s_.interventions.needs[a]) && !has(set, b)) ||
                            (names(s_.interventions.excludes[a]) && has(set, b))))
          return false;
      }
    return true;
  }

  bool can_grow(std::size_t set) const {
    for (std::size_t more = 1; more < s_.sets(); ++more)
      if ((set & more) == 0 && goes_together(set | more))
        return true;
    return false;
  }

  bool decided(VillageId v, bool served) const {
    for (const ManualChange &change : s_.lists.by_hand)
      if (change.village == v)
        return change.in == served;
    if (s_.settings.keep_last_year)
      for (const VillageId lokus : s_.lists.last_year)
        if (lokus == v)
          return served;
    return true;
  }

  std::int64_t cost(VillageId v, YearId year, const std::string &opd, const std::string &fund) const {
    std::int64_t rupiah = 0;
    for (const InterventionId k : s_.interventions.code.all())
      if (has(plan_[v.row()], k) && (opd.empty() || s_.interventions.opd[k] == opd) &&
          (fund.empty() || s_.interventions.fund[k] == (fund == "APBD" ? "" : fund)))
        rupiah += s_.options.price[year](v, k).value;
    return rupiah;
  }

  bool may_have(VillageId v, std::size_t set) const {
    return goes_together(set) && decided(v, set != 0) &&
           !(s_.settings.whole_packages && set != 0 && can_grow(set));
  }

  // Of "name=rupiah".
  bool is_within(const std::string &budget, YearId year, bool of_opds) const {
    const std::size_t sign = budget.find('=');
    const std::string name = budget.substr(0, sign);
    const std::int64_t most = std::stoll(budget.substr(sign + 1));
    std::int64_t all = 0;
    for (const VillageId v : ids<VillageId>(s_.villages())) {
      const std::int64_t here = of_opds ? cost(v, year, name, "") : cost(v, year, "", name);
      if (name == "Dana Desa" && here > most)
        return false;
      all += here;
    }
    return name == "Dana Desa" || all <= most;
  }

  bool kecamatan_are_served() const {
    std::vector<int> served(s_.area.subdistricts.code.rows(), 0);
    for (const VillageId v : ids<VillageId>(s_.villages()))
      served[s_.area.villages.subdistrict[v].row()] += plan_[v.row()] != 0;
    return std::all_of(served.begin(), served.end(),
                       [&](int villages) { return villages >= s_.settings.least_per_subdistrict; });
  }

  bool puskesmas_can_serve() const {
    for (const FacilityId f : s_.facilities.name.all()) {
      double children = 0;
      for (const VillageId v : ids<VillageId>(s_.villages()))
        if (plan_[v.row()] != 0 && s_.access.facility[v] == f)
          children += s_.estimates.children[v].value;
      if (children > s_.facilities.capacity[f]) // never where the capacity is not known
        return false;
    }
    return true;
  }

  bool keeps_money_of(YearId year) const {
    std::int64_t spend = 0;
    for (const VillageId v : ids<VillageId>(s_.villages()))
      spend += cost(v, year, "", "");
    const auto within = [&](const std::vector<std::string> &budgets, bool of_opds) {
      return std::all_of(budgets.begin(), budgets.end(),
                         [&](const std::string &each) { return is_within(each, year, of_opds); });
    };
    return spend <= s_.settings.budget.value && within(s_.settings.opd_budgets, true) &&
           within(s_.settings.fund_budgets, false);
  }

  bool keeps_limits() const {
    const auto served = static_cast<int>(plan_.size()) -
                        static_cast<int>(std::count(plan_.begin(), plan_.end(), std::size_t{0}));
    for (const YearId year : s_.options.price.all())
      if (!keeps_money_of(year))
        return false;
    return served <= static_cast<std::int64_t>(s_.most_villages) && kecamatan_are_served() &&
           puskesmas_can_serve();
  }

  const SmallScenario &s_;
  std::vector<std::size_t> plan_; // set of each village
};

} // namespace

double best_of_every_plan(const SmallScenario &scenario) {
  return EveryPlan(scenario).best_from(0);
}

} // namespace lokus::plan
