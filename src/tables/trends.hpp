#pragma once
#include "core/phrase.hpp"
#include "settings/settings.hpp"
#include "tables/inputs/villages.hpp"

namespace lokus {

// How the log odds of stunting of each district change per year without new action, averaged over the
// projection: normal with `mean` and variance shared_sd^2 + own_sd^2. The shared part is the nation's and is
// the same number for all districts of one draw.
struct Trends {
  Column<DistrictId, double> mean;   // log odds per year
  Column<DistrictId, double> own_sd; // of the district and its province
  double shared_sd = 0;
  Column<DistrictId, int> figures;  // survey figures of the district itself; 0: the pooled trend
  double years = 0;                 // over which the doubt above is averaged; 0: the same over any
  double walk = 0, shared_walk = 0; // variance a year of paths that wander, within own_sd^2 and shared_sd^2
  std::vector<Phrase> assumptions;  // what every output that uses these must say
  bool given() const { return mean.rows() > 0; }
};

// The scenario's one trend, as if every district had it.
Trends scenario_trends(const ProjectSettings &settings, const Districts &districts);

// The yearly change of a district over `years`, over which a path that wanders is averaged; 0: those of the
// trends.
struct YearlyChange {
  double mean = 0, shared_sd = 0, own_sd = 0; // log odds
};
YearlyChange yearly_change(const Trends &trends, DistrictId district, double years = 0);

} // namespace lokus
