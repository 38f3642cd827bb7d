#pragma once
#include "settings/scenario.hpp"
#include "tables/estimates.hpp"
#include "tables/inputs/reporting_units.hpp"
#include "tables/neighbours.hpp"

namespace lokus::rank {

// What measuring a village again might find, and what that says of others, from the draws of the estimate.
// With n children measured without bias the mean of a village's prevalence p moves to a new one that is
// linear in the share found, with variance k var(p), k = var(p) / (var(p) + design effect E[p(1-p)] / n)
// (Raiffa and Schlaifer 1961; exact for a beta-binomial pair); its shape is taken to be that of
// the draws (Jalal and Alarid-Escudero 2018, Medical Decision Making 38(2):174). The mean of another village
// j of the same regency moves by cov(j, i) / var(i) of that. Their correlation is what goes through the
// regency's level, corr(j, level) corr(i, level), and for neighbours and villages of the same reporting unit
// what the draws have beyond that, drawn to 0 by the share of it that is the chance of so many draws (James
// and Stein 1961, one share for a regency): correlations of single far villages would be mostly chance. The
// means of other regencies stay.
class FindingsAhead {
public:
  // `units` without rows: kecamatan stand for them.
  FindingsAhead(const Area &area, const Estimates &estimates, const Neighbours &neighbours,
                const ReportingUnits &units);

  static constexpr std::size_t outcomes = 40; // equally likely

  double sd(VillageId v) const { return sd_[v]; } // NaN: no estimate

  // How far the mean of village i is from today's in each outcome, in sd of p when everything is found out;
  // their mean is 0 and mean square 1. Empty where there is no estimate or no doubt.
  std::vector<double> in_sd(VillageId v) const;

  // sqrt(k) with so many children measured, 0..1.
  double share_found(VillageId v, double children, double design_effect) const;

  // Correlation by which j moves when i does, -1..1.
  double moves_with(VillageId j, VillageId i) const;

private:
  const Area &area_;
  const Estimates &estimates_;
  const Neighbours &neighbours_;
  const ReportingUnits &units_;
  Column<VillageId, double> mean_, sd_;
  Column<VillageId, double> with_level_; // correlation with the regency's level
  Column<DistrictId, double>
      believed_; // share of what near villages' correlation has beyond it that is no chance

  std::size_t unit(VillageId v) const;
  bool near(VillageId a, VillageId b) const;
  double by_level(VillageId a, VillageId b) const { return with_level_[a] * with_level_[b]; }
  double in_draws(VillageId a, VillageId b) const; // their correlation
  void learn_what_is_chance();
};

} // namespace lokus::rank
