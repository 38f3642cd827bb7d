#pragma once
#include "core/phrase.hpp"
#include "settings/settings.hpp"
#include "tables/inputs/villages.hpp"
#include <string_view>

namespace lokus {

// Who says how a district moves: the scenario, its own survey history, or the figures published for all.
enum class TrendSource : std::uint8_t { scenario, history, published };

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
  // Variance of the log odds of one published figure of a district beyond its sampling error, and of a
  // province's: of the survey and not of its children, who do not turn back within a year.
  double noise = 0, province_noise = 0;
  TrendSource source = TrendSource::scenario;
  std::vector<Phrase> assumptions; // what every output that uses these must say
  bool given() const { return mean.rows() > 0; }
  bool uncertain() const; // some district's change has a spread
  bool moves() const;     // or a mean
};

// "scenario", "history", "published"
std::string_view source_name(TrendSource source);

// Whether the scenario says itself how districts move: a trend, or its standard deviation; what it leaves out
// is 0.
bool names_a_trend(const ProjectSettings &settings);

// The scenario's one trend, as if every district had it.
Trends scenario_trends(const ProjectSettings &settings, const Districts &districts);

// The yearly change of a district over `years`, over which a path that wanders is averaged; 0: those of the
// trends.
struct YearlyChange {
  double mean = 0, shared_sd = 0, own_sd = 0; // log odds
};
YearlyChange yearly_change(const Trends &trends, DistrictId district, double years = 0);

} // namespace lokus
