#include "jobs/compare.hpp"
#include "core/display.hpp"
#include "core/quantile.hpp"
#include "core/sum.hpp"
#include "lokus/stages.hpp"
#include "write/tables/job_tables.hpp"
#include "write/tables/result_tables.hpp"
#include <algorithm>
#include <map>

namespace lokus {
namespace {

[[noreturn]] void refuse_contender(const Contender &other, const Contender &first, const Phrase &what) {
  throw Error(ErrorKind::request,
              {fmt::format("{} tidak dapat dibandingkan dengan {}: {}", other.file, first.file, what.id),
               fmt::format("{} cannot be compared with {}: {}", other.file, first.file, what.en)});
}

std::size_t horizon_of(const Contender &c, const Contender &first) {
  const auto row = horizon_row(c.horizons, first.plan_horizon);
  if (!row)
    refuse_contender(c, first,
                     phrase("bulan {0} tidak dilaporkan; tambahkan {0} pada project.horizons",
                            "month {0} is not reported; add {0} to project.horizons", first.plan_horizon));
  return *row;
}

void require_same_worlds(const Contender &c, const Contender &first) {
  if (c.villages != first.villages)
    refuse_contender(c, first,
                     {"desanya tidak sama; samakan boundaries.path dan boundaries.within",
                      "the villages differ; use the same boundaries.path and boundaries.within"});
  if (c.timeline.start != first.timeline.start)
    refuse_contender(
        c, first,
        phrase("rencananya mulai {0}, bukan {1}, jadi bulannya tidak sama; samakan year atau plan.start",
               "its plan starts in {0}, not in {1}, so its months differ; use the same year or "
               "plan.start",
               show_month(c.timeline.start), show_month(first.timeline.start)));
  if (c.seed != first.seed || c.stunted.front().cols() != first.stunted.front().cols())
    refuse_contender(c, first,
                     {"benih atau jumlah dunia acak berbeda; samakan seed dan estimate.draws",
                      "seed or number of draws differ; use the same seed and estimate.draws"});
}

// Children of each draw, in one district or in all that have an estimate.
std::vector<double> total_in(const Grid<DistrictId, DrawId, double> &grid,
                             std::optional<DistrictId> district) {
  if (district)
    return {grid.row(*district).begin(), grid.row(*district).end()};
  std::vector<double> all(grid.cols());
  for (DrawId draw : ids<DrawId>(grid.cols()))
    all[draw.row()] = over_districts(grid, draw);
  return all;
}

// Share of draws above 0; 0.5 a tie.
double chance_above_zero(const std::vector<double> &draws) {
  double above = 0;
  for (double draw : draws)
    above += draw > 0 ? 1 : draw == 0 ? 0.5 : 0;
  return above / static_cast<double>(draws.size());
}

Spread spread_of_draws(const std::vector<double> &draws, double interval_share) {
  const Interval interval = central_interval(draws, interval_share);
  return {mean(draws), interval.low, interval.high};
}

double share_of_villages_changed(const Contender &c, const Contender &first) {
  std::size_t changed = 0;
  for (VillageId v : c.bought.all())
    changed += c.bought[v] != first.bought[v];
  return static_cast<double>(changed) / static_cast<double>(c.bought.rows());
}

ComparedRow compared_row(const Contender &c, const Contender &first, std::optional<DistrictId> district) {
  ComparedRow row;
  if (district) {
    row.district = c.districts.code[*district];
    row.district_name = c.districts.name[*district];
  }
  row.spend = c.spend;
  row.total = c.total;
  row.projected = c.projected;
  row.villages = static_cast<std::size_t>(
      std::ranges::count_if(c.bought, [](const std::string &codes) { return !codes.empty(); }));
  row.changed = share_of_villages_changed(c, first);
  const std::size_t h = horizon_of(c, first);
  const std::size_t h_first = horizon_of(first, first);
  const std::vector<double> draws = total_in(c.stunted[h], district);
  const std::vector<double> before = total_in(first.stunted[h_first], district);
  const std::vector<double> not_born = total_in(c.fewer_born[h], district);
  const std::vector<double> not_born_before = total_in(first.fewer_born[h_first], district);
  row.stunted = spread_of_draws(draws, first.interval_share);
  const std::vector<double> children = total_in(c.children[h], district);
  const std::vector<double> children_before = total_in(first.children[h_first], district);
  std::vector<double> prevalence(draws.size()), fewer(draws.size()), fall(draws.size());
  for (std::size_t d = 0; d < draws.size(); ++d) {
    prevalence[d] = draws[d] / children[d];
    fewer[d] = (before[d] + not_born_before[d]) - (draws[d] + not_born[d]);
    fall[d] = before[d] / children_before[d] - prevalence[d];
  }
  row.prevalence = level_of_draws(prevalence, first.interval_share);
  row.fewer = spread_of_draws(fewer, first.interval_share);
  row.chance_fewer = chance_above_zero(fewer);
  row.fall = spread_of_draws(fall, first.interval_share);
  row.chance_lower = chance_above_zero(fall);
  constexpr Spread unknown{nan(), nan(), nan()};
  if (c.projected == Projected::none)
    row.stunted = unknown, row.prevalence = {nan(), nan(), nan()};
  if (c.projected == Projected::none || first.projected == Projected::none) {
    row.fewer = row.fall = unknown;
    row.chance_fewer = row.chance_lower = nan();
  }
  return row;
}

// Each its name; its file where another has the same name or it has none.
std::vector<std::string> names_told_apart(const std::vector<Contender> &contenders) {
  std::map<std::string, int> bearers;
  for (const Contender &c : contenders)
    ++bearers[c.name];
  std::vector<std::string> names;
  for (const Contender &c : contenders)
    names.push_back(c.name.empty() || bearers[c.name] > 1 ? c.file : c.name);
  return names;
}

} // namespace

Contender contender(const DecidedRun &run) {
  const auto &[prepared, decision, scenario] = run;
  const Area &area = prepared.inputs.area;
  Contender c;
  c.name = scenario.name;
  c.file = scenario.file;
  c.seed = static_cast<std::uint64_t>(scenario.seed);
  c.interval_share = prepared.estimates.interval_share;
  c.plan_horizon = scenario.plan.horizon;
  c.timeline = prepared.inputs.timeline;
  c.districts = area.districts;
  c.villages = area.villages.code;
  const bool has_plan = !decision.plan.package.empty();
  for (VillageId v : area.villages.code.all())
    c.bought.push_back(
        has_plan ? write::package_codes(prepared, decision.packages.members[decision.plan.package[v]]) : "");
  const Projection &ahead = has_plan ? decision.planned : decision.none;
  c.spend = decision.plan.spend;
  c.total = decision.plan.total;
  c.projected = decision.plan.projected;
  c.horizons = ahead.horizons;
  c.stunted = ahead.district_stunted;
  c.fewer_born = ahead.district_fewer_born;
  c.children = ahead.district_children;
  // What has no estimate has no children here either, so that totals are over the same districts.
  for (std::size_t h = 0; h < c.horizons.size(); ++h)
    for (DistrictId d : area.districts.code.all())
      for (DrawId draw : ids<DrawId>(c.stunted[h].cols()))
        if (is_missing(c.stunted[h](d, draw)))
          c.children[h](d, draw) = nan();
  return c;
}

Comparison compare(const std::vector<Contender> &contenders, Watch &watch) {
  if (contenders.size() < 2)
    throw Error(ErrorKind::request, {"sebutkan paling sedikit dua skenario", "name at least two scenarios"});
  const Contender &first = contenders.front();
  Comparison result;
  result.months = first.plan_horizon;
  result.timeline = first.timeline;
  result.interval_share = first.interval_share;
  stage(watch, "compare", {"membandingkan skenario", "comparing scenarios"}, [&] {
    const std::vector<std::string> names = names_told_apart(contenders);
    for (std::size_t i = 0; i < contenders.size(); ++i) {
      const Contender &c = contenders[i];
      const auto add = [&](std::optional<DistrictId> district) {
        result.rows.push_back(compared_row(c, first, district));
        result.rows.back().scenario = names[i];
      };
      require_same_worlds(c, first);
      add(std::nullopt);
      if (first.districts.rows() > 1)
        for (DistrictId d : first.districts.code.all())
          if (c.children[horizon_of(c, first)](d, DrawId{0}) > 0)
            add(d);
    }
  });
  return result;
}

Results results_of(const Comparison &comparison) {
  return {{write::comparison_table(comparison)}, {}};
}

} // namespace lokus
