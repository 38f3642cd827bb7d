#include "read/inputs.hpp"
#include "settings/indicators.hpp"
#include <algorithm>
#include <cassert>

namespace lokus::read {
namespace {

void say_how_the_missing_are_estimated(const Covariates &covariates, const std::string &file, CovariateId k,
                                       Findings &findings) {
  std::size_t missing = 0;
  for (std::size_t v = 0; v < covariates.value.rows(); ++v)
    missing += is_missing(covariates.value(VillageId{v}, k));
  if (missing > 0)
    findings.add(
        {Severity::warning, "covariate_missing", file, 0, covariates.name[k],
         phrase("{0}: kolom \"{1}\" tidak berisi angka untuk {2} desa; desa itu ditaksir seperti desa "
                "rata-rata menurut kolom itu",
                "{0}: column \"{1}\" has no figure for {2} villages; they are estimated as if "
                "average in it",
                file, covariates.name[k], missing)});
}

} // namespace

Covariates covariates(const Scenario &scenario, const Indicators &indicators, Findings &findings) {
  Covariates result;
  const std::vector<std::string> &asked = scenario.estimate.covariates;
  result.value = Grid<VillageId, CovariateId, double>(indicators.value.rows(), asked.size(), nan());
  for (std::size_t k = 0; k < asked.size(); ++k) {
    auto from = indicator_named(indicators, asked[k]);
    if (!from)
      from = indicator_named(indicators, settings::indicator_name(asked[k]));
    assert(from);
    result.name.push_back(asked[k]);
    result.from.push_back(*from);
    for (const VillageId v : ids<VillageId>(indicators.value.rows()))
      result.value(v, CovariateId{k}) = indicators.value(v, *from);
    say_how_the_missing_are_estimated(result, indicators.file[*from], CovariateId{k}, findings);
  }
  return result;
}

} // namespace lokus::read
