#include "tables/plan/targets.hpp"
#include "write/outputs.hpp"
#include "write/tables/targets.hpp"

namespace lokus::write {
namespace {

struct FigureRow {
  DistrictId district;
  std::size_t horizon = 0;
};

std::vector<FigureRow> figure_rows(const Projection &none, const Districts &districts,
                                   const NextSurvey &next) {
  std::vector<FigureRow> rows;
  for (DistrictId d : districts.code.all())
    for (std::size_t h = 0; has_draws(none) && next.tells_of(d) && h < none.horizons.size(); ++h)
      rows.push_back({d, h});
  return rows;
}

// A projection with what its columns are called.
struct FigureCourse {
  const Projection &projection;
  Origin origin;
  const char *name, *id, *en;
};

struct FigureColumn {
  const char *name, *id, *en;
  bool figure = false; // else the true prevalence
  double chance = 0;   // of being under it
};

double under_the_chance(const FigureColumn &column, const FigureRow &row, const Projection &p,
                        const NextSurvey &next) {
  const std::vector<double> draws = district_draws(p, row.district, row.horizon);
  return column.figure ? figure_quantile(next, draws, p.horizons[row.horizon], column.chance)
                       : quantile(draws, column.chance);
}

void add_figures(Table &t, const Villages &villages, const std::vector<FigureRow> &rows,
                 const NextSurvey &next, const FigureCourse &course, double interval) {
  const Projection &p = course.projection;
  const double low = (1 - interval) / 2;
  for (const FigureColumn &column :
       {FigureColumn{"true", "prevalensi sebenarnya, median", "true prevalence, median", false, 0.5},
        FigureColumn{"true_low", "batas bawahnya", "its lower end", false, low},
        FigureColumn{"true_high", "batas atasnya", "its upper end", false, 1 - low},
        FigureColumn{"survey", "angka survei berikutnya, median", "figure of the next survey, median", true,
                     0.5},
        FigureColumn{"survey_low", "batas bawahnya", "its lower end", true, low},
        FigureColumn{"survey_high", "batas atasnya", "its upper end", true, 1 - low}}) {
    const std::string name = fmt::format("{}_{}", column.name, course.name),
                      id = fmt::format("{}, {}", column.id, course.id),
                      en = fmt::format("{}, {}", column.en, course.en);
    t.add(from(course.origin, share(name, id.c_str(), en.c_str())), [&, column](std::size_t r) {
      return has_draws(p) && !p.unknown(villages, rows[r].district)
                 ? under_the_chance(column, rows[r], p, next)
                 : nan();
    });
  }
}

} // namespace

Table next_survey_table(const Prepared &prepared, const Decision &decision, const ProjectSettings &settings) {
  const Area &area = prepared.inputs.area;
  const NextSurvey next = next_survey(prepared.estimates, settings, prepared.inputs.timeline.lead);
  const std::vector<FigureRow> rows = figure_rows(decision.none, area.districts, next);
  const auto month = [&](std::size_t r) { return decision.none.horizons[rows[r].horizon]; };
  Table t = table_for("survei_berikut", rows.size());
  t.add(code("code", "kode kabupaten/kota", "code of the district"),
        [&](std::size_t r) { return area.districts.code[rows[r].district]; });
  t.add(text("name", "nama kabupaten/kota", "name of the district"),
        [&](std::size_t r) { return area.districts.name[rows[r].district]; });
  t.add(months_of_plan("month"), month);
  t.add(calendar_month(),
        [&](std::size_t r) { return written_month(prepared.inputs.timeline.month(month(r))); });
  t.add(number("sample", "children", "anak yang akan diukur (asumsi)",
               "children that will be measured (assumed)"),
        [&](std::size_t) { return next.sample; });
  t.add(number("design_effect", "", "efek rancangan (asumsi)", "design effect (assumed)"),
        [&](std::size_t) { return next.design_effect; });
  const double interval = prepared.estimates.interval_share;
  add_figures(t, area.villages, rows, next,
              {decision.none, Origin::targets_without, "none", "tanpa aksi baru", "without new action"},
              interval);
  add_figures(t, area.villages, rows, next,
              {decision.planned, Origin::targets, "plan", "dengan rencana", "with the plan"}, interval);
  return t;
}

} // namespace lokus::write
