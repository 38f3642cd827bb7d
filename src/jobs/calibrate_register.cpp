#include "jobs/calibrate_register.hpp"
#include "cluster/cluster.hpp"
#include "core/display.hpp"
#include "core/error.hpp"
#include "core/parallel.hpp"
#include "core/suggestion.hpp"
#include "estimate/estimate.hpp"
#include "jobs/register_bounds.hpp"
#include "jobs/register_world_score.hpp"
#include "lokus/stages.hpp"
#include "settings/choices.hpp"
#include "space/space.hpp"
#include "write/tables/job_tables.hpp"
#include <algorithm>

namespace lokus {
namespace {

constexpr std::size_t more_worlds = 4;

// A kind of world and what its worlds scored so far, by number.
struct JudgedKind {
  synth::RegisterWorldKind kind;
  std::size_t worlds = 0; // wanted
  std::vector<RegisterWorldScore> scores;
};

// What all worlds have in common.
struct JudgedArea {
  const Area &area;
  Neighbours neighbours;
  ReportingUnits units;
  EstimateSettings judged, oracle;
  std::uint64_t seed;
};

[[noreturn]] void refuse_kind_of_world(const std::string &name, const std::vector<std::string> &names) {
  const Phrase hint = did_you_mean(name, names);
  throw Error(
      ErrorKind::request,
      {fmt::format("--kinds: tidak ada jenis dunia \"{}\"{}; tulis all, telling, atau nama seperti "
                   "smooth_50_30_half_4 dengan koma (docs/methods/calibration.md)",
                   name, hint.id),
       fmt::format("--kinds: there is no kind of world \"{}\"{}; write all, telling, or names such as "
                   "smooth_50_30_half_4 with commas (docs/methods/calibration.md)",
                   name, hint.en)});
}

std::vector<JudgedKind> wanted_kinds(const RegisterCalibrationRequest &request) {
  const std::vector<synth::RegisterWorldKind> all = synth::register_world_kinds();
  std::vector<std::string> names = {"all", "telling"};
  for (const synth::RegisterWorldKind &kind : all)
    names.push_back(kind.name);
  for (const std::string &name : request.kinds)
    if (std::ranges::find(names, name) == names.end())
      refuse_kind_of_world(name, names);
  const auto named = [&](const std::string &name) {
    return std::ranges::find(request.kinds, name) != request.kinds.end();
  };
  std::vector<JudgedKind> result;
  for (const synth::RegisterWorldKind &kind : all)
    if (request.kinds.empty() || named("all") || (kind.telling && named("telling")) || named(kind.name)) {
      const bool drawn = kind.habits.truth == synth::TruthShape::priors;
      result.push_back({kind, request.replicates * (drawn ? more_worlds : 1), {}});
    }
  return result;
}

RegisterWorldScore judged_world(const JudgedArea &ground, const synth::RegisterHabits &habits,
                                std::size_t number) {
  const synth::RegisterWorld world =
      synth::register_world(ground.area, ground.units, habits, ground.seed, number);
  const estimate::Observed observed{ground.area,
                                    world.counts,
                                    world.surveys,
                                    ground.neighbours,
                                    estimate::no_covariates,
                                    estimate::no_trends,
                                    estimate::no_timeline,
                                    estimate::no_heights,
                                    ground.units};
  const std::uint64_t seed = ground.seed + 1000 * (number + 1);
  const Estimates estimates = estimate::prevalence(observed, ground.judged, seed);
  const bool same = ground.judged.method == ground.oracle.method;
  RegisterWorldScore score = register_world_score(
      world, estimates, same ? estimates : estimate::prevalence(observed, ground.oracle, seed));
  const HotSpotSettings spots;
  score_spots(score, cluster::hot_spots(ground.area, estimates, ground.neighbours, spots),
              cluster::hot_spots(ground.area, certain_estimates(world), ground.neighbours, spots));
  return score;
}

// Every kind up to as many worlds as it wants.
void judge_worlds(std::vector<JudgedKind> &kinds, const JudgedArea &ground, Watch &watch) {
  std::vector<std::pair<JudgedKind *, std::size_t>> tasks; // and the number of the world
  for (JudgedKind &kind : kinds) {
    for (std::size_t number = kind.scores.size(); number < kind.worlds; ++number)
      tasks.emplace_back(&kind, number);
    kind.scores.resize(kind.worlds);
  }
  const std::size_t batch = 16 * static_cast<std::size_t>(std::max(1, threads_in_use()));
  for (std::size_t first = 0; first < tasks.size(); first += batch) {
    stop_if_interrupted(watch);
    for_each_uneven_row(std::min(batch, tasks.size() - first), [&](std::size_t row) {
      const auto &task = tasks[first + row];
      task.first->scores[task.second] = judged_world(ground, task.first->kind.habits, task.second);
    });
    if (watch.progress)
      watch.progress(std::min(tasks.size(), first + batch), tasks.size());
  }
}

RegisterCalibrationRow summed_row(const JudgedKind &judged) {
  const synth::RegisterHabits &h = judged.kind.habits;
  RegisterCalibrationRow row;
  row.world = judged.kind.name, row.truth = name_of(h.truth);
  row.unit_sd = h.unit_sd, row.village_sd = h.village_sd, row.lasting = h.lasting;
  row.wide_units = h.wide_units, row.slope = h.slope, row.rounds = h.rounds;
  if (h.truth == synth::TruthShape::priors)
    row.unit_sd = row.village_sd = row.lasting = nan();
  sum_scores(row, judged.scores, h.truth == synth::TruthShape::flat);
  return row;
}

void compare_rounds(std::vector<RegisterCalibrationRow> &rows, const std::vector<JudgedKind> &kinds) {
  for (std::size_t many = 0; many < rows.size(); ++many)
    for (std::size_t one = 0; one < rows.size(); ++one) {
      if (rows[one].rounds != 1 || !differ_in_rounds(rows[one], rows[many]))
        continue;
      const std::size_t both = std::min(kinds[one].scores.size(), kinds[many].scores.size());
      rows[many].over_one_round =
          error_ratio(std::span(kinds[many].scores).first(both), &RegisterWorldScore::squares,
                      std::span(kinds[one].scores).first(both), &RegisterWorldScore::squares);
    }
}

void sum_up(RegisterCalibration &result, const std::vector<JudgedKind> &kinds) {
  result.rows.clear(), result.bounds.clear();
  for (const JudgedKind &kind : kinds)
    result.rows.push_back(summed_row(kind));
  compare_rounds(result.rows, kinds);
  for (std::size_t i = 0; i < kinds.size(); ++i)
    for (CalibrationBound &bound : bounds_of(kinds[i].kind.habits, result.rows[i]))
      result.bounds.push_back(std::move(bound));
  result.slope_one_round = slope_that_breaks(result.rows, 1);
  result.slope_rounds = slope_that_breaks(result.rows, synth::many_rounds);
}

// The kinds of close bounds, and of what these are compared with. False: there are none.
bool want_more_worlds(std::vector<JudgedKind> &kinds, const RegisterCalibration &found) {
  std::vector<std::uint8_t> close(kinds.size());
  for (const CalibrationBound &bound : found.bounds) {
    if (!is_close(bound))
      continue;
    for (std::size_t i = 0; i < kinds.size(); ++i)
      if (found.rows[i].world == bound.world)
        close[i] = 1;
    if (bound.figure != "over_one_round")
      continue;
    const auto here = std::ranges::find(found.rows, bound.world, &RegisterCalibrationRow::world);
    for (std::size_t i = 0; i < kinds.size(); ++i)
      if (differ_in_rounds(found.rows[i], *here) && found.rows[i].rounds == 1)
        close[i] = 1;
  }
  for (std::size_t i = 0; i < kinds.size(); ++i)
    if (close[i] != 0)
      kinds[i].worlds *= more_worlds;
  return std::ranges::count(close, 1) > 0;
}

void require_known_method(const std::string &method) {
  const std::vector<std::string> all = settings::choice_names(estimate::method_choices(), "estimate.method");
  if (std::ranges::find(all, method) == all.end())
    throw Error(ErrorKind::request, unknown_choice("--method", method, all));
}

} // namespace

RegisterCalibration calibrate_register(const RegisterCalibrationRequest &request, Watch &watch) {
  const Area &area = request.area;
  if (area.villages.rows() == 0 || request.replicates == 0)
    throw Error(ErrorKind::request, phrase("kalibrasi perlu paling sedikit satu desa dan satu ulangan",
                                           "calibration needs at least one village and one replicate"));
  require_known_method(request.estimate.method);
  std::vector<JudgedKind> kinds = wanted_kinds(request);
  JudgedArea ground{area,
                    space::neighbours(area.villages, SpaceSettings{}),
                    synth::made_up_units(area),
                    request.estimate,
                    request.estimate,
                    request.seed};
  ground.oracle.method = oracle_method;
  RegisterCalibration result;
  result.method = request.estimate.method, result.oracle = oracle_method;
  result.villages = area.villages.rows(), result.districts = area.districts.rows();
  result.units = ground.units.rows();
  judge_worlds(kinds, ground, watch);
  sum_up(result, kinds);
  if (want_more_worlds(kinds, result)) {
    judge_worlds(kinds, ground, watch);
    sum_up(result, kinds);
  }
  return result;
}

Results results_of(const RegisterCalibration &calibration) {
  return {{write::register_calibration_table(calibration), write::calibration_bound_table(calibration)}, {}};
}

} // namespace lokus
