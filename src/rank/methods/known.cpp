#include "rank/methods/known.hpp"
#include "core/error.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::rank {

std::vector<double> weights_in_use(const Criteria &criteria) {
  std::vector<double> weights;
  for (CriterionId c : criteria.name.all()) {
    bool any = false;
    for (std::size_t row = 0; row < criteria.value.rows() && !any; ++row)
      any = !is_missing(criteria.value(VillageId{row}, c));
    weights.push_back(any ? criteria.weight[c] : 0);
  }
  return weights;
}

bool known_enough(const Criteria &criteria, std::span<const double> weights, VillageId village) {
  double known = 0, total = 0;
  for (CriterionId c : criteria.name.all()) {
    total += weights[c.row()];
    if (!is_missing(criteria.value(village, c)))
      known += weights[c.row()];
  }
  return total > 0 && known >= (0.5 - 1e-9) * total;
}

std::vector<double> known_values(const Criteria &criteria, CriterionId criterion) {
  std::vector<double> values;
  values.reserve(criteria.value.rows());
  for (std::size_t row = 0; row < criteria.value.rows(); ++row)
    if (const double value = criteria.value(VillageId{row}, criterion); !is_missing(value))
      values.push_back(value);
  return values;
}

Column<VillageId, double> weighted_mean(const Criteria &criteria, const Parts &parts) {
  const std::vector<double> weights = weights_in_use(criteria);
  Column<VillageId, double> means(criteria.value.rows(), nan());
  for (VillageId v : means.all()) {
    if (!known_enough(criteria, weights, v))
      continue;
    double sum = 0, known = 0;
    for (std::size_t c = 0; c < parts.size(); ++c)
      if (!is_missing(parts[c][v])) {
        sum += weights[c] * parts[c][v];
        known += weights[c];
      }
    means[v] = sum / known;
  }
  return means;
}

bool is_worse(double value, double reference, int direction) {
  return direction * (value - reference) > 1e-12 * std::max(std::fabs(value), std::fabs(reference));
}

std::vector<std::string> part_names(const Criteria &criteria, const std::string &prefix) {
  std::vector<std::string> names;
  for (const std::string &name : criteria.name)
    names.push_back(prefix + name);
  return names;
}

CriterionId criterion_named(const Criteria &criteria, const std::string &name) {
  const auto found = std::ranges::find(criteria.name.values(), name);
  if (found == criteria.name.values().end())
    throw Error{ErrorKind::request,
                phrase("cara ini memeringkat menurut kriteria {}, yang tidak ada di tabel kriteria",
                       "this method ranks by the criterion {}, which the table of criteria lacks", name)};
  return CriterionId{static_cast<std::size_t>(found - criteria.name.values().begin())};
}

} // namespace lokus::rank
