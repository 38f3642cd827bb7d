#include "write/explain/particulars_data.hpp"
#include "core/display.hpp"
#include "core/text.hpp"
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace lokus::write {
namespace {

constexpr std::size_t most_named = 8; // villages or districts by name; of more only how many

std::set<DistrictId> districts_in(const Area &area, const Scope &scope) {
  std::set<DistrictId> districts;
  for (VillageId v : scope)
    districts.insert(area.villages.district[v]);
  return districts;
}

Phrase places(const Publication &from, const Scope &scope) {
  const Area &area = from.prepared.inputs.area;
  if (scope.size() > most_named)
    return phrase("Meliputi {} desa.", "It covers {} villages.", show_count(scope.size()));
  std::vector<std::string> names;
  for (VillageId v : scope)
    names.push_back(fmt::format("{} {}", area.villages.code[v], area.villages.name[v]));
  const std::string list = joined(names, ", ");
  return phrase("Desanya: {}.", "Villages: {}.", list);
}

// "2-195, 197": neighbouring lines are one range.
std::string ranges(std::vector<std::size_t> lines) {
  std::sort(lines.begin(), lines.end());
  std::vector<std::string> parts;
  for (std::size_t i = 0, j = 0; i < lines.size(); i = j) {
    for (j = i + 1; j < lines.size() && lines[j] <= lines[j - 1] + 1;)
      ++j;
    parts.push_back(j - i == 1 ? fmt::format("{}", lines[i]) : fmt::format("{}-{}", lines[i], lines[j - 1]));
  }
  return joined(parts, ", ");
}

// Lines of single children are nobody's business: only how many rows there were.
Phrase from_children(const Intake &intake) {
  return phrase("Yang diukur dan stunting dihitung dari {} dari {} baris {} dengan z-skor WHO.",
                "Measured and stunted are counted from {} of {} rows of {} by WHO's z-scores.",
                show_count(intake.used), show_count(intake.rows_in), intake.file);
}

Phrase lines_of_counts(const Publication &from, const Scope &scope) {
  const Inputs &in = from.prepared.inputs;
  if (in.intake.rows_in > 0)
    return from_children(in.intake);
  std::map<std::string, std::vector<std::size_t>> lines; // by file
  std::set<std::string> files_of_units;
  std::size_t measured = 0, in_units = 0;
  for (VillageId v : scope) {
    measured += was_measured(in.counts, v);
    if (counted_in_unit(in.counts, v)) {
      ++in_units;
      files_of_units.insert(in.counts.units.file[*in.counts.units.of[v]]);
    }
    if (!in.counts.row.empty() && in.counts.row[v] > 0)
      lines[in.counts.file[v]].push_back(in.counts.row[v]);
  }
  std::string where;
  for (const auto &[file, of_file] : lines)
    where += fmt::format("{}:{}; ", file, ranges(of_file));
  const Phrase of_units = in_units == 0 ? Phrase{}
                                        : phrase("; hanya jumlah satuannya yang diketahui ({}): {}",
                                                 "; known only as the sum of their unit ({}): {}",
                                                 joined(files_of_units, ", "), show_count(in_units));
  return phrase("{}desa yang diukur: {}{}, yang tidak: {}.", "{}villages measured: {}{}, not measured: {}.",
                where, show_count(measured), of_units, show_count(scope.size() - measured - in_units));
}

Phrase heights_in(const Heights &heights, const Scope &scope) {
  if (!heights.given())
    return {"Tidak ada tinggi badan anak yang dibaca.", "No children's heights were read."};
  double children = 0;
  std::size_t villages = 0;
  for (VillageId v : scope)
    if (heights.villages.children[v] > 0) {
      children += heights.villages.children[v];
      ++villages;
    }
  return phrase("Tinggi badan {} anak di {} desa; kisaran {}.",
                "Heights of {} children in {} villages; {} interval.", show_number(children, 0),
                show_count(villages), show_percent(heights.interval_share, 0));
}

Phrase survey_of(const Estimates &e, const Districts &districts, DistrictId d) {
  if (is_missing(e.survey_prevalence[d]))
    return phrase("{}: tidak ada survei sendiri.", "{}: no survey of its own.", districts.name[d]);
  return phrase("{}: {} ± {} poin{}.", "{}: {} ± {} points{}.", districts.name[d],
                show_percent(e.survey_prevalence[d], 2), show_number(100 * e.survey_error[d], 2),
                e.error_assumed[d] != 0 ? Phrase{" (galat baku asumsi)", " (assumed error)"} : Phrase{});
}

Phrase trend_of(const Trends &trends, const Districts &districts, DistrictId d) {
  const Phrase from = trends.source == TrendSource::history
                          ? phrase("menurut riwayat survei, {} angkanya sendiri",
                                   "by survey history, {} figures of its own", trends.figures[d])
                          : Phrase{"menurut angka survei yang terbit", "by the published survey figures"};
  return phrase("{}: log odds {} setahun (simpangan baku {}) {}.",
                "{}: log odds {} a year (standard deviation {}) {}.", districts.name[d],
                show_number(trends.mean[d], 3),
                show_number(std::hypot(trends.shared_sd, trends.own_sd[d]), 3), from);
}

// One sentence a district; of many only that the table has them.
template <class Of>
std::vector<Phrase> said_by_district(const Publication &from, const Scope &scope, const char *table, Of of) {
  const std::set<DistrictId> districts = districts_in(from.prepared.inputs.area, scope);
  if (districts.size() > most_named)
    return {phrase("{} kabupaten/kota; angkanya di {}.", "{} districts; their figures are in {}.",
                   districts.size(), table)};
  std::vector<Phrase> all;
  for (DistrictId d : districts)
    all.push_back(of(d));
  return all;
}

Phrase survey_of(const SurveyedAreas &areas, SurveyedAreaId a) {
  return phrase("{} ({}): {} ± {} poin.", "{} ({}): {} ± {} points.", areas.area[a], areas.name[a],
                show_percent(areas.survey_prevalence[a], 2), show_number(100 * areas.survey_error[a], 2));
}

// Of the districts, then of the kecamatan, provinces and groups that hold any of the villages.
std::vector<Phrase> survey_lines(const Publication &from, const Scope &scope) {
  const Estimates &e = from.prepared.estimates;
  const Area &area = from.prepared.inputs.area;
  std::vector<Phrase> all = said_by_district(from, scope, "kabupaten.csv",
                                             [&](DistrictId d) { return survey_of(e, area.districts, d); });
  for (const SurveyedAreaId a : e.areas.area.all())
    if (std::any_of(scope.begin(), scope.end(),
                    [&](VillageId v) { return survey_area_holds(e.areas.area[a], area.villages.code[v]); }))
      all.push_back(survey_of(e.areas, a));
  return all;
}

std::vector<Phrase> trend_lines(const Publication &from, const Scope &scope) {
  const Trends &t = from.prepared.estimates.trends;
  const DistrictId any{0}; // the scenario's trend is that of all
  if (t.source == TrendSource::scenario)
    return {phrase("Log odds {} setahun (simpangan baku {}) menurut skenario, sama untuk semua.",
                   "Log odds {} a year (standard deviation {}) by the scenario, the same for all.",
                   show_number(t.given() ? t.mean[any] : 0, 3),
                   show_number(t.given() ? t.own_sd[any] : 0, 3))};
  return said_by_district(from, scope, "kabupaten.csv",
                          [&](DistrictId d) { return trend_of(t, from.prepared.inputs.area.districts, d); });
}

Phrase coverage_of(const Inputs &in, const Scope &scope) {
  std::size_t given = 0, assumed = 0;
  for (VillageId v : scope)
    for (InterventionId k : in.interventions.code.all())
      ++(in.coverage.assumed(v, k) != 0 ? assumed : given);
  return phrase("Angka cakupan: {} dari tabel, {} dari skenario (asumsi).",
                "Figures of coverage: {} from the table, {} from the scenario (assumed).", show_count(given),
                show_count(assumed));
}

} // namespace

std::vector<Phrase> particulars_of_data(Origin origin, const Publication &from, const Scope &villages) {
  switch (origin) {
  case Origin::boundaries:
    return {places(from, villages)};
  case Origin::counts:
    return {lines_of_counts(from, villages)};
  case Origin::heights:
    return {heights_in(from.prepared.heights, villages)};
  case Origin::surveys:
    return survey_lines(from, villages);
  case Origin::trend:
    return trend_lines(from, villages);
  case Origin::coverage:
    return {coverage_of(from.prepared.inputs, villages)};
  default:
    return {};
  }
}

} // namespace lokus::write
