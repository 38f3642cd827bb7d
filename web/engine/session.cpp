#include "session.hpp"
#include "lokus/deciding.hpp"
#include "lokus/planning.hpp"
#include "lokus/ways.hpp"
#include "project/project.hpp"
#include "rank/rank.hpp"
#include "without.hpp"
#include "write/planner/json_text.hpp"
#include "write/planner/plan_json.hpp"

namespace lokus::engine {

Session::Session(std::string_view bytes) : run_(run_of(bytes)), prepared_(run_.prepared) {
  run_.prepared.estimates.draws = {}; // stand in prepared_, whom nothing changes
  weigh(request_of(run_, ""));
  ranks_of_run_ = decision_.rankings.front().rank;
}

void Session::weigh(const Request &request) {
  Watch watch;
  Inputs &in = prepared_.inputs;
  const bool same_gains = weighed_ && request.weighed_by == weighed_by_;
  if (same_gains && request.priced_by == priced_by_ && request.ranked_by == ranked_by_)
    return;
  if (!same_gains || request.priced_by != priced_by_) {
    in.interventions = request.interventions;
    in.coverage = run_.prepared.inputs.coverage;
    take_out(request.taken_out, in);
  }
  if (!same_gains) {
    weigh_options(prepared_, request.scenario, watch, decision_);
  } else if (request.priced_by != priced_by_) {
    decision_.options = plan::offer(prepared_.estimates, in.interventions, in.coverage, decision_.packages,
                                    request.scenario.plan.horizon,
                                    travel_cost(prepared_.access, request.scenario.facilities));
    decision_.gains.undominated = plan::undominated(decision_.options, decision_.gains);
  }
  decision_.rankings = {rank::by_first_method(sources_of(prepared_, request.scenario, decision_),
                                              request.scenario.rank,
                                              static_cast<std::size_t>(request.scenario.lokus.villages))};
  weighed_ = true;
  weighed_by_ = request.weighed_by;
  priced_by_ = request.priced_by;
  ranked_by_ = request.ranked_by;
}

std::string Session::followed(const Plan &plan) {
  const Scenario &s = run_.scenario;
  const auto ahead = [&](const Column<VillageId, PackageId> &package) {
    return project::forward(situation_of(prepared_), decision_.packages, package, s.project,
                            static_cast<std::uint64_t>(s.seed));
  };
  if (none_.months == 0 || without_by_ != weighed_by_)
    none_ = ahead(Column<VillageId, PackageId>(plan.package.rows()));
  without_by_ = weighed_by_;
  const Projection planned = ahead(plan.package);
  return write::page_followed(
      planned, averted_children(none_, planned, s.plan.horizon, prepared_.estimates.interval_share),
      s.plan.horizon);
}

std::string Session::answer(std::string_view text) {
  const Request request = request_of(run_, text);
  prepared_.inputs.lists.by_hand = request.by_hand;
  weigh(request);
  Refusable<Way> way = way_of(chosen_by(request.scenario.lokus.chosen_by), prepared_, decision_,
                              request.scenario, {request.scenario.plan.rule});
  if (!way)
    return "{\"refused\":" + write::page_phrase(way.reason()) + "}";
  const bool has_plan = !way->plans.empty();
  return write::page_plan({decision_, prepared_.inputs.interventions, way->list,
                           has_plan ? &way->plans.front() : nullptr, request.taken_out,
                           decision_.rankings.front().rank == ranks_of_run_},
                          request.follow && has_plan ? followed(way->plans.front()) : "null");
}

} // namespace lokus::engine
