#include "core/error.hpp"
#include "core/text.hpp"
#include "plan/plan.hpp"
#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace lokus::plan {
namespace {

struct Amount {
  std::string name;
  Rupiah most;
};

// Whole numbers to the last rupiah, and what else is a number: "2.5e9".
std::optional<Rupiah> rupiah_in(std::string_view text) {
  std::int64_t whole = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), whole);
  if (error == std::errc{} && end == text.data() + text.size())
    return whole >= 0 ? std::optional(Rupiah{whole}) : std::nullopt;
  constexpr double beyond = 9223372036854775808.0; // 2^63
  const auto number = parse_number(text);
  if (!number || !(*number >= 0) || *number >= beyond)
    return std::nullopt;
  return Rupiah{static_cast<std::int64_t>(std::floor(*number))};
}

// "Dinkes=2500000000"
Amount amount_in(const std::string &setting, const std::string &text) {
  const std::size_t sign = text.rfind('=');
  const std::string name(trim(text.substr(0, sign)));
  const auto rupiah =
      sign == std::string::npos ? std::nullopt : rupiah_in(trim(std::string_view(text).substr(sign + 1)));
  if (name.empty() || !rupiah)
    throw Error(ErrorKind::request,
                phrase("{0}: \"{1}\" tidak dapat dibaca; tulis nama=rupiah, misalnya \"Dinkes=2500000000\"",
                       "{0}: \"{1}\" cannot be read; write name=rupiah, for example \"Dinkes=2500000000\"",
                       setting, text));
  return {name, *rupiah};
}

// Each once, in alphabetical order: "Dinkes, PUPR".
std::string listed_names(std::vector<std::string> names) {
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  std::string list;
  for (const std::string &name : names)
    list += (list.empty() ? "" : ", ") + name;
  return list;
}

// The limit of each amount, over the interventions whose payer `of` has its name.
template <class Payer>
std::vector<MoneyLimit> money_limits(const std::string &setting, const std::vector<std::string> &texts,
                                     const Interventions &interventions, Payer &&of) {
  std::vector<MoneyLimit> limits;
  for (const std::string &text : texts) {
    const Amount amount = amount_in(setting, text);
    MoneyLimit limit{amount.name, {}, amount.most};
    std::vector<std::string> payers;
    for (const InterventionId k : interventions.code.all()) {
      payers.push_back(of(k));
      if (lower(payers.back()) == lower(amount.name))
        limit.pays.push_back(k);
    }
    if (limit.pays.empty())
      throw Error(ErrorKind::request,
                  phrase("{0}: \"{1}\" tidak membiayai intervensi apa pun di skenario; yang membiayai: {2}",
                         "{0}: \"{1}\" pays no intervention of the scenario; those that pay: {2}", setting,
                         amount.name, listed_names(payers)));
    for (const MoneyLimit &other : limits)
      if (lower(other.name) == lower(limit.name))
        throw Error(ErrorKind::request,
                    phrase("{0}: \"{1}\" ditulis dua kali; sisakan satu",
                           "{0}: \"{1}\" is given twice; leave one", setting, limit.name));
    limits.push_back(std::move(limit));
  }
  return limits;
}

std::vector<ForcedVillage> forced_villages(const PlanSettings &settings, const VillageLists &lists) {
  std::vector<ForcedVillage> forced;
  for (const ManualChange &change : lists.by_hand)
    forced.push_back({change.village, change.in, {change.reason, change.reason}});
  const auto by_village = [](const ForcedVillage &a, const ForcedVillage &b) {
    return a.village < b.village;
  };
  const std::size_t by_hand = forced.size();
  if (settings.keep_last_year)
    for (const VillageId v : lists.last_year)
      if (std::none_of(forced.begin(), forced.begin() + static_cast<std::ptrdiff_t>(by_hand),
                       [&](const ForcedVillage &f) { return f.village == v; }))
        forced.push_back({v, true, {"lokus tahun lalu, tahun kedua", "lokus of last year, second year"}});
  std::stable_sort(forced.begin(), forced.end(), by_village);
  return forced;
}

// One limit for every facility whose capacity is known and below the children of the villages that belong to
// it: others can never bind.
void add_capacities(const Access &access, const Facilities &facilities, Constraints &c) {
  Column<FacilityId, std::size_t> row(facilities.rows(), facilities.rows());
  std::vector<std::size_t> group;
  for (const auto &facility : access.facility) {
    if (facility && access.children[*facility] > facilities.capacity[*facility] &&
        row[*facility] == facilities.rows()) {
      row[*facility] = c.capacities.size();
      c.capacities.push_back({facilities.name[*facility],
                              static_cast<std::int64_t>(std::floor(facilities.capacity[*facility]))});
    }
    group.push_back(facility ? row[*facility] : facilities.rows());
  }
  if (c.capacities.empty())
    return;
  for (std::size_t &limit : group)
    limit = std::min(limit, c.capacities.size()); // facilities.rows(), which is none, is not below it
  c.capacity_of = Column<VillageId, std::size_t>(std::move(group));
}

} // namespace

Constraints constraints(const PlanSettings &settings, const Interventions &interventions, const Area &area,
                        const VillageLists &lists, const Access &access, const Facilities &facilities) {
  Constraints c;
  c.budget = settings.budget;
  c.opds = money_limits("plan.opd_budgets", settings.opd_budgets, interventions,
                        [&](InterventionId k) { return interventions.opd[k]; });
  for (MoneyLimit &fund : money_limits("plan.fund_budgets", settings.fund_budgets, interventions,
                                       [&](InterventionId k) { return fund_of(interventions, k); }))
    (lower(fund.name) == "dana desa" ? c.village_funds : c.funds).push_back(std::move(fund));
  c.least_per_subdistrict = static_cast<std::size_t>(std::max(settings.least_per_subdistrict, 0));
  if (c.least_per_subdistrict > 0) {
    c.subdistrict = area.villages.subdistrict;
    for (const SubdistrictId s : area.subdistricts.code.all())
      c.subdistrict_name.push_back(area.subdistricts.code[s] + " " + area.subdistricts.name[s]);
  }
  c.forced = forced_villages(settings, lists);
  for (const VillageId v : area.villages.code.all())
    c.village_name.push_back(area.villages.code[v] + " " + area.villages.name[v]);
  c.whole_packages = settings.whole_packages;
  add_capacities(access, facilities, c);
  return c;
}

} // namespace lokus::plan
