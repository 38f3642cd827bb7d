#include "jobs/calibrate.hpp"
#include "core/display.hpp"
#include "core/error.hpp"
#include "core/odds.hpp"
#include "core/parallel.hpp"
#include "core/quantile.hpp"
#include "core/sum.hpp"
#include "estimate/estimate.hpp"
#include "lokus/stages.hpp"
#include "settings/choices.hpp"
#include "space/space.hpp"
#include "synth/worlds.hpp"
#include "write/tables/job_tables.hpp"
#include <algorithm>
#include <array>

namespace lokus {
namespace {

struct Case {
  synth::UnderCount under_count;
  const char *name;
  double register_sd; // assumed
};

constexpr std::array cases = {
    Case{synth::UnderCount::regency, "regency", 0},
    Case{synth::UnderCount::village, "village", synth::village_under_count_sd},
    Case{synth::UnderCount::village, "village", 0},
    Case{synth::UnderCount::regency, "regency", synth::village_under_count_sd},
};

// `register` learns what the others are told.
bool judged_in(const Case &c, const std::string &method) {
  return method != "register" || c.register_sd == 0;
}

// What one estimate of one world scored; sums over its villages or regencies.
struct Score {
  double villages = 0, regencies = 0;
  std::array<double, 3> covered{};
  double level_covered = 0, pattern_covered = 0, width = 0, squares = 0, top_found = 0;
};

bool interval_holds(const Interval &interval, double value) {
  return interval.low <= value && value <= interval.high;
}

Interval central_of_sorted(const std::vector<double> &sorted, double share) {
  return {quantile_of_sorted(sorted, (1 - share) / 2), quantile_of_sorted(sorted, (1 + share) / 2)};
}

// The level of each regency in each draw, weighted by children under five.
Grid<DistrictId, DrawId, double> levels(const Estimates &e, const Area &area) {
  Grid<DistrictId, DrawId, double> result(area.districts.rows(), e.draw_count());
  Column<DistrictId, double> children(area.districts.rows());
  for (VillageId v : e.children.all()) {
    const DistrictId d = area.villages.district[v];
    children[d] += e.children[v].value;
    for (DrawId draw : ids<DrawId>(e.draw_count()))
      result(d, draw) += e.children[v].value * e.draws(v, draw);
  }
  for (DistrictId d : area.districts.code.all())
    for (double &level : result.row(d))
      level /= children[d];
  return result;
}

std::vector<VillageId> highest_tenth(const Column<VillageId, double> &prevalence) {
  std::vector<VillageId> order;
  for (VillageId v : prevalence.all())
    order.push_back(v);
  std::ranges::stable_sort(order, std::greater<>(), [&](VillageId v) { return prevalence[v]; });
  order.resize(std::max<std::size_t>(1, order.size() / 10));
  std::ranges::sort(order);
  return order;
}

double share_found(const Column<VillageId, double> &truth, const Column<VillageId, double> &estimate) {
  const std::vector<VillageId> wanted = highest_tenth(truth), chosen = highest_tenth(estimate);
  std::vector<VillageId> both;
  std::ranges::set_intersection(wanted, chosen, std::back_inserter(both));
  return static_cast<double>(both.size()) / static_cast<double>(wanted.size());
}

Score score_world(const synth::World &world, const Estimates &e, const Area &area) {
  Score s;
  const Grid<DistrictId, DrawId, double> level = levels(e, area);
  std::vector<double> sorted, pattern(e.draw_count());
  for (VillageId v : e.mean.all()) {
    const auto draws = e.draws.row(v);
    const DistrictId d = area.villages.district[v];
    sorted.assign(draws.begin(), draws.end());
    std::ranges::sort(sorted);
    constexpr std::array shares = {0.5, 0.8, 0.95};
    for (std::size_t i = 0; i < shares.size(); ++i)
      s.covered[i] += interval_holds(central_of_sorted(sorted, shares[i]), world.truth[v]);
    const Interval middle = central_of_sorted(sorted, 0.8);
    s.width += middle.high - middle.low;
    for (std::size_t i = 0; i < pattern.size(); ++i)
      pattern[i] = logit(draws[i]) - logit(level(d, DrawId{i}));
    s.pattern_covered +=
        interval_holds(central_interval(pattern, 0.8), logit(world.truth[v]) - logit(world.level[d]));
    s.squares += (e.mean[v] - world.truth[v]) * (e.mean[v] - world.truth[v]);
    s.villages += 1;
  }
  for (DistrictId d : world.level.all())
    if (!is_missing(world.level[d])) {
      s.level_covered += interval_holds(central_interval(level.row(d), 0.8), world.level[d]);
      s.regencies += 1;
    }
  s.top_found = share_found(world.truth, e.mean);
  return s;
}

CalibrationRow scored_row(const Case &c, const std::string &method, std::span<const Score> scores) {
  const auto total = [&](auto part) {
    Sum sum;
    for (const Score &s : scores)
      sum.add(part(s));
    return sum.value();
  };
  const double villages = total([](const Score &s) { return s.villages; });
  const double regencies = total([](const Score &s) { return s.regencies; });
  CalibrationRow row;
  row.under_count = c.name;
  row.register_sd = c.register_sd;
  row.method = method;
  row.cover_50 = total([](const Score &s) { return s.covered[0]; }) / villages;
  row.cover_80 = total([](const Score &s) { return s.covered[1]; }) / villages;
  row.cover_95 = total([](const Score &s) { return s.covered[2]; }) / villages;
  row.level_80 = total([](const Score &s) { return s.level_covered; }) / regencies;
  row.pattern_80 = total([](const Score &s) { return s.pattern_covered; }) / villages;
  row.width_80 = total([](const Score &s) { return s.width; }) / villages;
  row.rmse = std::sqrt(total([](const Score &s) { return s.squares; }) / villages);
  row.top_found = total([](const Score &s) { return s.top_found; }) / static_cast<double>(scores.size());
  return row;
}

std::vector<std::string> known_methods(const std::vector<std::string> &wanted) {
  const std::vector<std::string> all = settings::choice_names(estimate::method_choices(), "estimate.method");
  for (const std::string &method : wanted)
    if (std::ranges::find(all, method) == all.end())
      throw Error(ErrorKind::request, unknown_choice("--method", method, all));
  return wanted.empty() ? all : wanted;
}

} // namespace

Calibration calibrate(const CalibrationRequest &request, Watch &watch) {
  const Area &area = request.area;
  if (area.villages.rows() == 0 || request.replicates == 0)
    throw Error(ErrorKind::request, phrase("kalibrasi perlu paling sedikit satu desa dan satu ulangan",
                                           "calibration needs at least one village and one replicate"));
  const std::vector<std::string> methods = known_methods(request.methods);
  const Neighbours neighbours = space::neighbours(area.villages, SpaceSettings{});
  const std::size_t kinds = cases.size() * methods.size(), tasks = kinds * request.replicates;
  std::vector<Score> scores(tasks); // kind by kind, replicate by replicate
  const std::size_t batch = kinds * static_cast<std::size_t>(std::max(1, threads_in_use()));
  for (std::size_t first = 0; first < tasks; first += batch) {
    stop_if_interrupted(watch);
    for_each_uneven_row(std::min(batch, tasks - first), [&](std::size_t row) {
      const std::size_t replicate = (first + row) / kinds, kind = (first + row) % kinds;
      const Case &c = cases[kind / methods.size()];
      if (!judged_in(c, methods[kind % methods.size()]))
        return;
      const synth::World world = synth::world(area, c.under_count, request.seed, replicate);
      EstimateSettings assumed = request.estimate;
      assumed.method = methods[kind % methods.size()];
      assumed.register_sd = c.register_sd;
      const Estimates e = estimate::prevalence({area, world.counts, world.surveys, neighbours}, assumed,
                                               request.seed + 1000 * (replicate + 1));
      scores[kind * request.replicates + replicate] = score_world(world, e, area);
    });
    if (watch.progress)
      watch.progress(std::min(tasks, first + batch), tasks);
  }
  Calibration result{area.villages.rows(), area.districts.rows(), request.replicates, {}};
  for (std::size_t kind = 0; kind < kinds; ++kind) {
    if (!judged_in(cases[kind / methods.size()], methods[kind % methods.size()]))
      continue;
    result.rows.push_back(
        scored_row(cases[kind / methods.size()], methods[kind % methods.size()],
                   std::span(scores).subspan(kind * request.replicates, request.replicates)));
  }
  return result;
}

Results results_of(const Calibration &calibration) {
  return {{write::calibration_table(calibration)}, {}};
}

} // namespace lokus
