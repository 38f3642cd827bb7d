#include "core/display.hpp"
#include "tables/texts/height_texts.hpp"
#include "write/report/blocks.hpp"
#include "write/report/report.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::write {
namespace {

Phrase dated_survey(const Estimates &e, const Districts &districts, DistrictId d) {
  if (e.survey.empty() || e.survey_area.empty() || e.survey_area[d].empty())
    return {"–", "–"};
  const bool dated = !e.survey_month.empty() && e.survey_month[d].given();
  const Phrase month =
      dated ? show_month(e.survey_month[d]) : Phrase{"bulan tidak disebut", "no month given"};
  const std::string &area = e.survey_area[d];
  const Phrase kind = area == districts.code[d]                       ? Phrase{}
                      : area.find_first_of(".+") == std::string::npos ? Phrase{"provinsi ", "province "}
                                                                      : Phrase{"wilayah ", "area "};
  return phrase("{}, {} ({}{})", "{}, {} ({}{})", e.survey[d], month, kind, area);
}

// The survey's own figure and error, and those that the regency was raked to where they differ from them.
Phrase survey_figure(const Estimates &e, DistrictId d) {
  const auto points = [](double error) { return show_number(100 * error, 2); };
  Phrase figure = show_percent(e.survey_prevalence[d], 1);
  if (!is_missing(e.survey_error[d]))
    figure = figure + phrase(" ± {}", " ± {}", points(e.survey_error[d]));
  if (e.error_assumed[d])
    figure = figure + Phrase{" (galat baku asumsi)", " (assumed error)"};
  const double level = e.level.empty() ? nan() : e.level[d];
  const double error = e.level_error.empty() ? nan() : e.level_error[d];
  if (is_missing(level) || is_missing(error))
    return figure;
  const bool moved = std::abs(level - e.survey_prevalence[d]) > 0.0005;
  if (!moved && std::abs(error - e.survey_error[d]) <= 0.00005)
    return figure;
  return figure + phrase("; dipakai untuk kabupaten ini {}± {}", "; used for this regency {}± {}",
                         moved ? phrase("{} ", "{} ", show_percent(level, 1)) : Phrase{}, points(error));
}

// The regency's share by its heights, with interval.
Phrase from_heights(const Prepared &p, DistrictId d) {
  const std::optional<UnitId> unit = p.inputs.height_scores.unit_of_district[d];
  if (!unit || is_missing(p.heights.units.share[*unit]))
    return {"–", "–"};
  return share_from_heights(p.heights.units, *unit);
}

double level_at_start(const Projection &none, DistrictId d) {
  return none.district_prevalence.empty() ? nan() : none.district_prevalence(d, MonthId{0u});
}

// `lead` 0: of the counts; else carried so many months on.
Phrase level_title(YearMonth month, int lead) {
  if (!month.given())
    return {"Tingkat", "Level"};
  return lead == 0 ? phrase("Tingkat akhir {}", "Level, end of {}", show_month(month))
                   : phrase("Tingkat akhir {}, saat rencana mulai", "Level, end of {}, when the plan starts",
                            show_month(month));
}

// What an edition for the public withholds was measured too.
bool measured_anywhere(const Counts &counts) {
  for (const VillageId v : counts.measured.all())
    if (was_measured(counts, v) || counted_in_unit(counts, v))
      return true;
  return false;
}

} // namespace

Html report_levels(const Publication &from) {
  const Language language = from.record.language;
  const Estimates &e = from.prepared.estimates;
  const Districts &districts = from.prepared.inputs.area.districts;
  const bool with_heights = from.prepared.heights.given();
  std::vector<Html> rows;
  for (DistrictId d : districts.code.all()) {
    std::vector<Html> cells = {
        districts.name[d],
        show_percent(e.register_prevalence[d], 1, language),
        survey_figure(e, d).in(language),
        dated_survey(e, districts, d).in(language),
        show_percent(e.level_at_counts.empty() ? nan() : e.level_at_counts[d], 1, language),
        show_percent(level_at_start(from.decision.none, d), 1, language),
        show_number(e.factor[d], 2, language)};
    if (with_heights)
      cells.insert(cells.begin() + 2, from_heights(from.prepared, d).in(language));
    rows.push_back(table_row(cells));
  }
  const Timeline &timeline = from.prepared.inputs.timeline;
  const bool measured = measured_anywhere(from.prepared.inputs.counts);
  const Phrase pattern =
      measured
          ? Phrase{"Register mencatat balita yang datang dan diukur; survei mengukur contoh acak. Pola "
                   "antardesa diambil dari register, tingkatnya dari survei, dibawa dari bulan survei ke "
                   "bulan pengukuran dengan tren. ",
                   "The register has the children who came and were measured; the survey measures a random "
                   "sample. The pattern between villages comes from the register, the level from the "
                   "survey, carried from its month to that of the counts with the trend. "}
          : Phrase{"Tidak satu desa pun diukur di register: tingkatnya, bila ada, dari survei saja, dibawa "
                   "dari bulan "
                   "survei ke bulan hitungan dengan tren. ",
                   "No village is measured in the register: the level, if any, comes from the survey alone, "
                   "carried "
                   "from its month to that of the counts with the trend. "};
  const Phrase by_heights =
      with_heights && std::ranges::count(from.prepared.heights.are_evidence, std::uint8_t{1}) > 0
          ? Phrase{"Di mana tinggi badan dipakai, pola itu dari tinggi badan yang "
                   "tercatat di "
                   "register, bukan dari jumlah pendeknya. ",
                   "Where heights are used that pattern is of the heights that the "
                   "register "
                   "has, not of its number of stunted. "}
          : Phrase{};
  const Phrase sources = {
      "Tingkat kabupaten di halaman ini adalah median dunia acak, pada bulan survei sama dengan angka "
      "survei; "
      "prevalensi desa dan jumlah balita adalah rata-rata dunia acak, yang biasanya sedikit lebih tinggi.",
      "Levels of regencies on this page are medians of the draws, in the survey's month the survey's figure; "
      "prevalences of villages and numbers of children are means of the draws, usually slightly higher."};
  const bool without_survey =
      std::ranges::any_of(e.survey_prevalence, [](double p) { return is_missing(p); });
  const Phrase register_level =
      measured && without_survey ? Phrase{" Kabupaten tanpa survei tetap pada tingkat register.",
                                          " A district without a survey stays at the level of the register."}
                                 : Phrase{};
  const Phrase title = {"Dua angka: register dan survei", "Two figures: register and survey"};
  const Phrase caption = {"Prevalensi stunting balita", "Prevalence of stunting, under-fives"};
  auto header = titles(language, {{"Kabupaten/kota", "District"},
                                  {"Register", "Register"},
                                  {"Survei ± galat baku (poin)", "Survey ± standard error (points)"},
                                  {"Survei, bulan, wilayah", "Survey, month, area"},
                                  level_title(timeline.counts, 0),
                                  level_title(timeline.month(0), timeline.lead),
                                  {"Survei / register", "Survey / register"}});
  if (with_heights)
    header.insert(header.begin() + 2, heights_title(from.prepared).in(language));
  return subsection("levels", title.in(language),
                    {wide_table(caption.in(language), header, std::move(rows)),
                     note((pattern + by_heights + sources + register_level).in(language))});
}

} // namespace lokus::write
