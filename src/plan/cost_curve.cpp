#include "plan/cost_curve.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::plan {
namespace {

constexpr double edge = 0.95; // share of saturation up to which the curves are quoted

// D: half of what everybody within reach would cost at the unit cost.
double cost_scale(const CostOfCoverage &cost) {
  return cost.unit_cost * cost.saturation * cost.target_people / 2;
}

// The logistic that starts at 0 for m = 0.05 and has its middle at m = 1.
double log_ratio(double m) {
  return std::log(39 * m / (2 - m));
}

} // namespace

double variable_cost(const CostOfCoverage &cost, double coverage) {
  if (cost.curve == CostCurve::linear)
    return cost.unit_cost * coverage * cost.target_people;
  if (coverage <= 0)
    return 0;
  const double y = std::min(coverage / cost.saturation, edge);
  switch (cost.curve) {
  case CostCurve::rising:
    return cost_scale(cost) * std::log((1 + y) / (1 - y));
  case CostCurve::falling:
    return cost_scale(cost) * log_ratio(0.05 + y);
  default:
    return cost_scale(cost) / 2 * log_ratio(0.05 + 2 * y);
  }
}

Rupiah extra_cost(const CostOfCoverage &cost, double baseline, double coverage) {
  if (coverage <= baseline)
    return Rupiah{0};
  const double rupiah = cost.fixed_cost + variable_cost(cost, coverage) - variable_cost(cost, baseline);
  return Rupiah{static_cast<std::int64_t>(std::ceil(rupiah - 1e-6))};
}

std::vector<Rupiah> yearly_cash(const CostOfCoverage &cost, double baseline,
                                std::span<const double> reached) {
  std::vector<Rupiah> cash;
  for (const double coverage : reached)
    cash.push_back(extra_cost(cost, baseline, coverage));
  return cash;
}

std::vector<Rupiah> investment_cash(const CostOfCoverage &cost, double baseline,
                                    std::span<const double> reached, int lifetime) {
  std::vector<Rupiah> cash(reached.size());
  double built = baseline;
  for (std::size_t year = 0; year < reached.size(); ++year) {
    const Rupiah rupiah = extra_cost(cost, built, reached[year]);
    built = std::max(built, reached[year]);
    for (std::size_t paid = year; paid < cash.size(); paid += static_cast<std::size_t>(lifetime)) {
      cash[paid] += rupiah;
      if (lifetime <= 0)
        break;
    }
  }
  return cash;
}

} // namespace lokus::plan
