#pragma once
#include "settings/scenario.hpp"
#include "tables/plan/objectives.hpp"
#include "tables/plan/options.hpp"
#include "tables/projection.hpp"
#include "tables/situation.hpp"
#include <memory>

namespace lokus::project {

// Error(request) naming the intervention and the mechanism if an effect asks for one that is not in
// mechanisms.cpp, or lists bands, numbers or a partner that its mechanism cannot use.
void require_known_mechanisms(const Interventions &interventions);

// The projection of every village under the packages given (package 0: no new action), over all draws, as
// docs/methods/cohort.md. Month 0 is the situation's lead after the counts; until then nothing new is done.
// `package` has one PackageId per village. Villages and districts without an estimate
// (no counts in the whole district) are NaN throughout.
Projection forward(const Situation &situation, const Packages &packages,
                   const Column<VillageId, PackageId> &package, const ProjectSettings &settings,
                   std::uint64_t seed);

// Plans of one situation, each with one PackageId per village.
struct PlansAhead {
  std::span<const Column<VillageId, PackageId>> by_month;        // the first is no new action
  std::span<const Column<VillageId, PackageId> *const> together; // wanted of all districts together
  std::span<const Column<VillageId, PackageId> *const> others;   // wanted is what they avert
};
// What they come to in the same worlds; what they share is worked out once. The last two are at the month
// that the projections keep draws of.
struct Futures {
  std::vector<Projection> by_month;                // as forward() has them
  std::vector<std::vector<AllDistricts>> together; // [plan][draw]: as all_districts() finds them in forward()
  // [plan][draw]: what averted_by_draw() finds between the first projection and forward() of the plan, at a
  // fraction of the work. No village moves but those where something is bought.
  std::vector<std::vector<double>> averted;
};
Futures futures(const Situation &situation, const Packages &packages, const PlansAhead &plans,
                const ProjectSettings &settings, std::uint64_t seed);

// futures() some villages at a time, for who must hear others in between: the same bits. Refers to all its
// arguments but the situation itself.
class FuturesBySteps {
public:
  FuturesBySteps(const Situation &situation, const Packages &packages, const PlansAhead &plans,
                 const ProjectSettings &settings, std::uint64_t seed);
  FuturesBySteps(const FuturesBySteps &) = delete;
  FuturesBySteps &operator=(const FuturesBySteps &) = delete;
  ~FuturesBySteps();

  bool step();          // the next villages; false where none are left
  double share() const; // of the villages that are done
  Futures taken() &&;   // once no villages are left

private:
  struct State;
  std::unique_ptr<State> state_;
};

// Futures::averted of other plans alone, where `none` is the projection without new action under the same
// settings and seed.
std::vector<std::vector<double>> averted_by_plans(const Situation &situation, const Packages &packages,
                                                  std::span<const Column<VillageId, PackageId> *const> plans,
                                                  const Projection &none, const ProjectSettings &settings,
                                                  std::uint64_t seed);

// What gains are measured by: the objective, over months 1..horizon (docs/methods/objectives.md).
struct Yardstick {
  int horizon = 0;
  const Objective &objective = objectives.front();
};

// What every option would avert, in the mean world, and how much that is of the objective. Published effects
// are turned into odds ratios at the prevalence of each village's own district, as forward() does. Villages
// without estimate: NaN.
Gains gains(const Situation &situation, const Packages &packages, const Options &options,
            const ProjectSettings &settings, const Yardstick &yardstick);

// gains() some villages at a time: the same bits. Refers to all its arguments but the situation itself and
// the yardstick.
class GainsBySteps {
public:
  GainsBySteps(const Situation &situation, const Packages &packages, const Options &options,
               const ProjectSettings &settings, const Yardstick &yardstick);
  GainsBySteps(const GainsBySteps &) = delete;
  GainsBySteps &operator=(const GainsBySteps &) = delete;
  ~GainsBySteps();

  bool step(std::size_t villages); // so many more; false where none are left
  double share() const;            // of the villages that are done
  Gains taken() &&;                // once no villages are left

private:
  struct State;
  std::unique_ptr<State> state_;
};

// The first `count` draws of the estimates (all where there are fewer), each world exactly as in forward().
struct Worlds {
  std::size_t count = 0;
  std::uint64_t seed = 0;
};

// The gains of the offer with Gains::by_draw and what stands beside it. Error(request) where that takes more
// than 2 GiB.
Gains with_worlds(const Situation &situation, const Offer &offer, const ProjectSettings &settings,
                  const Yardstick &yardstick, const Worlds &worlds);

} // namespace lokus::project
