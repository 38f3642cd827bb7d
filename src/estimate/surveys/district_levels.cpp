#include "estimate/surveys/district_levels.hpp"
#include "core/odds.hpp"
#include "core/quantile.hpp"
#include "core/sum.hpp"
#include "estimate/counting_units.hpp"
#include "estimate/surveys/survey_smoothing.hpp"
#include "estimate/weights.hpp"
#include <algorithm>

namespace lokus::estimate {
namespace {

double register_prevalence_of(std::span<const VillageId> villages, const Counts &counts) {
  Sum stunted, measured;
  for (VillageId v : villages)
    if (const auto part = counted_part(counts, v)) {
      stunted.add(part->stunted);
      measured.add(part->measured);
    }
  return measured.value() > 0 ? stunted.value() / measured.value() : nan();
}

void take_area_survey(Estimates &e, DistrictId district, const LevelArea &from, const AreaSurveys &surveys,
                      const Counts &counts) {
  const auto found = std::ranges::find(surveys.area, from.code);
  const AreaSurveyId s{static_cast<std::size_t>(found - surveys.area.begin())};
  const double p = surveys.prevalence[s];
  e.survey[district] = surveys.name[s];
  e.survey_area[district] = surveys.area[s];
  e.survey_month[district] = month_held(surveys.month, s);
  e.survey_prevalence[district] = p;
  e.survey_error[district] = surveys.standard_error[s];
  e.survey_spread[district] = from.survey.spread;
  e.error_assumed[district] = surveys.error_assumed[s];
  e.factor[district] = p / register_prevalence_of(from.rest, counts);
  if (!from.finer.empty())
    return;
  SurveyLevel figure = from.survey;
  figure.noise = 0;
  e.level[district] = p;
  e.level_error[district] = p * (1 - p) * (log_odds_at(figure, 1) - log_odds_at(figure, 0));
}

// The smallest surveyed area around the district; the tree has smaller ones first.
const LevelArea *smallest_around(const LevelTree &tree, const std::string &district) {
  const auto found = std::ranges::find_if(tree.areas, [&](const LevelArea &area) {
    return area.code != district && survey_area_holds(area.code, district);
  });
  return found == tree.areas.end() ? nullptr : &*found;
}

} // namespace

void take_surveys(Estimates &e, const Area &area, const Surveys &surveys, const EstimateSettings &settings) {
  const std::size_t districts = area.districts.rows();
  e.survey_prevalence = e.survey_error = e.survey_spread = Column<DistrictId, double>(districts, nan());
  e.error_assumed = Column<DistrictId, std::uint8_t>(districts, 0);
  e.survey = e.survey_area = Column<DistrictId, std::string>(districts);
  e.survey_month = Column<DistrictId, YearMonth>(districts);
  for (SurveyId s : surveys.district.all()) {
    const DistrictId district = surveys.district[s];
    if (district.row() >= districts)
      continue;
    const double p = surveys.prevalence[s], error = surveys.standard_error[s];
    e.survey[district] = surveys.name[s];
    e.survey_area[district] = area.districts.code[district];
    e.survey_month[district] = month_held(surveys.month, s);
    e.survey_prevalence[district] = p;
    e.survey_error[district] =
        is_missing(error) ? survey_standard_error(p, settings.assumed_sample, settings.assumed_design_effect)
                          : error;
    e.survey_spread[district] = 0;
    e.error_assumed[district] = is_missing(error) || surveys.error_assumed[s] != 0;
  }
}

LevelTree levels_of(Estimates &e, const Surveyed &surveyed, const Column<VillageId, double> &weights,
                    const EstimateSettings &settings, const Carrying &carrying) {
  const auto &[area, counts, surveys] = surveyed;
  Column<DistrictId, SurveyLevel> levels(area.districts.rows());
  for (DistrictId d : levels.all())
    levels[d] = {e.survey_prevalence[d], e.survey_error[d], 0, e.survey_month[d]};
  if (settings.survey_smoothing == "fay_herriot")
    smooth_levels(levels, area.districts, e.register_prevalence);
  e.level = e.level_error = Column<DistrictId, double>(levels.rows());
  for (DistrictId d : levels.all()) {
    e.level[d] = levels[d].prevalence;
    e.level_error[d] = levels[d].standard_error;
  }
  LevelTree tree = level_tree(area, levels, surveys.areas, weights, carrying);
  for (DistrictId d : levels.all())
    if (const LevelArea *from = smallest_around(tree, area.districts.code[d]);
        from && is_missing(e.survey_prevalence[d]))
      take_area_survey(e, d, *from, surveys.areas, counts);
  return tree;
}

double level_of_villages(std::span<const VillageId> villages, const Grid<VillageId, DrawId, double> &draws,
                         const Column<VillageId, double> &weights) {
  std::vector<double> levels;
  for (DrawId draw : ids<DrawId>(draws.cols())) {
    Sum children, stunted;
    for (VillageId v : villages) {
      children.add(weights[v]);
      stunted.add(weights[v] * draws(v, draw));
    }
    levels.push_back(stunted.value() / children.value());
    if (is_missing(levels.back()))
      return nan();
  }
  return quantile(levels, 0.5);
}

void describe_levels(Estimates &e, const Lists<DistrictId, VillageId> &members,
                     const Column<VillageId, double> &weights) {
  e.level_at_counts = Column<DistrictId, double>(members.rows(), nan());
  for (DistrictId district : members.all())
    if (!is_missing(e.mean_of[district]))
      e.level_at_counts[district] = level_of_villages(members[district], e.draws, weights);
}

} // namespace lokus::estimate
