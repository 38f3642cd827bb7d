#include "plan/contradictions.hpp"
#include "core/display.hpp"
#include <algorithm>
#include <limits>

namespace lokus::plan {
namespace {

using choose::RowId;
using choose::RowKind;

std::string named_or_numbered(const Request &r, VillageId v) {
  return r.constraints.village_name.empty() ? fmt::format("{}", v.row() + 1) : r.constraints.village_name[v];
}

bool can_be_served(const choose::Knapsack &k, std::size_t village) {
  return k.first[village] < k.first[village + 1];
}

std::optional<Phrase> forced_without_option(const Request &r, const choose::Knapsack &k) {
  for (const ForcedVillage &forced : r.constraints.forced) {
    if (!forced.in || can_be_served(k, forced.village.row()))
      continue;
    const std::string name = named_or_numbered(r, forced.village);
    return Phrase{
        fmt::format("desa {} harus masuk ({}), tetapi tidak ada paket yang boleh, mencegah kasus, dan "
                    "terbayar di sana dengan pagu yang ada; naikkan pagu atau keluarkan desa itu dari daftar",
                    name, forced.reason.id),
        fmt::format("village {} must be in ({}), but no package is allowed, averts cases and can be paid "
                    "there with the budgets given; raise the budget or take the village off the list",
                    name, forced.reason.en)};
  }
  return std::nullopt;
}

// Villages of each kecamatan that must be served, and that can be.
struct Served {
  std::size_t must = 0, can = 0;
};

Column<SubdistrictId, Served> served_by_subdistrict(const Constraints &c, const choose::Knapsack &k) {
  Column<SubdistrictId, Served> served(c.subdistrict_name.rows());
  for (const VillageId v : c.subdistrict.all()) {
    served[c.subdistrict[v]].must += k.must[v.row()];
    served[c.subdistrict[v]].can += can_be_served(k, v.row());
  }
  return served;
}

std::optional<Phrase> floors_beyond_villages(const Request &r, const choose::Knapsack &k) {
  const Constraints &c = r.constraints;
  const auto forced = static_cast<std::size_t>(std::count(k.must.begin(), k.must.end(), 1));
  std::size_t wanted = 0;
  if (c.least_per_subdistrict > 0) {
    const Column<SubdistrictId, Served> served = served_by_subdistrict(c, k);
    for (const SubdistrictId s : served.all()) {
      if (served[s].can < c.least_per_subdistrict)
        return phrase("kecamatan {} harus punya paling sedikit {} desa lokus, tetapi hanya {} desanya yang "
                      "dapat diberi paket; turunkan plan.least_per_subdistrict",
                      "kecamatan {} must have at least {} lokus villages, but only {} of its villages can "
                      "get a package; lower plan.least_per_subdistrict",
                      c.subdistrict_name[s], c.least_per_subdistrict, served[s].can);
      wanted += std::max(served[s].must, c.least_per_subdistrict) - served[s].must;
    }
  }
  if (forced + wanted <= c.most_villages)
    return std::nullopt;
  return phrase("lokus.villages = {0}, tetapi {1} desa harus masuk dan {2} lagi diperlukan agar setiap "
                "kecamatan punya paling sedikit {3} desa; naikkan lokus.villages atau kurangi kewajiban itu",
                "lokus.villages = {0}, but {1} villages must be in and {2} more are needed for every "
                "kecamatan to have at least {3}; raise lokus.villages or ask for less",
                c.most_villages, forced, wanted, c.least_per_subdistrict);
}

constexpr std::int64_t nothing_on_offer = std::numeric_limits<std::int64_t>::max();

std::int64_t cheapest(const choose::Knapsack &k, std::size_t village, RowId money) {
  std::int64_t least = nothing_on_offer;
  for (std::size_t o = k.first[village]; o < k.first[village + 1]; ++o)
    least = std::min(least, k.amount[o * k.money + money.row()]);
  return least;
}

// The least that must be spent of a row of money: cheapest options of forced villages, and the cheapest other
// villages of each floor.
std::int64_t least_spent(const choose::Knapsack &k, RowId money) {
  std::int64_t least = 0;
  choose::PerRow<std::vector<std::int64_t>> others(k.rows());
  choose::PerRow<std::int64_t> missing = k.limit;
  for (std::size_t v = 0; v < k.villages(); ++v) {
    const std::int64_t cost = cheapest(k, v, money);
    const RowId floor = k.floor(v);
    if (k.must[v])
      least += cost;
    if (floor != choose::no_row && k.must[v])
      ++missing[floor];
    else if (floor != choose::no_row && cost != nothing_on_offer)
      others[floor].push_back(cost);
  }
  for (const RowId floor : k.kind.all()) {
    if (k.kind[floor] != RowKind::floor)
      continue;
    std::sort(others[floor].begin(), others[floor].end());
    for (std::size_t i = 0; missing[floor] < 0; ++i, ++missing[floor])
      least += others[floor][i];
  }
  return least;
}

std::optional<Phrase> forced_beyond_budget(const Problem &problem) {
  for (std::size_t m = 0; m < problem.knapsack.money; ++m) {
    const PlanLimit &limit = problem.limit[RowId{m}];
    const std::int64_t least = least_spent(problem.knapsack, RowId{m});
    if (least <= limit.limit)
      continue;
    const Phrase name = Phrase{limit.kind == LimitKind::budget ? "plan.budget_rupiah" : limit.name,
                               limit.kind == LimitKind::budget ? "plan.budget_rupiah" : limit.name} +
                        year_of(limit);
    return Phrase{
        fmt::format("desa yang harus masuk dan desa paling sedikit tiap kecamatan menghabiskan sedikitnya "
                    "{1} dari {0}, padahal pagunya {2}; naikkan pagu itu atau kurangi desa yang wajib",
                    name.id, show_rupiah_full(Rupiah{least}, Language::id),
                    show_rupiah_full(Rupiah{limit.limit}, Language::id)),
        fmt::format("the villages that must be in and the least number per kecamatan cost at least {1} of "
                    "{0}, but its budget is {2}; raise that budget or force fewer villages",
                    name.en, show_rupiah_full(Rupiah{least}, Language::en),
                    show_rupiah_full(Rupiah{limit.limit}, Language::en))};
  }
  return std::nullopt;
}

std::optional<Phrase> forced_beyond_capacity(const Request &r, const Problem &problem) {
  const choose::Knapsack &k = problem.knapsack;
  choose::PerRow<std::int64_t> least(k.rows());
  for (std::size_t v = 0; v < k.villages(); ++v)
    if (k.must[v] && k.capacity(v) != choose::no_row)
      least[k.capacity(v)] += children_served(r, VillageId{v});
  for (const RowId row : k.kind.all())
    if (k.kind[row] == RowKind::capacity && least[row] > k.limit[row])
      return phrase(
          "desa yang harus masuk punya {1} balita di wilayah {0}, yang hanya sanggup melayani {2}",
          "the villages that must be in have {1} under-fives in the area of {0}, which can serve {2}",
          problem.limit[row].name, least[row], k.limit[row]);
  return std::nullopt;
}

} // namespace

std::optional<Phrase> contradiction(const Request &request, const Problem &problem) {
  if (auto found = forced_without_option(request, problem.knapsack))
    return found;
  if (auto found = floors_beyond_villages(request, problem.knapsack))
    return found;
  if (auto found = forced_beyond_budget(problem))
    return found;
  return forced_beyond_capacity(request, problem);
}

} // namespace lokus::plan
