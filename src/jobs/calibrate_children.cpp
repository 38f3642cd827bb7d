#include "jobs/calibrate_children.hpp"
#include "check/anthropometry.hpp"
#include "check/doubts/copied_visits.hpp"
#include "check/height_scores.hpp"
#include "check/heights/heights.hpp"
#include "core/error.hpp"
#include "core/parallel.hpp"
#include "estimate/estimate.hpp"
#include "jobs/child_world_score.hpp"
#include "lokus/stages.hpp"
#include "space/space.hpp"
#include "write/tables/job_tables.hpp"
#include <map>

namespace lokus {
namespace {

// What all worlds have in common.
struct Ground {
  Area area;
  Neighbours neighbours;
  EstimateSettings settings;
  std::uint64_t seed;
};

std::size_t number_of_line(double line) {
  return line == height_lines[0] ? 0 : 1;
}

Column<PuskesmasId, std::uint8_t> named_for_copies(const Measurements &m, const check::Units &units,
                                                   const check::Visits &visits) {
  std::map<std::string, PuskesmasId> by_name;
  for (PuskesmasId p : m.puskesmas_name.all())
    by_name.emplace(m.puskesmas_name[p], p);
  Column<PuskesmasId, std::uint8_t> named(m.puskesmas_name.rows());
  for (UnitId unit : units.kind.all())
    if (units.kind[unit] == UnitKind::puskesmas)
      named[by_name.at(units.name[unit])] = check::copied_visits(visits, units.rows[unit]).named();
  return named;
}

ChildWorldScores scores_of_world(const Ground &ground, const synth::ChildHabits &habits, std::size_t number) {
  const Area &area = ground.area;
  const Surveys no_surveys;
  const synth::ChildWorld world = synth::child_world(area, habits, ground.seed, number);
  const Measurements &m = world.measurements;
  const std::string month = written_month(synth::child_world_month);
  const Anthropometry z = check::anthropometry(m);
  const Counts counts = check::counts_of(m, z, {}, month, area.villages.rows());
  const check::Units units = check::units_of(area, m);
  const check::Visits visits = check::visits_of(m, {}, area.villages.rows());
  const HeightScores scores = check::height_scores(
      {area, m, z, units, check::copied_rows(visits, check::copying_units(units, visits))}, month);
  const Heights heights = check::heights(scores, area, interval_of_children);
  const auto estimated = [&](const Heights &evidence) {
    return estimate::prevalence({area, counts, no_surveys, ground.neighbours, estimate::no_covariates,
                                 estimate::no_trends, estimate::no_timeline, evidence},
                                ground.settings, ground.seed + 1000 * (number + 1));
  };
  ChildWorldScores result;
  result.look_at_puskesmas(world, scores, heights, number_of_line(habits.line));
  result.look_at_copies(world, named_for_copies(m, units, visits));
  result.look_at_counted(world, counts);
  result.look_at_counts(world, estimated(estimate::no_heights));
  result.look_at_heights(world, estimated(heights));
  return result;
}

} // namespace

ChildCalibration calibrate_children(ChildCalibrationRequest request, Watch &watch) {
  if (request.replicates == 0)
    throw Error(ErrorKind::request, phrase("kalibrasi perlu paling sedikit satu ulangan",
                                           "calibration needs at least one replicate"));
  request.estimate.interval = Share{interval_of_children};
  request.estimate.method = "bym2"; // evidence is compared, in worlds whose units err by heights alone
  Area area = synth::child_world_area();
  Neighbours neighbours = space::neighbours(area.villages, SpaceSettings{});
  const Ground ground{std::move(area), std::move(neighbours), request.estimate, request.seed};
  const auto kinds = synth::child_world_kinds();
  const std::size_t tasks = kinds.size() * request.replicates;
  std::vector<ChildWorldScores> scores(tasks); // replicate by replicate, kind by kind
  const std::size_t batch = kinds.size() * static_cast<std::size_t>(std::max(1, threads_in_use()));
  for (std::size_t first = 0; first < tasks; first += batch) {
    stop_if_interrupted(watch);
    for_each_uneven_row(std::min(batch, tasks - first), [&](std::size_t row) {
      const std::size_t task = first + row;
      scores[task] = scores_of_world(ground, kinds[task % kinds.size()].habits, task / kinds.size());
    });
    if (watch.progress)
      watch.progress(std::min(tasks, first + batch), tasks);
  }
  ChildCalibration result{
      ground.area.villages.rows(), ground.area.subdistricts.rows(), request.replicates, {}};
  for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
    ChildWorldScores all;
    for (std::size_t task = kind; task < tasks; task += kinds.size())
      all.add(scores[task]);
    ChildCalibrationRow row = all.row();
    row.world = kinds[kind].name, row.title = {kinds[kind].id, kinds[kind].en};
    result.rows.push_back(std::move(row));
  }
  return result;
}

Results results_of(const ChildCalibration &calibration) {
  return {{write::child_calibration_table(calibration)}, {}};
}

} // namespace lokus
