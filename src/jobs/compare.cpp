#include "jobs/compare.hpp"
#include "core/display.hpp"
#include "jobs/compared_row.hpp"
#include "lokus/stages.hpp"
#include "write/tables/job_tables.hpp"
#include "write/tables/result_tables.hpp"
#include <algorithm>
#include <map>

namespace lokus {
namespace {

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
