#pragma once
#include "tables/inputs/interventions.hpp"
#include <array>
#include <span>
#include <vector>

namespace lokus::project {

// The solvers of docs/methods/cohort.md sections 1 and 2, for one number; lanes.hpp has those for many.

inline constexpr std::size_t ages = 60; // completed months 0..59

// Shares of the two groups of a two-by-two table.
struct Risks {
  double unexposed = 0;
  double exposed = 0;
};

// S(R, q, p), section 1: the risks of two groups, of which the share `exposed` carries the odds ratio
// `ratio`, when the whole has the mean `mean` in [0,1].
Risks two_by_two(double ratio, double exposed, double mean);

// X({v}, {R}, p), section 1: the risk of every group j, odds R_j times those of group 0, when the groups
// have the shares v (sum 1) and the whole has the mean in (0,1). R_0 need not be 1.
std::vector<double> mixture(std::span<const double> shares, std::span<const double> ratios, double mean);

struct Ageing {
  std::array<double, bands - 1> or_previous = {45, 362, 175, 175}; // P_1..P_4
  std::array<double, bands - 1> retention = {1, 1, 1, 1};          // k_1..k_4
};

// m_b of section 3 before scaling: children in one month of age, m_0 = 1.
PerBand<double> relative_sizes(const std::array<double, bands - 1> &retention);
// s_b of section 2 from a village's prevalence and the age profile, both in (0,1).
PerBand<double> shares_from_prevalence(double prevalence, const PerBand<double> &profile,
                                       const Ageing &ageing);

} // namespace lokus::project
