#pragma once
#include "estimate/bym2/map.hpp"
#include "estimate/bym2/sparse.hpp"
#include "estimate/register/blocks.hpp"
#include "estimate/register/register_data.hpp"

namespace lokus::estimate {

// Heavy tails as scale mixtures: a unit or a subject of scale below 1 varies by more than the others.
struct TailScales {
  std::vector<double> unit, subject;
};

// Of a subject's rounds the log odds of those measured are
//   eta_r = share'(f phi + x b) + b0 + level(district, r) + u(unit, r) + attendance_r g + w_r,
// phi the smooth map (bym2/map.hpp), g the log odds of a child not measured against one measured, u ~ N(0,
// U), w ~ N(0, squares W), with
//   W = village 11' + village_round I + village_walk T,  U = unit 11' + unit_round I + unit_walk T,
// T_rs = min(age_r, age_s): the latest round stands where the truth does. w is integrated out; x, what is
// left, is phi of every village, b0 and b, g, the levels, u. Factors point into the model: it stays where it
// is.
class RegisterModel {
public:
  RegisterModel(SmoothingMap map, RegisterData data);
  RegisterModel(const RegisterModel &) = delete;
  RegisterModel &operator=(const RegisterModel &) = delete;
  ~RegisterModel() = default;

  const SmoothingMap &map() const { return map_; }
  const RegisterData &data() const { return data_; }
  const SparsePattern &pattern() const { return pattern_; }
  std::size_t rounds() const { return data_.rounds(); }
  std::size_t subjects() const { return data_.subjects.size(); }
  std::size_t villages() const { return data_.villages(); }
  std::size_t common() const { return 2 + data_.covariates.size(); } // b0, b and g
  std::size_t rows() const { return unit_row(data_.units, 0); }
  // Rows of x.
  std::size_t unweighed_row() const { return common_row(common() - 1); }
  std::size_t common_row(std::size_t k) const { return villages() + k; }
  std::size_t level_row(std::size_t district, std::size_t round) const {
    return villages() + common() + district * rounds() + round;
  }
  std::size_t unit_row(std::size_t unit, std::size_t round) const {
    return level_row(data_.districts, 0) + unit * rounds() + round;
  }

  // The columns of x that a subject sees: its villages' phi, b0 and b; its levels, its unit's u; g.
  std::size_t local(std::size_t subject) const { return columns_[subject].row.size(); }
  std::uint32_t local_row(std::size_t subject, std::size_t k) const { return columns_[subject].row[k]; }
  // Coefficient of the k-th of them in eta of a round.
  double coefficient(std::size_t subject, std::size_t round, std::size_t k, double f) const;
  // (A x) of a subject's rounds, and x += A'b.
  void apply(std::size_t subject, double f, std::span<const double> x, std::span<double> eta) const;
  void apply_transposed(std::size_t subject, double f, std::span<const double> b, std::span<double> x) const;

  std::vector<double> own_covariance(const RegisterVariances &v) const;  // W
  std::vector<double> unit_covariance(const RegisterVariances &v) const; // U

  // Precision of x, in the pattern's order, when subjects tell A x with the precisions `told`, block by
  // block.
  std::vector<double> precision(const RegisterVariances &v, const TailScales &tails,
                                std::span<const double> told) const;
  // -0.5 x'Px of the prior, and 0.5 log |P|.
  double log_prior(const RegisterVariances &v, const TailScales &tails, std::span<const double> x) const;
  double half_log_determinant(const RegisterVariances &v, const TailScales &tails) const;

  // Entry of a matrix on the pattern that the a-th and b-th column of a subject meet in; two rounds of a
  // unit.
  std::size_t entry(std::size_t subject, std::size_t a, std::size_t b) const;
  std::size_t unit_entry(std::size_t unit, std::size_t a, std::size_t b) const;

private:
  struct Columns {
    std::vector<std::uint32_t> row;
    std::vector<double> value;             // in every round alike: of phi, b0 and b
    std::size_t phis = 0, first_level = 0; // the first are phi; from first_level on a column is of one round
  };
  void list_columns();
  void find_entries();
  double prior_sd(std::size_t row) const; // of b0, b, g and the levels

  SmoothingMap map_;
  RegisterData data_;
  std::vector<Columns> columns_;
  std::vector<std::vector<std::uint32_t>> entries_; // of a subject: pairs (0,0), (1,0), (1,1), (2,0) ...
  std::vector<std::uint32_t> diagonal_, pair_entries_, unit_entries_;
  SparsePattern pattern_;
};

inline constexpr double sd_of_common = 5, sd_of_level = 2; // priors of b0 and b, and of the levels

} // namespace lokus::estimate
