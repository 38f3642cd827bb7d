#pragma once
#include "core/phrase.hpp"
#include "tables/inputs/villages.hpp"

namespace lokus {

// How the log odds of stunting of each district change per year without new action, averaged over the
// projection: normal with `mean` and variance shared_sd^2 + own_sd^2. The shared part is the nation's and is
// the same number for all districts of one draw.
struct Trends {
  Column<DistrictId, double> mean;   // log odds per year
  Column<DistrictId, double> own_sd; // of the district and its province
  double shared_sd = 0;
  Column<DistrictId, int> figures; // survey figures of the district itself; 0: the pooled trend
  std::vector<Phrase> assumptions; // what every output that uses these must say
  bool given() const { return mean.rows() > 0; }
};

} // namespace lokus
