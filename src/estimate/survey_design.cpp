#include "estimate/survey_design.hpp"
#include "core/sum.hpp"
#include <algorithm>
#include <cmath>
#include <map>

namespace lokus::estimate {

Sample sample_of(std::span<const SurveyedChild> children, const SurveyDesign &design) {
  Sample sample;
  std::map<std::string, std::size_t> strata;
  std::map<std::pair<std::size_t, std::string>, std::size_t> clusters;
  for (const SurveyedChild &child : children) {
    const double weight = is_missing(child.weight) ? 0 : child.weight;
    sample.weight.push_back(design.weights ? weight : 1);
    const std::size_t stratum =
        strata.try_emplace(design.strata ? child.stratum : std::string(), strata.size()).first->second;
    std::size_t cluster = sample.stratum_of_cluster.size();
    if (design.clusters)
      cluster = clusters.try_emplace({stratum, child.cluster}, cluster).first->second;
    if (cluster == sample.stratum_of_cluster.size())
      sample.stratum_of_cluster.push_back(stratum);
    sample.cluster.push_back(cluster);
  }
  sample.strata = strata.size();
  sample.clustered = design.clusters || design.strata;
  sample.degrees_of_freedom =
      static_cast<double>(sample.stratum_of_cluster.size()) - static_cast<double>(sample.strata);
  return sample;
}

namespace {

double variance_of_totals(const Sample &sample, const std::vector<double> &total) {
  std::vector<double> sum_of(sample.strata, 0), clusters(sample.strata, 0), squares(sample.strata, 0);
  for (std::size_t c = 0; c < total.size(); ++c) {
    sum_of[sample.stratum_of_cluster[c]] += total[c];
    clusters[sample.stratum_of_cluster[c]] += 1;
  }
  for (std::size_t c = 0; c < total.size(); ++c) {
    const std::size_t h = sample.stratum_of_cluster[c];
    const double centre = clusters[h] > 1 ? sum_of[h] / clusters[h] : 0;
    squares[h] += (total[c] - centre) * (total[c] - centre);
  }
  double variance = 0;
  for (std::size_t h = 0; h < sample.strata; ++h)
    variance += squares[h] * (clusters[h] > 1 ? clusters[h] / (clusters[h] - 1) : 1);
  return variance;
}

} // namespace

DesignMean design_mean(const Sample &sample, std::span<const double> x,
                       std::span<const std::uint8_t> in_domain) {
  DesignMean result;
  Sum weights, values;
  const auto counts = [&](std::size_t i) { return in_domain[i] != 0 && !is_missing(x[i]); };
  for (std::size_t i = 0; i < sample.rows(); ++i)
    if (counts(i)) {
      ++result.n;
      weights.add(sample.weight[i]);
      values.add(sample.weight[i] * x[i]);
    }
  result.n_weighted = weights.value();
  if (!(result.n_weighted > 0)) {
    result.mean = result.standard_error = result.sd = nan();
    return result;
  }
  result.mean = values.value() / result.n_weighted;
  Sum squares;
  std::vector<double> total(sample.stratum_of_cluster.size(), 0);
  for (std::size_t i = 0; i < sample.rows(); ++i)
    if (counts(i)) {
      const double away = x[i] - result.mean;
      total[sample.cluster[i]] += sample.weight[i] * away / result.n_weighted;
      squares.add(sample.weight[i] * away * away);
    }
  result.standard_error = std::sqrt(variance_of_totals(sample, total));
  const auto in = static_cast<std::size_t>(std::count(in_domain.begin(), in_domain.end(), std::uint8_t{1}));
  const double n = static_cast<double>(sample.clustered ? in : result.n);
  result.sd = n > 1 ? std::sqrt(squares.value() / result.n_weighted * n / (n - 1)) : nan();
  return result;
}

} // namespace lokus::estimate
