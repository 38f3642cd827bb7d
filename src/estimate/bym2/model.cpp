#include "estimate/bym2/model.hpp"
#include "estimate/bym2/sums.hpp"
#include <algorithm>
#include <map>

namespace lokus::estimate {
namespace {

// A component of which nothing is known would have no precision along its sum, which the constraint
// takes away again: this much is put there, in units of a scaled precision.
constexpr double least_information = 1e-8;

} // namespace

Bym2Model::Bym2Model(SmoothingMap map, Bym2Data data)
    : map_(std::move(map)),
      data_(std::move(data)),
      common_(1 + data_.covariates.size()),
      terms_per_unit_(common_ + (data_.groups > 0 ? 1 : 0)),
      effect_sd_(common_, prior_sd_of_effects) {
  list_terms();
  pattern_ = SparsePattern(units() + effects(), entries());
}

void Bym2Model::list_terms() {
  effect_sd_.resize(common_ + data_.groups, prior_sd_of_groups);
  terms_.reserve(units() * terms_per_unit_);
  for (std::size_t i = 0; i < units(); ++i) {
    terms_.push_back({0, 1.0});
    for (std::uint32_t c = 1; c < common_; ++c)
      terms_.push_back({c, data_.covariates[c - 1][i]});
    if (data_.groups > 0)
      terms_.push_back({static_cast<std::uint32_t>(common_) + data_.group[i], 1.0});
  }
}

// The order: diagonal of phi; pairs of neighbours; unit by term; effect by effect; pairs of a sum that are no
// neighbours.
std::vector<MatrixEntry> Bym2Model::entries() {
  const auto n = static_cast<std::uint32_t>(units());
  std::vector<MatrixEntry> list;
  for (std::uint32_t i = 0; i < n; ++i)
    list.push_back({i, i});
  for (const auto &[a, b] : map_.pairs)
    list.push_back({a, b});
  for (std::uint32_t i = 0; i < n; ++i)
    for (const Term &term : terms(i))
      list.push_back({i, n + term.effect});
  for (std::uint32_t a = 0; a < common_; ++a)
    for (std::uint32_t b = 0; b <= a; ++b)
      list.push_back({n + a, n + b});
  for (auto a = static_cast<std::uint32_t>(common_); a < effects(); ++a) {
    for (std::uint32_t b = 0; b < common_; ++b)
      list.push_back({n + a, n + b});
    list.push_back({n + a, n + a});
  }
  list_sum_pairs(list);
  return list;
}

void Bym2Model::list_sum_pairs(std::vector<MatrixEntry> &list) {
  if (data_.sums.empty())
    return;
  std::map<UnitPair, std::size_t> neighbours;
  for (std::size_t e = 0; e < map_.pairs.size(); ++e)
    neighbours.emplace(std::minmax(map_.pairs[e].first, map_.pairs[e].second), units() + e);
  for (const SumOfUnits &sum : data_.sums) {
    std::vector<std::size_t> &places = sum_pairs_.emplace_back();
    for (std::size_t a = 0; a < sum.units.size(); ++a)
      for (std::size_t b = 0; b < a; ++b) {
        const auto known = neighbours.find(std::minmax(sum.units[a], sum.units[b]));
        places.push_back(known == neighbours.end() ? list.size() : known->second);
        if (known == neighbours.end())
          list.push_back({sum.units[a], sum.units[b]});
      }
  }
}

std::size_t Bym2Model::sum_pair(std::size_t sum, std::size_t a, std::size_t b) const {
  const std::size_t high = std::max(a, b), low = std::min(a, b);
  return high == low ? data_.sums[sum].units[a] : sum_pairs_[sum][high * (high - 1) / 2 + low];
}

std::size_t Bym2Model::unit_term(std::size_t unit, std::size_t term) const {
  return units() + map_.pairs.size() + unit * terms_per_unit_ + term;
}

std::size_t Bym2Model::effect_pair(std::size_t a, std::size_t b) const {
  const std::size_t high = std::max(a, b), low = std::min(a, b);
  const std::size_t first = unit_term(units(), 0);
  if (high < common_)
    return first + high * (high + 1) / 2 + low;
  const std::size_t groups_first = first + common_ * (common_ + 1) / 2;
  return groups_first + (high - common_) * (common_ + 1) + std::min(low, common_);
}

void Bym2Model::add_sum(std::size_t sum, double w, std::span<const double> gradient, double f,
                        std::vector<double> &value) const {
  const std::vector<std::uint32_t> &members = data_.sums[sum].units;
  std::vector<double> row(terms_per_unit_, 0.0); // of the design, all members together
  for (std::size_t k = 0; k < members.size(); ++k)
    for (std::size_t t = 0; t < row.size(); ++t)
      row[t] += gradient[k] * terms(members[k])[t].value;
  for (std::size_t a = 0; a < members.size(); ++a) {
    for (std::size_t b = 0; b <= a; ++b)
      value[sum_pair(sum, a, b)] += f * f * w * gradient[a] * gradient[b];
    for (std::size_t t = 0; t < row.size(); ++t)
      value[unit_term(members[a], t)] += f * w * gradient[a] * row[t];
  }
  const std::span<const Term> effect = terms(members.front());
  for (std::size_t t = 0; t < row.size(); ++t)
    for (std::size_t u = 0; u <= t; ++u)
      value[effect_pair(effect[t].effect, effect[u].effect)] += w * row[t] * row[u];
}

std::vector<double> Bym2Model::precision(std::span<const double> w, double f, std::span<const LinearSum> sums,
                                         double v) const {
  const std::size_t n = units();
  std::vector<double> value(pattern_.entries(), 0.0);
  for (std::size_t i = 0; i < n; ++i)
    value[i] = map_.precision(i) + f * f * w[i];
  std::vector<double> told(w.begin(), w.end());
  for (std::size_t s = 0; s < sums.size(); ++s)
    for (std::size_t k = 0; k < sums[s].gradient.size(); ++k)
      told[data_.sums[s].units[k]] += sums[s].seen(v) * sums[s].gradient[k] * sums[s].gradient[k];
  for (const SmoothingMap::Component &c : map_.components) {
    double most = 0;
    for (std::uint32_t i : c.units)
      most = std::max(most, f * f * told[i]);
    for (std::uint32_t i : c.units)
      value[i] += std::max(0.0, least_information - most);
  }
  for (std::size_t e = 0; e < map_.pairs.size(); ++e)
    value[n + e] = -map_.components[map_.component[map_.pairs[e].first]].scale;
  for (std::size_t i = 0; i < n; ++i) {
    const std::span<const Term> row = terms(i);
    for (std::size_t t = 0; t < row.size(); ++t) {
      value[unit_term(i, t)] = f * w[i] * row[t].value;
      for (std::size_t u = 0; u <= t; ++u)
        value[effect_pair(row[t].effect, row[u].effect)] += w[i] * row[t].value * row[u].value;
    }
  }
  for (std::size_t s = 0; s < sums.size(); ++s)
    add_sum(s, sums[s].seen(v), sums[s].gradient, f, value);
  for (std::size_t a = 0; a < effects(); ++a)
    value[effect_pair(a, a)] += 1 / (effect_sd_[a] * effect_sd_[a]);
  return value;
}

std::vector<double> Bym2Model::variances(std::span<const double> inverse, double f) const {
  std::vector<double> variance(units());
  for (std::size_t i = 0; i < units(); ++i) {
    const std::span<const Term> row = terms(i);
    double sum = f * f * inverse[i];
    for (std::size_t t = 0; t < row.size(); ++t) {
      sum += 2 * f * row[t].value * inverse[unit_term(i, t)];
      sum += row[t].value * row[t].value * inverse[effect_pair(row[t].effect, row[t].effect)];
      for (std::size_t u = 0; u < t; ++u)
        sum += 2 * row[t].value * row[u].value * inverse[effect_pair(row[t].effect, row[u].effect)];
    }
    variance[i] = sum;
  }
  return variance;
}

std::vector<double> Bym2Model::covariances(std::size_t sum, std::span<const double> inverse, double f) const {
  const std::vector<std::uint32_t> &members = data_.sums[sum].units;
  std::vector<double> covariance(members.size() * members.size());
  for (std::size_t a = 0; a < members.size(); ++a)
    for (std::size_t b = 0; b < members.size(); ++b) {
      const std::span<const Term> of_a = terms(members[a]), of_b = terms(members[b]);
      double total = f * f * inverse[sum_pair(sum, a, b)];
      for (std::size_t t = 0; t < of_a.size(); ++t) {
        total += f * of_a[t].value * inverse[unit_term(members[b], t)];
        total += f * of_b[t].value * inverse[unit_term(members[a], t)];
        for (std::size_t u = 0; u < of_b.size(); ++u)
          total += of_a[t].value * of_b[u].value * inverse[effect_pair(of_a[t].effect, of_b[u].effect)];
      }
      covariance[a * members.size() + b] = total;
    }
  return covariance;
}

} // namespace lokus::estimate
