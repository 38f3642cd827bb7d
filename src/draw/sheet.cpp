#include "draw/sheet.hpp"
#include "core/display.hpp"
#include "core/text.hpp"
#include "settings/indicators.hpp"
#include "tables/texts/list_texts.hpp"
#include "tables/texts/plain_texts.hpp"
#include <algorithm>
#include <map>

namespace lokus::draw {
namespace {

std::vector<std::string> village_names(const std::vector<VillageId> &chosen, const Area &area) {
  std::map<std::string, int> times;
  for (VillageId v : chosen)
    ++times[area.villages.name[v]];
  std::vector<std::string> names;
  for (VillageId v : chosen) {
    const std::string &name = area.villages.name[v];
    names.push_back(
        times[name] == 1 ? name : name + " (" + area.subdistricts.name[area.villages.subdistrict[v]] + ")");
  }
  return names;
}

// A village of the list that gets no package has a star.
void list_lokus(const LokusList &list, const Area &area, Sheet &sheet) {
  list_villages(list.villages(), area, sheet);
  sheet.chosen_label = Phrase{"lokus", "on the list"}.in(sheet.language);
  for (std::size_t i = 0; i < list.places.size(); ++i)
    if (!list.places[i].without_money.id.empty())
      sheet.chosen_names[i] += " *";
  const std::size_t without = list.without_money();
  sheet.list_title = phrase("DAFTAR {} LOKUS", "LIST OF PRIORITY {}", upper(sheet.unit)).in(sheet.language);
  sheet.list_order = (without == 0 ? Phrase{"nomor = nomor di daftar lokus", "number = number on the list"}
                                   : phrase("nomor = nomor di daftar lokus; * tanpa paket ({})",
                                            "number = number on the list; * without a package ({})", without))
                         .in(sheet.language);
}

std::string picture_name(const FilePath &path) {
  const auto slash = path.written.find_last_of("/\\");
  return slash == std::string::npos ? path.written : path.written.substr(slash + 1);
}

std::string source_line(const Scenario &scenario, Language language) {
  if (!scenario.draw.source.empty())
    return scenario.draw.source;
  std::string text;
  const bool to_public = scenario.write.audience == "public"; // names of files are nobody's business there
  if (scenario.boundaries.path.given() && !to_public)
    text += phrase("batas {}", "boundaries {}", picture_name(scenario.boundaries.path)).in(language);
  if (scenario.counts.path.given() && !to_public)
    text += (text.empty() ? "" : "; ") +
            phrase("hitungan {}", "counts {}", picture_name(scenario.counts.path)).in(language);
  for (const SurveyArea &survey : scenario.survey)
    if (!survey.name.empty() && text.find(survey.name) == std::string::npos)
      text += (text.empty() ? "" : "; ") + survey.name;
  return text.empty() ? text : text + ".";
}

std::string made_by(const RunRecord &record) {
  const std::string program = "lokus " + record.version;
  if (!record.made.given())
    return program;
  return phrase("Dibuat: {} · {}", "Made: {} · {}", show_date(record.made), program).in(record.language);
}

std::vector<Shade> prevalence_shades(const Classes &classes, Language language) {
  std::vector<Shade> shades;
  for (std::size_t c = 0; c < classes.count(); ++c)
    shades.push_back({class_colour(c, classes.count()), class_label(classes, c, language)});
  return shades;
}

} // namespace

void list_villages(const std::vector<VillageId> &villages, const Area &area, Sheet &sheet) {
  sheet.chosen = villages;
  sheet.chosen_names = village_names(villages, area);
  sheet.chosen_numbers.clear();
  for (std::size_t i = 0; i < villages.size(); ++i)
    sheet.chosen_numbers.push_back(fmt::format("{}", i + 1));
}

Sheet shared_sheet(const Prepared &prepared, const Decision &decision, const RunRecord &record) {
  const Area &area = prepared.inputs.area;
  const Scenario &scenario = record.scenario;
  const Language language = record.language;
  const bool one_district = area.districts.rows() == 1;
  const std::string district = one_district ? area.districts.name[DistrictId{0}] : std::string();
  Sheet sheet;
  sheet.language = language;
  sheet.unit = unit_of_villages(area.villages).in(language);
  sheet.office = scenario.draw.office.empty() ? upper(district) : scenario.draw.office;
  sheet.shades = prevalence_shades(classes_of(scenario), language);
  sheet.no_data_label = Phrase{"tidak ada data", "no data"}.in(language);
  list_lokus(decision.lokus, area, sheet);
  sheet.locator_title = one_district ? phrase("Letak {}", "Location of {}", district).in(language)
                                     : Phrase{"Letak wilayah", "Location of the region"}.in(language);
  sheet.source = source_line(scenario, language);
  for (const Phrase &caveat : list_caveats(decision))
    sheet.list_caveats.push_back(without_settings(caveat.in(language)));
  for (const Assumption &assumption : record.assumptions)
    sheet.assumptions.push_back(without_settings(assumption.sentence.in(language)));
  sheet.made = made_by(record);
  sheet.synthetic = scenario.write.synthetic;
  return sheet;
}

Sheet without_choice(Sheet sheet) {
  sheet.chosen.clear();
  sheet.chosen_numbers.clear();
  sheet.chosen_names.clear();
  sheet.list_caveats.clear();
  return sheet;
}

namespace {

// Colours of the villages that were counted, themselves or in the sum of their unit; the others stay without
// data whatever the model says of them.
template <class ValueOf>
Column<VillageId, std::size_t> village_classes(const Counts &counts, const Classes &classes,
                                               ValueOf value_of) {
  Column<VillageId, std::size_t> which(counts.rows(), no_data);
  for (VillageId v : which.all())
    if (was_measured(counts, v) || counted_in_unit(counts, v))
      which[v] = class_of(classes, value_of(v));
  return which;
}

Sheet estimate_sheet(Sheet sheet, const Prepared &prepared, const RunRecord &record) {
  const Counts &counts = prepared.inputs.counts;
  sheet.name = "peta_lokus";
  sheet.title = record.scenario.draw.title;
  if (sheet.title.empty())
    sheet.title =
        phrase("PETA {0} PRIORITAS LOKUS PERCEPATAN PENURUNAN STUNTING TAHUN\u00a0{1}",
               "PRIORITY {0} FOR FASTER STUNTING REDUCTION, {1}", upper(sheet.unit), record.scenario.year)
            .in(sheet.language);
  sheet.value_title =
      Phrase{"Prevalensi stunting balita (taksiran)", "Stunting of under-fives (estimated)"}.in(
          sheet.language);
  if (counts.month.given())
    sheet.value_title =
        phrase("Prevalensi stunting balita (taksiran, {})", "Stunting of under-fives (estimated, {})",
               show_month(counts.month, sheet.language))
            .in(sheet.language);
  sheet.village_class = village_classes(counts, classes_of(record.scenario),
                                        [&](VillageId v) { return prepared.estimates.mean[v]; });
  return sheet;
}

// Where nothing is estimated the colours show the order of the list's method, a fifth of the ranked each.
Sheet rank_sheet(Sheet sheet, const Decision &decision) {
  constexpr std::size_t fifths = 5;
  const Ranking none;
  const Ranking &ranking = decision.rankings.empty() ? none : decision.rankings.front();
  const std::size_t ranked = ranking.order.size();
  const auto first_of = [&](std::size_t fifth) { return fifth * ranked / fifths + 1; };
  sheet.value_title = phrase("Peringkat menurut {} (1: paling buruk)", "Rank by {} (1: worst)", ranking.title)
                          .in(sheet.language);
  sheet.no_data_label = Phrase{"tanpa peringkat", "not ranked"}.in(sheet.language);
  sheet.shades.clear();
  for (std::size_t c = 0; c < fifths; ++c)
    sheet.shades.push_back({class_colour(c, fifths),
                            fmt::format("{} – {}", first_of(fifths - 1 - c), first_of(fifths - c) - 1)});
  for (const VillageId v : ranking.rank.all())
    for (std::size_t fifth = 0; fifth < fifths && ranking.rank[v] > 0; ++fifth)
      if (ranking.rank[v] >= first_of(fifth))
        sheet.village_class[v] = fifths - 1 - fifth;
  return sheet;
}

Sheet projection_sheet(Sheet sheet, const Prepared &prepared, const Projection &planned,
                       const RunRecord &record) {
  const int months = record.scenario.plan.horizon; // the money of the plan ends here
  const HorizonId then{horizon_row(planned.horizons, months).value_or(planned.horizons.size() - 1)};
  sheet.name = "peta_proyeksi";
  sheet.title = phrase("PROYEKSI PREVALENSI STUNTING DENGAN RENCANA LOKUS TAHUN\u00a0{}",
                       "PROJECTED STUNTING WITH THE PLAN FOR {}", record.scenario.year)
                    .in(sheet.language);
  const Timeline &timeline = prepared.inputs.timeline;
  sheet.value_title =
      phrase("Prevalensi stunting balita (proyeksi, {})", "Stunting of under-fives (projected, {})",
             timeline.given() ? show_month(timeline.month(months)) : when(timeline, months))
          .in(sheet.language);
  sheet.village_class =
      village_classes(prepared.inputs.counts, classes_of(record.scenario),
                      [&](VillageId v) { return planned.unknown(v) ? nan() : planned.prevalence(v, then); });
  return sheet;
}

} // namespace

std::vector<Sheet> sheets_of(const Prepared &prepared, const Decision &decision, const RunRecord &record) {
  const Sheet shared = shared_sheet(prepared, decision, record);
  const std::size_t villages = prepared.inputs.area.villages.rows();
  const bool estimated = !settings::by_indicators_alone(record.scenario);
  std::vector<Sheet> sheets = {estimate_sheet(shared, prepared, record)};
  if (!estimated)
    sheets.front() = rank_sheet(std::move(sheets.front()), decision);
  const Projection &planned = decision.planned;
  if (estimated && !planned.horizons.empty() && planned.prevalence.rows() == villages)
    sheets.push_back(projection_sheet(shared, prepared, planned, record));
  if (estimated && !planned.horizons.empty() && planned.prevalence.rows() == villages &&
      decision.none.prevalence.rows() == villages)
    sheets.push_back(change_sheet(shared, prepared, decision, record));
  if (estimated && prepared.estimates.low.rows() == villages)
    sheets.push_back(uncertainty_sheet(without_choice(shared), prepared));
  if (prepared.hot_spots.rows() == villages)
    sheets.push_back(hot_spot_sheet(without_choice(shared), prepared, record));
  if (estimated && decision.measure_first.rows() == villages)
    sheets.push_back(measure_first_sheet(without_choice(shared), prepared, decision));
  if (prepared.access.minutes.rows() == villages)
    sheets.push_back(travel_sheet(without_choice(shared), prepared, record));
  if (prepared.quality.village.rows() == villages)
    sheets.push_back(quality_sheet(without_choice(shared), prepared.quality));
  return sheets;
}

} // namespace lokus::draw
