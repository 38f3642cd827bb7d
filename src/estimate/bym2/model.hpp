#pragma once
#include "estimate/bym2/map.hpp"
#include "estimate/bym2/sparse.hpp"
#include <cstdint>
#include <span>
#include <vector>

namespace lokus::estimate {

enum class CountsAre { binomial, poisson };

// y of `size` trials of several units together, share[k] of the trials are units[k]'s; their log odds are
// share'eta. Each unit is in one sum at most, has size 0 itself, and is of the group of the others.
struct SumOfUnits {
  std::vector<std::uint32_t> units;
  std::vector<double> share;
  double y = 0, size = 0;
};

// What BYM2 is told about n units. Binomial: y of `size` trials; Poisson: y where `size` were expected.
// Size 0: nothing is known there. Neither needs whole numbers.
struct Bym2Data {
  CountsAre kind = CountsAre::binomial;
  std::vector<double> y, size;
  std::vector<std::vector<double>> covariates; // each n long, standardised by the caller
  std::vector<std::uint32_t> group;            // of a unit, 0 .. groups-1; empty without groups
  std::size_t groups = 0;
  std::vector<SumOfUnits> sums = {}; // binomial only
};

struct LinearSum; // estimate/bym2/sums.hpp

// Normal priors of the effects: mean 0 and these standard deviations.
inline constexpr double prior_sd_of_effects = 5; // intercept and covariates
inline constexpr double prior_sd_of_groups = 2;

// eta_i = [log size_i] + b0 + x_i b + d_group(i) + sigma (sqrt(1-rho) theta_i + sqrt(rho) phi_i)
// (Riebler et al. 2016, eq. 7). "Effects" are b0, b and d, in this order; the rows of the joint precision
// are phi of every unit, then the effects. Factors point into the model: it stays where it is.
class Bym2Model {
public:
  Bym2Model(SmoothingMap map, Bym2Data data);
  Bym2Model(const Bym2Model &) = delete;
  Bym2Model &operator=(const Bym2Model &) = delete;
  ~Bym2Model() = default;

  std::size_t units() const { return map_.units; }
  std::size_t effects() const { return effect_sd_.size(); }
  const SmoothingMap &map() const { return map_; }
  const Bym2Data &data() const { return data_; }
  const SparsePattern &pattern() const { return pattern_; }
  double effect_sd(std::size_t effect) const { return effect_sd_[effect]; }

  // One entry of a unit's row of the design.
  struct Term {
    std::uint32_t effect = 0;
    double value = 0;
  };
  std::span<const Term> terms(std::size_t unit) const {
    return std::span<const Term>(terms_).subspan(unit * terms_per_unit_, terms_per_unit_);
  }

  // Joint precision of (phi, effects), in the pattern's order, when every unit tells x_i'effects + f phi_i
  // with precision w_i, and every sum, of theta of variance v, what it tells of its units together.
  std::vector<double> precision(std::span<const double> w, double f, std::span<const LinearSum> sums,
                                double v) const;

  // Variance of x_i'effects + f phi_i, from the inverse of that precision at the pattern's entries.
  std::vector<double> variances(std::span<const double> inverse, double f) const;
  // The same of the units of a sum, with their covariances: row by row.
  std::vector<double> covariances(std::size_t sum, std::span<const double> inverse, double f) const;

private:
  void list_terms();
  std::vector<MatrixEntry> entries();
  std::size_t unit_term(std::size_t unit, std::size_t term) const;
  std::size_t effect_pair(std::size_t a, std::size_t b) const;
  void list_sum_pairs(std::vector<MatrixEntry> &list);
  std::size_t sum_pair(std::size_t sum, std::size_t a, std::size_t b) const;
  void add_sum(std::size_t sum, double w, std::span<const double> gradient, double f,
               std::vector<double> &value) const;

  SmoothingMap map_;
  Bym2Data data_;
  std::size_t common_ = 0; // intercept and covariates
  std::size_t terms_per_unit_ = 0;
  std::vector<Term> terms_;
  std::vector<double> effect_sd_;
  std::vector<std::vector<std::size_t>>
      sum_pairs_; // of each sum: entries of its pairs (1,0), (2,0), (2,1) ...
  SparsePattern pattern_;
};

} // namespace lokus::estimate
