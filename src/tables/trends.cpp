#include "tables/trends.hpp"
#include <algorithm>
#include <cmath>

namespace lokus {
namespace {

double said_or_none(double setting) {
  return is_missing(setting) ? 0 : setting;
}

Phrase scenario_sentence(double trend, double sd) {
  if (trend == 0 && sd == 0)
    return {"Tanpa tren: prevalensi dianggap tetap bila tidak ada aksi baru.",
            "No trend: prevalence is taken to stay as it is without new action."};
  return phrase("Tren tanpa aksi baru dari skenario: {} log odds setahun (simpangan baku {}).",
                "The trend without new action is the scenario's: {} log odds a year (sd {}).", trend, sd);
}

} // namespace

bool Trends::uncertain() const {
  return shared_sd > 0 || std::ranges::any_of(own_sd, [](double sd) { return sd > 0; });
}

bool Trends::moves() const {
  return uncertain() || std::ranges::any_of(mean, [](double change) { return change != 0; });
}

std::string_view source_name(TrendSource source) {
  switch (source) {
  case TrendSource::scenario:
    return "scenario";
  case TrendSource::history:
    return "history";
  case TrendSource::published:
    return "published";
  }
  return "";
}

bool names_a_trend(const ProjectSettings &settings) {
  return !is_missing(settings.trend) || !is_missing(settings.trend_sd);
}

Trends scenario_trends(const ProjectSettings &settings, const Districts &districts) {
  const double trend = said_or_none(settings.trend), sd = said_or_none(settings.trend_sd);
  Trends t;
  t.mean = Column<DistrictId, double>(districts.rows(), trend);
  t.own_sd = Column<DistrictId, double>(districts.rows(), sd);
  t.figures = Column<DistrictId, int>(districts.rows(), 0);
  t.assumptions = {scenario_sentence(trend, sd)};
  return t;
}

YearlyChange yearly_change(const Trends &trends, DistrictId district, double years) {
  YearlyChange change{trends.mean[district], trends.shared_sd, trends.own_sd[district]};
  if (years == 0 || trends.years == 0 || years == trends.years)
    return change;
  const double more = 1 / years - 1 / trends.years;
  const auto sd_over = [&](double sd, double walk) {
    return std::sqrt(std::max(0.0, sd * sd + walk * more));
  };
  change.shared_sd = sd_over(change.shared_sd, trends.shared_walk);
  change.own_sd = sd_over(change.own_sd, trends.walk);
  return change;
}

} // namespace lokus
