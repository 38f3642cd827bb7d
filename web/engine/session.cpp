#include "session.hpp"
#include "lokus/deciding.hpp"
#include "lokus/planning.hpp"
#include "rank/rank.hpp"
#include "without.hpp"
#include "write/planner/json_text.hpp"
#include "write/planner/plan_json.hpp"

namespace lokus::engine {

namespace {

constexpr std::size_t villages_at_a_time = 16; // of weighing

} // namespace

Session::Session(std::string_view bytes) : run_(run_of(bytes)), prepared_(run_.prepared) {
  run_.prepared.estimates.draws = {}; // stand in prepared_, whom nothing changes
  asked_ = request_of(run_, "");
  take_request();
  while (weigh_further())
    ;
  rank();
  ranks_of_run_ = decision_.rankings.front().rank;
}

// What was worked out for other lines of a request is worked out again, the least that will do.
void Session::take_request() {
  Inputs &in = prepared_.inputs;
  in.lists.by_hand = asked_.by_hand;
  futures_.reset();
  gains_.reset();
  const bool same_gains = weighed_ && asked_.weighed_by == weighed_by_;
  if (same_gains && asked_.priced_by == priced_by_)
    return;
  in.interventions = asked_.interventions;
  in.coverage = run_.prepared.inputs.coverage;
  take_out(asked_.taken_out, in);
  ranked_by_ = "-"; // no lines of a request
  if (same_gains) {
    decision_.options =
        plan::offer(prepared_.estimates, in.interventions, in.coverage, decision_.packages,
                    asked_.scenario.plan.horizon, travel_cost(prepared_.access, asked_.scenario.facilities));
    decision_.gains.undominated = plan::undominated(decision_.options, decision_.gains);
  } else {
    weighed_ = false;
    offer_options(prepared_, asked_.scenario, decision_);
    gains_ = std::make_unique<project::GainsBySteps>(situation_of(prepared_), decision_.packages,
                                                     decision_.options, asked_.scenario.project,
                                                     yardstick_of(asked_.scenario));
  }
  priced_by_ = asked_.priced_by;
}

bool Session::weigh_further() {
  if (!gains_ || gains_->step(villages_at_a_time))
    return gains_ != nullptr;
  take_gains(std::move(*gains_).taken(), prepared_, asked_.scenario, watch_, decision_);
  gains_.reset();
  weighed_ = true;
  weighed_by_ = asked_.weighed_by;
  return false;
}

void Session::rank() {
  if (asked_.ranked_by == ranked_by_)
    return;
  decision_.rankings = {rank::by_first_method(sources_of(prepared_, asked_.scenario, decision_),
                                              asked_.scenario.rank,
                                              static_cast<std::size_t>(asked_.scenario.lokus.villages))};
  ranked_by_ = asked_.ranked_by;
}

void Session::finish(const std::string &followed) {
  said_ = write::page_plan({decision_, prepared_.inputs.interventions, way_.list,
                            way_.plans.empty() ? nullptr : &way_.plans.front(), asked_.taken_out,
                            decision_.rankings.front().rank == ranks_of_run_},
                           followed);
}

Session::At Session::plan() {
  rank();
  Refusable<Way> way = way_of(chosen_by(asked_.scenario.lokus.chosen_by), prepared_, decision_,
                              asked_.scenario, {asked_.scenario.plan.rule});
  if (!way) {
    said_ = "{\"refused\":" + write::page_phrase(way.reason()) + "}";
    return At::done;
  }
  way_ = std::move(*way);
  if (!asked_.follow || way_.plans.empty()) {
    finish("null");
    return At::done;
  }
  const Column<VillageId, PackageId> &package = way_.plans.front().package;
  ahead_.clear();
  if (none_.months == 0 || without_by_ != weighed_by_)
    ahead_.emplace_back(package.rows());
  ahead_.push_back(package);
  futures_ = std::make_unique<project::FuturesBySteps>(
      situation_of(prepared_), decision_.packages, project::PlansAhead{ahead_, {}, {}}, run_.scenario.project,
      static_cast<std::uint64_t>(run_.scenario.seed));
  return At::following;
}

Session::At Session::follow_further() {
  if (futures_->step())
    return At::following;
  std::vector<Projection> ahead = std::move(*futures_).taken().by_month;
  futures_.reset();
  if (ahead.size() > 1) {
    none_ = std::move(ahead.front());
    without_by_ = weighed_by_;
  }
  finish(write::page_followed(none_, ahead.back(), run_.scenario.plan.horizon,
                              prepared_.estimates.interval_share));
  return At::done;
}

void Session::begin(std::string_view text) {
  asked_ = request_of(run_, text);
  take_request();
  at_ = gains_ ? At::weighing : At::planning;
}

Session::At Session::step() {
  if (at_ == At::weighing)
    at_ = weigh_further() ? At::weighing : At::planning;
  else if (at_ == At::planning)
    at_ = plan();
  else if (at_ == At::following)
    at_ = follow_further();
  return at_;
}

double Session::share() const {
  return gains_ ? gains_->share() : futures_ ? futures_->share() : 0;
}

std::string Session::answer(std::string_view text) {
  begin(text);
  while (step() != At::done)
    ;
  return said_;
}

} // namespace lokus::engine
