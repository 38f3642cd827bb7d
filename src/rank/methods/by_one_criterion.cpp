#include "rank/methods/by_one_criterion.hpp"
#include "rank/methods/known.hpp"

namespace lokus::rank {

Scores by_one_criterion(const Criteria &criteria, const std::string &name) {
  const CriterionId c = criterion_named(criteria, name);
  Scores scores;
  scores.score = Column<VillageId, double>(criteria.value.rows());
  for (VillageId v : scores.score.all())
    scores.score[v] = criteria.direction[c] * criteria.value(v, c);
  scores.part_names = {name};
  scores.parts = {scores.score};
  return scores;
}

} // namespace lokus::rank
