#include "rank/caveats.hpp"
#include "rank/rank.hpp"
#include <algorithm>
#include <numeric>
#include <optional>

namespace lokus::rank {
namespace {

struct Standing {
  bool kept = false;
  const ManualChange *by_hand = nullptr; // in or out
  bool is_out() const { return by_hand != nullptr && !by_hand->in; }
  bool has_claim() const { return !is_out() && (kept || by_hand != nullptr); }
};

Column<VillageId, Standing> standings(const Ranking &ranking, const VillageLists &lists, bool keep) {
  Column<VillageId, Standing> standing(ranking.rank.rows());
  if (keep)
    for (VillageId v : lists.last_year)
      standing[v].kept = true;
  for (const ManualChange &change : lists.by_hand)
    standing[change.village].by_hand = &change;
  return standing;
}

// Ranked villages worst first, then the unranked in row order.
std::vector<VillageId> everybody(const Ranking &ranking) {
  std::vector<VillageId> all = ranking.order;
  for (VillageId v : ranking.rank.all())
    if (ranking.rank[v] == 0)
      all.push_back(v);
  return all;
}

// `otherwise` says why a village without a claim is on the list.
LokusList::Place place_of(VillageId v, const Standing &standing, std::uint32_t rank, Listed otherwise) {
  if (standing.by_hand != nullptr && standing.by_hand->in)
    return {v, Listed::by_hand, standing.by_hand->reason, rank, {}};
  return {v, standing.kept ? Listed::kept : otherwise, "", rank, {}};
}

// Places that kecamatan still need to have their least number; refused where one has too few villages.
Refusable<Column<SubdistrictId, std::size_t>> places_lacking(const Ranking &ranking, const Area &area,
                                                             const Column<VillageId, Standing> &standing,
                                                             std::size_t least) {
  Column<SubdistrictId, std::size_t> claims(area.subdistricts.rows()), possible(area.subdistricts.rows());
  if (least == 0)
    return claims;
  for (const VillageId v : standing.all()) {
    const SubdistrictId s = area.villages.subdistrict[v];
    claims[s] += standing[v].has_claim();
    possible[s] += standing[v].has_claim() || (!standing[v].is_out() && ranking.rank[v] > 0);
  }
  for (const SubdistrictId s : claims.all()) {
    if (possible[s] < least)
      return phrase(
          "kecamatan {0} {1} harus punya paling sedikit {2} desa lokus, tetapi hanya {3} desanya yang "
          "dapat masuk daftar; turunkan plan.least_per_subdistrict",
          "kecamatan {0} {1} must have at least {2} lokus villages, but only {3} of its villages can "
          "be on the list; lower plan.least_per_subdistrict",
          area.subdistricts.code[s], area.subdistricts.name[s], least, possible[s]);
    claims[s] = least - std::min(least, claims[s]);
  }
  return claims;
}

Phrase too_few_places(std::size_t top, std::size_t claims, std::size_t lacking, int least) {
  const Phrase floors =
      lacking == 0 ? Phrase{}
                   : phrase(" dan {0} lagi diperlukan agar setiap kecamatan punya paling sedikit {1} desa "
                            "(plan.least_per_subdistrict)",
                            " and {0} more are needed for every kecamatan to have at least {1} "
                            "(plan.least_per_subdistrict)",
                            lacking, least);
  return phrase("lokus.villages = {0}, tetapi {1} desa harus masuk{2}; naikkan lokus.villages atau kurangi "
                "kewajiban itu",
                "lokus.villages = {0}, but {1} villages must be in{2}; raise lokus.villages or ask for less",
                top, claims, floors);
}

// Villages in rank order, each on the list if `takes` says so; and what becomes of the others.
template <class Takes>
LokusList list_where(const Ranking &ranking, const Column<VillageId, Standing> &standing, Takes &&takes) {
  LokusList list;
  list.method = ranking.method;
  list.top = ranking.top;
  const std::vector<VillageId> all = everybody(ranking);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const VillageId v = all[i];
    const Standing &s = standing[v];
    const bool first_n = i < ranking.top && ranking.rank[v] > 0;
    if (const std::optional<Listed> why = takes(v, first_n))
      list.places.push_back(place_of(v, s, ranking.rank[v], *why));
    else if (s.is_out())
      list.dropped.push_back({v, s.by_hand->reason, ranking.rank[v], first_n || s.kept});
    else if (first_n)
      list.displaced.push_back(v);
  }
  return list;
}

} // namespace

Refusable<LokusList> lokus_list(const Ranking &ranking, const Area &area, const VillageLists &lists,
                                const PlanSettings &plan) {
  const Column<VillageId, Standing> standing = standings(ranking, lists, plan.keep_last_year);
  Refusable<Column<SubdistrictId, std::size_t>> found = places_lacking(
      ranking, area, standing, static_cast<std::size_t>(std::max(plan.least_per_subdistrict, 0)));
  if (!found)
    return found.reason();
  Column<SubdistrictId, std::size_t> lacking = *std::move(found);
  const auto claims = static_cast<std::size_t>(
      std::ranges::count_if(standing.values(), [](const Standing &s) { return s.has_claim(); }));
  const std::size_t floors = std::accumulate(lacking.begin(), lacking.end(), std::size_t{0});
  if (claims + floors > ranking.top)
    return too_few_places(ranking.top, claims, floors, plan.least_per_subdistrict);
  std::size_t open = ranking.top - claims - floors;
  LokusList list = list_where(ranking, standing, [&](VillageId v, bool first_n) -> std::optional<Listed> {
    if (standing[v].has_claim())
      return Listed::by_rank;
    if (standing[v].is_out() || ranking.rank[v] == 0)
      return std::nullopt;
    const SubdistrictId s = area.villages.subdistrict[v];
    const bool for_subdistrict = lacking[s] > 0;
    std::size_t &left = for_subdistrict ? lacking[s] : open;
    if (left == 0)
      return std::nullopt;
    --left;
    return for_subdistrict && !first_n ? Listed::by_subdistrict : Listed::by_rank;
  });
  list.tie = tie_caveat(ranking, list, area.villages);
  return list;
}

LokusList planned_list(const Ranking &ranking, const Plan &chosen, const VillageLists &lists,
                       const PlanSettings &plan) {
  LokusList list = list_where(ranking, standings(ranking, lists, plan.keep_last_year),
                              [&](VillageId v, bool) -> std::optional<Listed> {
                                return chosen.chosen[v] ? std::optional(Listed::by_plan) : std::nullopt;
                              });
  list.chosen_by = ChosenBy::plan;
  return list;
}

} // namespace lokus::rank
