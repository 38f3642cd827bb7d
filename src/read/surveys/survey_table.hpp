#pragma once
#include "settings/scenario.hpp"
#include "tables/findings.hpp"
#include <optional>

namespace lokus::read {

// A survey figure and where it was given.
struct GivenSurvey {
  SurveyArea survey; // `district` dotted
  std::string file;
  std::size_t line = 0;
  std::string place; // for messages
};

// Every figure of the scenario: its [[survey]] blocks, then the rows of surveys.path with columns kode,
// survei, prevalensi, and galat_baku, or sampel and deff, and bulan; percent. Error findings for rows that
// cannot be used: bad_survey_code, bad_survey_month, bad_survey_figure (outside 1..99 %, error not below it),
// survey_as_share (shares instead of percent), duplicate_survey (an area with two figures). Error(request)
// when code or prevalence has no column.
std::vector<GivenSurvey> given_surveys(const Scenario &scenario, Findings &findings);

// Whether percentages were typed as shares: there are some, and all are below 1.
bool look_like_shares(const std::vector<double> &percent);

} // namespace lokus::read
