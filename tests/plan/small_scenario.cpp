#include "small_scenario.hpp"
#include "core/text.hpp"
#include <algorithm>
#include <cmath>
#include <limits>

namespace lokus::plan {
namespace {

constexpr double no_limit = std::numeric_limits<double>::infinity();
constexpr std::array opd_names = {"Dinkes", "PUPR"};
constexpr std::array fund_names = {"", "DAK", "Dana Desa"}; // none: APBD

class Chance {
public:
  explicit Chance(std::uint64_t seed) : random_(seed) {}
  std::size_t below(std::size_t n) {
    return static_cast<std::size_t>(random_.unit() * static_cast<double>(n));
  }
  bool with(double chance) { return random_.unit() < chance; }
  double unit() { return random_.unit(); }

private:
  choose::SplitMix64 random_;
};

void add_interventions(SmallScenario &s, Chance &chance, std::size_t count) {
  for (std::size_t k = 0; k < count; ++k) {
    s.interventions.code.push_back(fmt::format("i{}", k));
    s.interventions.opd.push_back(opd_names[chance.below(opd_names.size())]);
    s.interventions.fund.push_back(fund_names[chance.below(fund_names.size())]);
    const std::string other = fmt::format("i{}", chance.below(count));
    const bool needs = chance.with(0.3), excludes = !needs && chance.with(0.4);
    const std::vector<std::string> one = {other}, none;
    const bool itself = other == s.interventions.code.values().back();
    s.interventions.needs.push_back(needs && !itself ? one : none);
    s.interventions.excludes.push_back(excludes && !itself ? one : none);
  }
  s.packages = packages(s.interventions);
}

void add_villages(SmallScenario &s, Chance &chance, std::size_t count) {
  const std::size_t subdistricts = 1 + chance.below(2);
  for (std::size_t d = 0; d < subdistricts; ++d) {
    s.area.subdistricts.code.push_back(fmt::format("63.06.0{}", d + 1));
    s.area.subdistricts.name.push_back("Kecamatan");
  }
  for (std::size_t v = 0; v < count; ++v) {
    s.area.villages.code.push_back(fmt::format("63.06.01.200{}", v));
    s.area.villages.name.push_back("Desa");
    s.area.villages.subdistrict.push_back(SubdistrictId{chance.below(subdistricts)});
    s.estimates.children.push_back(People{static_cast<double>(1 + chance.below(60))});
    s.estimates.mean.push_back(0.2);
  }
}

void add_offers(SmallScenario &s, Chance &chance) {
  const std::size_t coarse = 1 + chance.below(30);
  const bool other_objective = chance.with(0.3);
  s.gains.objective = objective_named(other_objective ? "child_months" : "stunted");
  const std::size_t years = chance.with(0.75) ? 1 : 2 + chance.below(2);
  s.options.price = PerYear<Grid<VillageId, InterventionId, Rupiah>>(
      years, Grid<VillageId, InterventionId, Rupiah>(s.villages(), s.interventions.rows()));
  for (const VillageId v : ids<VillageId>(s.villages())) {
    std::vector<double> worth = {0};
    for (std::size_t set = 1; set < s.sets(); ++set)
      worth.push_back(0.5 + 20 * chance.unit());
    for (const InterventionId k : s.interventions.code.all())
      for (const YearId year : s.options.price.all()) // built once, paid each year, or anything between
        s.options.price[year](v, k) = year.row() > 0 && chance.with(0.5) ? s.options.price[YearId{0}](v, k)
                                      : chance.with(0.2)
                                          ? Rupiah{0}
                                          : Rupiah{static_cast<std::int64_t>(1 + chance.below(coarse))};
    for (const PackageId p : s.packages.members.all()) {
      std::size_t set = 0;
      for (const InterventionId k : s.packages.members[p])
        set |= std::size_t{1} << k.row();
      Rupiah cost{0};
      for (const YearId year : s.options.price.all())
        cost = std::max(cost, s.options.in_year(v, year, s.packages.members[p]));
      if (set == 0)
        continue;
      s.options.village.push_back(v);
      s.options.package.push_back(p);
      s.options.cost.push_back(cost);
      s.gains.averted.push_back(other_objective ? 5 * chance.unit() : worth[set]);
      if (other_objective)
        s.gains.of_objective.push_back(worth[set]);
    }
    s.options.first.push_back(s.options.rows());
    s.worth.push_back(std::move(worth));
  }
}

// Up to half of what everything costs.
std::size_t some_money(const SmallScenario &s, Chance &chance) {
  std::int64_t all = 0;
  for (const VillageId v : ids<VillageId>(s.villages()))
    for (const InterventionId k : s.interventions.code.all())
      all += s.options.price[YearId{0}](v, k).value;
  return chance.below(static_cast<std::size_t>(all) / 2 + 2);
}

void add_settings(SmallScenario &s, Chance &chance) {
  s.settings.budget = Rupiah{static_cast<std::int64_t>(some_money(s, chance))};
  s.most_villages = chance.with(0.1) ? 0 : 1 + chance.below(s.villages() + 1);
  for (const char *name : opd_names)
    if (std::ranges::find(s.interventions.opd, name) != s.interventions.opd.end() && chance.with(0.4))
      s.settings.opd_budgets.push_back(fmt::format("{}={}", name, some_money(s, chance)));
  for (const char *name : fund_names)
    if (std::ranges::find(s.interventions.fund, name) != s.interventions.fund.end() && chance.with(0.4))
      s.settings.fund_budgets.push_back(
          fmt::format("{}={}", *name == '\0' ? "APBD" : name, some_money(s, chance)));
  s.settings.least_per_subdistrict = chance.with(0.4) ? (chance.with(0.7) ? 1 : 2) : 0;
  s.settings.keep_last_year = chance.with(0.5);
  s.settings.whole_packages = chance.with(0.3);
}

void add_lists(SmallScenario &s, Chance &chance) {
  for (const VillageId v : ids<VillageId>(s.villages())) {
    if (chance.with(0.2))
      s.lists.by_hand.push_back({v, chance.with(0.5), "alasan"});
    if (chance.with(0.2))
      s.lists.last_year.push_back(v);
  }
}

void add_capacities(SmallScenario &s, Chance &chance) {
  if (!chance.with(0.4))
    return;
  s.access.children = Column<FacilityId, double>(2, 0.0);
  for (const VillageId v : ids<VillageId>(s.villages())) {
    const FacilityId f{chance.below(2)};
    s.access.facility.push_back(chance.with(0.8) ? std::optional<FacilityId>(f) : std::nullopt);
    s.access.puskesmas.push_back("");
    if (s.access.facility[v])
      s.access.children[f] += s.estimates.children[v].value;
  }
  for (const char *name : {"Selatan", "Utara"}) {
    const FacilityId f = s.facilities.name.push_back(name);
    s.facilities.capacity.push_back(chance.with(0.2) ? nan() : 1.2 * chance.unit() * s.access.children[f]);
  }
}

} // namespace

SmallScenario random_scenario(std::uint64_t seed) {
  Chance chance(seed);
  SmallScenario s;
  add_interventions(s, chance, 1 + chance.below(3));
  add_villages(s, chance, 2 + chance.below(3));
  add_offers(s, chance);
  add_settings(s, chance);
  add_lists(s, chance);
  add_capacities(s, chance);
  return s;
}

namespace {

bool holds(std::size_t set, InterventionId k) {
  return (set >> k.row() & 1) != 0;
}

std::size_t set_of(const SmallScenario &s, std::span<const std::string> codes) {
  std::size_t set = 0;
  for (const InterventionId k : s.interventions.code.all())
    if (std::ranges::find(codes, s.interventions.code[k]) != codes.end())
      set |= std::size_t{1} << k.row();
  return set;
}

bool is_package(const SmallScenario &s, std::size_t set) {
  for (const InterventionId k : s.interventions.code.all())
    if (holds(set, k) && ((set_of(s, s.interventions.needs[k]) & ~set) != 0 ||
                          (set_of(s, s.interventions.excludes[k]) & set) != 0))
      return false;
  return true;
}

bool is_largest(const SmallScenario &s, std::size_t set) {
  for (std::size_t larger = 0; larger < s.sets(); ++larger)
    if (larger != set && (larger & set) == set && is_package(s, larger))
      return false;
  return true;
}

// A row over all villages and sets: amount(village, set) of each.
template <class Amount>
void add_row(choose::Programme &p, const SmallScenario &s, double least, double most, Amount amount) {
  choose::Programme::Row row{{}, {}, least, most};
  for (std::size_t v = 0; v < s.villages(); ++v)
    for (std::size_t set = 0; set < s.sets(); ++set)
      if (const double value = amount(VillageId{v}, set); value != 0) {
        row.columns.push_back(static_cast<int>(v * s.sets() + set));
        row.values.push_back(value);
      }
  p.rows.push_back(std::move(row));
}

void add_one_set_a_village(choose::Programme &p, const SmallScenario &s) {
  for (const VillageId village : ids<VillageId>(s.villages()))
    add_row(p, s, 1, 1, [&](VillageId v, std::size_t) { return v == village; });
}

void add_packages(choose::Programme &p, const SmallScenario &s) {
  const auto is_not = [&](VillageId, std::size_t set) {
    return !is_package(s, set) || (s.settings.whole_packages && set != 0 && !is_largest(s, set));
  };
  add_row(p, s, 0, 0, is_not);
}

template <class Pays>
double price(const SmallScenario &s, VillageId v, std::size_t set, YearId year, Pays pays) {
  double sum = 0;
  for (const InterventionId k : s.interventions.code.all())
    if (holds(set, k) && pays(k))
      sum += static_cast<double>(s.options.price[year](v, k).value);
  return sum;
}

void add_money(choose::Programme &p, const SmallScenario &s, YearId year) {
  const auto anybody = [](InterventionId) { return true; };
  add_row(p, s, 0, static_cast<double>(s.settings.budget.value),
          [&](VillageId v, std::size_t set) { return price(s, v, set, year, anybody); });
  for (const std::string &text : s.settings.opd_budgets) {
    const auto parts = split(text, '=');
    const auto pays = [&](InterventionId k) { return s.interventions.opd[k] == parts[0]; };
    add_row(p, s, 0, std::stod(parts[1]),
            [&](VillageId v, std::size_t set) { return price(s, v, set, year, pays); });
  }
  for (const std::string &text : s.settings.fund_budgets) {
    const auto parts = split(text, '=');
    const std::string name = parts[0] == "APBD" ? "" : parts[0];
    const auto pays = [&](InterventionId k) { return s.interventions.fund[k] == name; };
    const auto amount = [&](VillageId v, std::size_t set) { return price(s, v, set, year, pays); };
    if (name != "Dana Desa")
      add_row(p, s, 0, std::stod(parts[1]), amount);
    else
      for (const VillageId village : ids<VillageId>(s.villages()))
        add_row(p, s, 0, std::stod(parts[1]),
                [&](VillageId v, std::size_t set) { return v == village ? amount(v, set) : 0.0; });
  }
}

void add_places(choose::Programme &p, const SmallScenario &s) {
  add_row(p, s, 0, static_cast<double>(s.most_villages), [](VillageId, std::size_t set) { return set != 0; });
  if (s.settings.least_per_subdistrict > 0)
    for (const SubdistrictId d : s.area.subdistricts.code.all())
      add_row(p, s, s.settings.least_per_subdistrict, no_limit,
              [&](VillageId v, std::size_t set) { return set != 0 && s.area.villages.subdistrict[v] == d; });
}

void add_capacity_rows(choose::Programme &p, const SmallScenario &s) {
  for (const FacilityId f : s.facilities.name.all())
    if (!is_missing(s.facilities.capacity[f]))
      add_row(p, s, 0, std::floor(s.facilities.capacity[f]), [&](VillageId v, std::size_t set) {
        return set != 0 && s.access.facility[v] == f ? s.estimates.children[v].value : 0.0;
      });
}

void add_decided_by_people(choose::Programme &p, const SmallScenario &s) {
  for (const VillageId village : ids<VillageId>(s.villages())) {
    const auto change = std::ranges::find(s.lists.by_hand, village, &ManualChange::village);
    const bool by_hand = change != s.lists.by_hand.end();
    const bool kept =
        s.settings.keep_last_year && std::ranges::find(s.lists.last_year, village) != s.lists.last_year.end();
    if (!by_hand && !kept)
      continue;
    const double served = by_hand && !change->in ? 0 : 1;
    add_row(p, s, served, served, [&](VillageId v, std::size_t set) { return v == village && set != 0; });
  }
}

} // namespace

choose::Programme programme_of(const SmallScenario &s) {
  choose::Programme p;
  for (const std::vector<double> &village : s.worth)
    p.gain.insert(p.gain.end(), village.begin(), village.end());
  add_one_set_a_village(p, s);
  add_packages(p, s);
  for (const YearId year : s.options.price.all())
    add_money(p, s, year);
  add_places(p, s);
  add_capacity_rows(p, s);
  add_decided_by_people(p, s);
  return p;
}

std::vector<std::size_t> columns_of(const SmallScenario &s, const Plan &plan) {
  std::vector<std::size_t> columns;
  for (const VillageId v : ids<VillageId>(s.villages())) {
    std::size_t set = 0;
    for (const InterventionId k : s.packages.members[plan.package[v]])
      set |= std::size_t{1} << k.row();
    columns.push_back(v.row() * s.sets() + set);
  }
  return columns;
}

} // namespace lokus::plan
