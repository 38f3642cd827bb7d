#pragma once
#include "tables/inputs/indicators.hpp"
#include <string>

namespace lokus {

using CovariateId = Id<struct CovariateTag>;

// Figures by village that may explain prevalence, as written in the table (no unit is assumed).
struct Covariates {
  Column<CovariateId, std::string> name;      // as in estimate.covariates
  Column<CovariateId, IndicatorId> from;      // whose figures they are
  Grid<VillageId, CovariateId, double> value; // NaN: the table says nothing about the village
  std::size_t rows() const { return name.rows(); }
};

} // namespace lokus
