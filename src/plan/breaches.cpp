#include "plan/breaches.hpp"
#include "core/display.hpp"
#include "plan/problem.hpp"

namespace lokus::plan {
namespace {

Phrase rupiah_phrase(std::int64_t amount) {
  return {show_rupiah_full(Rupiah{amount}, Language::id), show_rupiah_full(Rupiah{amount}, Language::en)};
}

Phrase too_much_money(const Phrase &whose, std::int64_t used, std::int64_t limit) {
  const Phrase spent = rupiah_phrase(used), most = rupiah_phrase(limit), over = rupiah_phrase(used - limit);
  return {fmt::format("{} {}, padahal yang dipakai {}: lebih {}", whose.id, most.id, spent.id, over.id),
          fmt::format("{} is {}, but {} is used: {} too much", whose.en, most.en, spent.en, over.en)};
}

Phrase breach_of(const PlanLimit &limit) {
  switch (limit.kind) {
  case LimitKind::budget:
    return too_much_money(Phrase{"pagu (plan.budget_rupiah)", "the budget (plan.budget_rupiah)"} +
                              year_of(limit),
                          limit.used, limit.limit);
  case LimitKind::opd:
    return too_much_money(phrase("pagu OPD {}", "the budget of the OPD {}", limit.name) + year_of(limit),
                          limit.used, limit.limit);
  case LimitKind::fund:
    return too_much_money(phrase("pagu dana {}", "the budget of the fund {}", limit.name) + year_of(limit),
                          limit.used, limit.limit);
  case LimitKind::villages:
    return phrase("paling banyak {0} desa (lokus.villages), padahal rencana memuat {1}: lebih {2}",
                  "at most {0} villages (lokus.villages), but the plan has {1}: {2} too many", limit.limit,
                  limit.used, limit.used - limit.limit);
  case LimitKind::subdistrict:
    return phrase(
        "Kecamatan {0} harus mendapat paling sedikit {1} desa (plan.least_per_subdistrict), padahal "
        "mendapat {2}: kurang {3}",
        "kecamatan {0} must have at least {1} villages (plan.least_per_subdistrict), but has {2}: {3} too "
        "few",
        limit.name, limit.limit, limit.used, limit.limit - limit.used);
  case LimitKind::capacity:
    break;
  }
  return phrase("{0} sanggup melayani {1} balita, padahal desa berpaketnya berisi {2}: lebih {3}",
                "{0} can serve {1} under-fives, but its villages with a package have {2}: {3} too many",
                limit.name, limit.limit, limit.used, limit.used - limit.limit);
}

std::string named_village(const Request &r, VillageId v) {
  return r.constraints.village_name.empty() ? std::string("-") : r.constraints.village_name[v];
}

void add_forced(const Request &r, const Plan &plan, std::vector<Phrase> &found) {
  for (const ForcedVillage &forced : r.constraints.forced) {
    if (plan.chosen[forced.village].has_value() == forced.in)
      continue;
    const std::string name = named_village(r, forced.village);
    found.push_back(
        forced.in ? Phrase{fmt::format("{} wajib mendapat paket ({}), padahal tidak ada di rencana", name,
                                       forced.reason.id),
                           fmt::format("{} must get a package ({}), but is not in the plan", name,
                                       forced.reason.en)}
                  : Phrase{fmt::format("{} dikeluarkan ({}), padahal ada di rencana", name, forced.reason.id),
                           fmt::format("{} is taken out ({}), but is in the plan", name, forced.reason.en)});
  }
}

} // namespace

std::vector<Phrase> breaches(const Request &r, const Plan &plan) {
  std::vector<Phrase> found;
  for (const PlanLimit &limit : plan.limits)
    if (!limit.kept())
      found.push_back(breach_of(limit));
  const std::vector<std::uint8_t> whole =
      r.constraints.whole_packages ? largest_packages(r.offer.packages) : std::vector<std::uint8_t>();
  for (const VillageId v : plan.chosen.all()) {
    if (!plan.chosen[v])
      continue;
    for (const MoneyLimit &fund : r.constraints.village_funds)
      if (const std::int64_t used = paid_by(r.offer, *plan.chosen[v], fund.pays); used > fund.most.value)
        found.push_back(too_much_money(phrase("{} di {}", "{} of {}", fund.name, named_village(r, v)), used,
                                       fund.most.value));
    if (!whole.empty() && !whole[plan.package[v].row()])
      found.push_back(phrase("{} tidak mendapat paket lengkap (plan.whole_packages)",
                             "{} does not get a whole package (plan.whole_packages)", named_village(r, v)));
  }
  add_forced(r, plan, found);
  return found;
}

} // namespace lokus::plan
