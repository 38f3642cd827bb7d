#pragma once
#include "core/phrase.hpp"
#include "tables/inputs/growth_standard.hpp"
#include <span>
#include <string>
#include <vector>

namespace lokus::estimate {

// Prevalences and mean z-scores of a survey of children with their sampling design, as WHO's Anthro Survey
// Analyser reports them: design-based means, standard errors by Taylor linearisation (Binder 1983), logit-t
// intervals. See docs/methods/survey-prevalence.md.

struct SurveyedChild {
  MeasuredChild child;
  double weight = 1;   // sampling weight; missing counts as 0
  std::string cluster; // empty: missing
  std::string stratum; // empty: missing
  std::string region;  // empty: in no regional group
};

// Which parts of the design are used. Children without a cluster or stratum in use leave the analysis.
struct SurveyDesign {
  bool weights = false;
  bool clusters = false;
  bool strata = false;
  double confidence = 0.95;
};

struct SurveyFigure {
  Phrase group; // "Semua", "Umur: 6-11 bulan"; English as WHO's package: "Age group: 06-11 mo"
  std::string
      indicator; // WHO's code: "HA_2" height-for-age < -2, "WH2" > +2, "HA" mean z-score, "HA_2_WH_2" both
  bool mean = false;     // a mean z-score; else a prevalence
  std::size_t n = 0;     // children with a value
  double n_weighted = 0; // sum of their weights
  double estimate = 0;   // share 0..1, or z-score; NaN without children
  double standard_error = 0;
  double low = 0, high = 0;
  double sd = 0; // of the z-scores, means only; else NaN
};

// Every figure of every group: all; six age groups; both sexes; age within sex; regions in order of
// appearance. Children of more than 1826 rounded days leave the analysis.
std::vector<SurveyFigure> survey_prevalence(std::span<const SurveyedChild> children,
                                            const SurveyDesign &design);

} // namespace lokus::estimate
