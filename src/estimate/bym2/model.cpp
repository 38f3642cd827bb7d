#include "estimate/bym2/model.hpp"
#include <algorithm>

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

// The order: diagonal of phi; pairs of neighbours; unit by term; effect by effect.
std::vector<MatrixEntry> Bym2Model::entries() const {
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
  return list;
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

std::vector<double> Bym2Model::precision(std::span<const double> w, double f) const {
  const std::size_t n = units();
  std::vector<double> value(pattern_.entries(), 0.0);
  for (std::size_t i = 0; i < n; ++i)
    value[i] = map_.precision(i) + f * f * w[i];
  for (const SmoothingMap::Component &c : map_.components) {
    double most = 0;
    for (std::uint32_t i : c.units)
      most = std::max(most, f * f * w[i]);
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

} // namespace lokus::estimate
