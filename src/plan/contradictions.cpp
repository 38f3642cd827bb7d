#include "core/display.hpp"
#include "core/error.hpp"
#include "plan/problem.hpp"
#include <algorithm>
#include <limits>

namespace lokus::plan {
namespace {

[[noreturn]] void refuse(const Phrase &sentence) {
  throw Error(ErrorKind::request, sentence);
}

std::string name_of(const Request &r, VillageId v) {
  return r.constraints.village_name.empty() ? fmt::format("{}", v.row() + 1) : r.constraints.village_name[v];
}

void refuse_forced_without_option(const Request &r, const choose::Coupled &p) {
  for (const ForcedVillage &forced : r.constraints.forced) {
    const std::size_t v = forced.village.row();
    if (forced.in && p.first[v] == p.first[v + 1])
      refuse(
          {fmt::format(
               "desa {} harus masuk ({}), tetapi tidak ada paket yang boleh, mencegah kasus, dan "
               "terbayar di sana dengan pagu yang ada; naikkan pagu atau keluarkan desa itu dari daftar",
               name_of(r, forced.village), forced.reason.id),
           fmt::format("village {} must be in ({}), but no package is allowed, averts cases and can be paid "
                       "there with the budgets given; raise the budget or take the village off the list",
                       name_of(r, forced.village), forced.reason.en)});
  }
}

// Villages that can get a package and are not forced, by kecamatan; forced ones are counted apart.
void refuse_floors(const Request &r, const choose::Coupled &p) {
  const Constraints &c = r.constraints;
  std::size_t forced = 0, wanted = 0;
  std::vector<std::size_t> in(c.subdistrict_name.rows(), 0), able(c.subdistrict_name.rows(), 0);
  for (std::size_t v = 0; v < p.villages(); ++v) {
    forced += p.must[v];
    if (c.least_per_subdistrict == 0)
      continue;
    in[c.subdistrict[VillageId{v}].row()] += p.must[v];
    able[c.subdistrict[VillageId{v}].row()] += p.first[v] < p.first[v + 1];
  }
  for (const SubdistrictId s : c.subdistrict_name.all()) {
    if (c.least_per_subdistrict == 0)
      break;
    if (able[s.row()] < c.least_per_subdistrict)
      refuse(
          phrase("kecamatan {} harus punya paling sedikit {} desa lokus, tetapi hanya {} desanya yang dapat "
                 "diberi paket; turunkan plan.least_per_subdistrict",
                 "kecamatan {} must have at least {} lokus villages, but only {} of its villages can get a "
                 "package; lower plan.least_per_subdistrict",
                 c.subdistrict_name[s], c.least_per_subdistrict, able[s.row()]));
    wanted += std::max(in[s.row()], c.least_per_subdistrict) - in[s.row()];
  }
  if (forced + wanted > c.most_villages)
    refuse(phrase(
        "plan.villages = {0}, tetapi {1} desa harus masuk dan {2} lagi diperlukan agar setiap "
        "kecamatan punya paling sedikit {3} desa; naikkan plan.villages atau kurangi kewajiban itu",
        "plan.villages = {0}, but {1} villages must be in and {2} more are needed for every kecamatan to "
        "have at least {3}; raise plan.villages or ask for less",
        c.most_villages, forced, wanted, c.least_per_subdistrict));
}

std::string name_of_money(const Constraints &c, std::size_t row) {
  if (row == 0)
    return "plan.budget_rupiah";
  return row <= c.opds.size() ? c.opds[row - 1].name : c.funds[row - 1 - c.opds.size()].name;
}

// The least that must be spent of each row of money: cheapest options of forced villages, and of the total
// also the cheapest villages of each floor.
void refuse_forced_beyond_budget(const Request &r, const choose::Coupled &p) {
  constexpr std::int64_t none = std::numeric_limits<std::int64_t>::max();
  for (std::size_t m = 0; m < p.money; ++m) {
    std::int64_t least = 0;
    std::vector<std::vector<std::int64_t>> others(p.floors);
    std::vector<std::size_t> in(p.floors, 0);
    for (std::size_t v = 0; v < p.villages(); ++v) {
      std::int64_t cheapest = none;
      for (std::size_t o = p.first[v]; o < p.first[v + 1]; ++o)
        cheapest = std::min(cheapest, p.amount[o * p.money + m]);
      if (p.must[v])
        least += cheapest;
      if (p.floors > 0 && p.must[v])
        ++in[p.floor_of[v]];
      else if (p.floors > 0 && cheapest != none)
        others[p.floor_of[v]].push_back(cheapest);
    }
    for (std::size_t g = 0; g < p.floors; ++g) {
      std::sort(others[g].begin(), others[g].end());
      for (std::size_t i = 0; i + in[g] < r.constraints.least_per_subdistrict; ++i)
        least += others[g][i];
    }
    if (least > p.limit[m])
      refuse({fmt::format(
                  "desa yang harus masuk dan desa paling sedikit tiap kecamatan menghabiskan sedikitnya {1} "
                  "dari {0}, padahal pagunya {2}; naikkan pagu itu atau kurangi desa yang wajib",
                  name_of_money(r.constraints, m), show_rupiah_full(Rupiah{least}, Language::id),
                  show_rupiah_full(Rupiah{p.limit[m]}, Language::id)),
              fmt::format(
                  "the villages that must be in and the least number per kecamatan cost at least {1} of {0}, "
                  "but its budget is {2}; raise that budget or force fewer villages",
                  name_of_money(r.constraints, m), show_rupiah_full(Rupiah{least}, Language::en),
                  show_rupiah_full(Rupiah{p.limit[m]}, Language::en))});
  }
}

void refuse_forced_beyond_capacity(const Request &r, const choose::Coupled &p) {
  std::vector<std::int64_t> least(p.capacities, 0);
  for (std::size_t v = 0; v < p.villages(); ++v)
    if (p.capacities > 0 && p.must[v] && p.capacity_of[v] != choose::Coupled::no_group)
      least[p.capacity_of[v]] += children_served(r, VillageId{v});
  for (std::size_t g = 0; g < p.capacities; ++g)
    if (least[g] > r.constraints.capacities[g].children)
      refuse(
          phrase("desa yang harus masuk punya {1} balita di wilayah {0}, yang hanya sanggup melayani {2}",
                 "the villages that must be in have {1} under-fives in the area of {0}, which can serve {2}",
                 r.constraints.capacities[g].name, least[g], r.constraints.capacities[g].children));
}

} // namespace

void refuse_contradictions(const Request &request, const Problem &problem) {
  refuse_forced_without_option(request, problem.coupled);
  refuse_floors(request, problem.coupled);
  refuse_forced_beyond_budget(request, problem.coupled);
  refuse_forced_beyond_capacity(request, problem.coupled);
}

} // namespace lokus::plan
