#include "rank/methods/known.hpp"
#include "rank/methods/methods.hpp"
#include <algorithm>

namespace lokus::rank {
namespace {

// For every need of an ascending list: the sum over all others of how much it is preferred over them. Needs
// below `need - full` count 1, those up to `need - indifference` a part; a running sum of the needs makes the
// parts of a whole stretch one subtraction, so that n villages take n steps after sorting.
std::vector<double> preferred_over(const std::vector<double> &needs, Preference preference) {
  std::vector<double> running = {0};
  for (double need : needs)
    running.push_back(running.back() + need);
  std::vector<double> sums;
  sums.reserve(needs.size());
  const double slope = preference.full - preference.indifference;
  std::size_t fully = 0, partly = 0; // needs before these places count fully, at least in part
  for (double need : needs) {
    while (partly < needs.size() && needs[partly] < need - preference.indifference)
      ++partly;
    while (fully < partly && (slope <= 0 || needs[fully] <= need - preference.full))
      ++fully;
    const auto between = static_cast<double>(partly - fully);
    const double parts = between * (need - preference.indifference) - (running[partly] - running[fully]);
    sums.push_back(static_cast<double>(fully) + (between > 0 ? parts / slope : 0));
  }
  return sums;
}

struct VillageNeed {
  double need; // high = worse off
  VillageId village;
};

// Net flow of every village on one criterion, -1 to 1; 0 where there is nobody to compare with.
Column<VillageId, double> net_flow(const Criteria &criteria, CriterionId c) {
  Column<VillageId, double> flow(criteria.value.rows(), nan());
  std::vector<VillageNeed> places;
  for (VillageId v : flow.all())
    if (!is_missing(criteria.value(v, c)))
      places.push_back({criteria.direction[c] * criteria.value(v, c), v});
  std::ranges::stable_sort(places, {}, &VillageNeed::need);
  std::vector<double> rising, falling;
  for (const VillageNeed &place : places)
    rising.push_back(place.need);
  std::for_each(rising.rbegin(), rising.rend(), [&](double need) { falling.push_back(-need); });
  const Preference preference = criteria.preference.empty() ? Preference{} : criteria.preference[c];
  const std::vector<double> leaving = preferred_over(rising, preference);
  const std::vector<double> entering = preferred_over(falling, preference);
  const double others = std::max<double>(1, static_cast<double>(places.size()) - 1);
  for (std::size_t i = 0; i < places.size(); ++i)
    flow[places[i].village] = (leaving[i] - entering[places.size() - 1 - i]) / others;
  return flow;
}

} // namespace

// PROMETHEE II (Brans and Vincke 1985): phi(a) = sum_j w_j sum_b (P_j(a, b) - P_j(b, a)) / (m_j - 1) over the
// m_j villages known on criterion j. P of a difference d in need: 1 if d > 0 (usual), or 0 up to
// indifference q, (d - q) / (p - q), 1 from p on (linear).
Scores promethee(const Criteria &criteria) {
  Scores scores;
  for (CriterionId c : criteria.name.all())
    scores.parts.push_back(net_flow(criteria, c));
  scores.part_names = part_names(criteria, "flow_");
  scores.score = weighted_mean(criteria, scores.parts);
  return scores;
}

std::vector<Phrase> promethee_notes(const Criteria &criteria) {
  std::string linear;
  for (CriterionId c : criteria.name.all())
    if (!criteria.preference.empty() && criteria.preference[c].full > 0)
      linear += fmt::format("{}{}={},{}", linear.empty() ? "" : "; ", criteria.name[c],
                            criteria.preference[c].indifference, criteria.preference[c].full);
  if (linear.empty())
    return {{"PROMETHEE II: selisih sekecil apa pun dihitung penuh (fungsi preferensi biasa) pada semua "
             "kriteria.",
             "PROMETHEE II: any difference counts fully (usual preference function) on all criteria."}};
  return {phrase(
      "PROMETHEE II: preferensi linear dengan selisih yang diabaikan dan yang penuh: {}; kriteria "
      "lain: selisih apa pun dihitung penuh.",
      "PROMETHEE II: linear preference, with the difference ignored and the one that counts fully: {}; "
      "on other criteria any difference counts fully.",
      linear)};
}

} // namespace lokus::rank
