#include "core/error.hpp"
#include "rank/methods/known.hpp"
#include "rank/methods/methods.hpp"
#include <algorithm>

namespace lokus::rank {
namespace {

const std::vector<double> &limits_of_criterion(const Criteria &criteria, CriterionId c) {
  if (criteria.class_limits.empty() || criteria.class_limits[c].empty())
    throw Error{ErrorKind::request,
                phrase("class_score perlu batas kelas untuk kriteria {0}; isi rank.class_limits dengan "
                       "\"{0}=5,10,20\"",
                       "class_score needs class limits for the criterion {0}; write \"{0}=5,10,20\" in "
                       "rank.class_limits",
                       criteria.name[c])};
  return criteria.class_limits[c];
}

} // namespace

// Rule M8: every criterion is cut into classes, 1 = best off; a value at a limit belongs to the class above
// it. The score is the sum of the class numbers, weighted so that equal weights give the plain sum; with
// missing criteria the mean class of those known, times the number of criteria.
Scores class_score(const Criteria &criteria) {
  const std::vector<double> weights = weights_in_use(criteria);
  Scores scores;
  for (CriterionId c : criteria.name.all()) {
    Column<VillageId, double> &part = scores.parts.emplace_back(criteria.value.rows(), nan());
    if (weights[c.row()] == 0)
      continue;
    const std::vector<double> &limits = limits_of_criterion(criteria, c);
    for (VillageId v : part.all()) {
      const double value = criteria.value(v, c);
      if (is_missing(value))
        continue;
      const auto reached = static_cast<double>(std::ranges::upper_bound(limits, value) - limits.begin());
      part[v] = 1 + (criteria.direction[c] > 0 ? reached : static_cast<double>(limits.size()) - reached);
    }
  }
  scores.part_names = part_names(criteria, "class_");
  scores.score = weighted_mean(criteria, scores.parts);
  const auto in_use = std::ranges::count_if(weights, [](double weight) { return weight > 0; });
  for (VillageId v : scores.score.all())
    scores.score[v] *= static_cast<double>(in_use);
  return scores;
}

std::vector<Phrase> class_score_notes(const Criteria &criteria) {
  std::string limits;
  for (CriterionId c : criteria.name.all())
    if (criteria.weight[c] > 0 && !criteria.class_limits.empty() && !criteria.class_limits[c].empty()) {
      std::string numbers;
      for (double limit : criteria.class_limits[c])
        numbers += fmt::format("{}{}", numbers.empty() ? "" : ",", limit);
      limits += fmt::format("{}{}={}", limits.empty() ? "" : "; ", criteria.name[c], numbers);
    }
  return {
      phrase("Skor kelas: batas kelas {}; nilai tepat di batas masuk kelas di atasnya. Batas ini pilihan, "
             "dan mengubahnya dapat mengubah daftar.",
             "Class scoring: class limits {}; a value at a limit is in the class above it. The limits are a "
             "choice, and another choice may change the list.",
             limits)};
}

} // namespace lokus::rank
