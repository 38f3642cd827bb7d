#pragma once
#include "core/phrase.hpp"
#include "core/quantile.hpp"
#include "tables/findings.hpp"
#include "tables/inputs/survey_history.hpp"
#include <optional>
#include <vector>

namespace lokus {

// One forecast of one survey figure; normal on the log odds.
struct Forecast {
  double mean = 0; // log odds
  double sd = 0;   // of the figure to be published: its sampling error is part of it
  double crps = 0; // continuous ranked probability score of the prevalence, percentage points
  Interval half;   // central 50 %, share
  Interval ninety; // central 90 %, share
};

// A survey figure that was predicted from the figures of earlier years.
struct HindcastPair {
  HistoryId figure;     // row of the history
  int from_year = 0;    // last earlier figure of the area
  int earlier = 0;      // earlier figures of the area
  Forecast trend;       // lokus
  Forecast persistence; // last survey, its error, and the pooled year-to-year spread of the other areas
  std::optional<Forecast> line; // where two or more earlier figures exist
};

// What one forecaster scored over some pairs.
struct HindcastScore {
  std::size_t pairs = 0;
  double in_half = 0, in_half_error = 0; // share of figures inside the 50 % interval, and its standard error
  double in_ninety = 0, in_ninety_error = 0; // the same for 90 %
  double crps = 0;                           // mean, percentage points
};

struct HindcastRow {
  std::optional<HistoryLevel> level; // nothing: both
  int year = 0;                      // 0: all
  int ahead = 1;                     // years from the figure known to the one predicted; 0: all
  bool with_line = false;            // only pairs that have a line
  HindcastScore trend, persistence, line;
};

// What a run without survey history would have said, from one figure of the district alone and what was
// learnt from all provinces but the district's own.
struct HindcastByDefault {
  std::vector<HindcastPair> pairs; // every two figures of a district one or two years apart
  std::vector<HindcastRow> rows;   // one year ahead, two, all
  std::vector<Phrase> learnt;      // of all provinces: the numbers that a run without history uses
};

struct Hindcast {
  SurveyHistory history;
  std::vector<HindcastPair> pairs; // by year, then row of the history
  std::vector<HindcastRow> rows;   // each level and year, then all, then all with a line
  HindcastByDefault by_default;
  std::vector<Phrase> assumptions;
  double assumed_sample = 0, assumed_design_effect = 0; // per district, of surveys that do not say
  Findings findings;                                    // rows of the history that were not used
};

} // namespace lokus
