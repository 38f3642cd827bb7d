#pragma once
#include "tables/interventions.hpp"
#include "tables/objectives.hpp"
#include "tables/options.hpp"
#include "tables/projection.hpp"
#include "tables/scenario.hpp"

namespace lokus::project {

// Error(request) naming the intervention and the mechanism if an effect asks for one that is not in
// mechanisms.cpp, or lists bands, numbers or a partner that its mechanism cannot use.
void require_known_mechanisms(const Interventions &interventions);

// The projection of every village under the packages given (package 0: no new action), over all draws,
// exactly as design/cohort.md. `package` has one PackageId per village. Villages and districts without an
// estimate (no counts in the whole district) are NaN throughout.
Projection forward(const Area &area, const Estimates &estimates, const Interventions &interventions,
                   const Coverage &coverage, const Packages &packages,
                   const Column<VillageId, PackageId> &package, const ProjectSettings &settings,
                   std::uint64_t seed);
// The same for several plans at once: what they share is worked out once.
std::vector<Projection> forward_each(const Area &area, const Estimates &estimates,
                                     const Interventions &interventions, const Coverage &coverage,
                                     const Packages &packages,
                                     std::span<const Column<VillageId, PackageId>> plans,
                                     const ProjectSettings &settings, std::uint64_t seed);

// What every option would avert in months 1..`horizon`, in the mean world, and how much that is of the
// objective (docs/methods/objectives.md). Published effects are turned into odds ratios at the prevalence of
// each village's own district, as forward() does. Villages without estimate: NaN.
Gains gains(const Area &area, const Estimates &estimates, const Interventions &interventions,
            const Coverage &coverage, const Packages &packages, const Options &options,
            const ProjectSettings &settings, int horizon, const Objective &objective = objectives.front());

// Fills Gains::by_draw and what stands beside it for the first `worlds` draws of the estimates (all where
// there are fewer), each world exactly as in forward(). Error(request) where that takes more than 2 GiB.
void add_worlds(const Area &area, const Estimates &estimates, const Interventions &interventions,
                const Coverage &coverage, const Packages &packages, const Options &options,
                const ProjectSettings &settings, int horizon, const Objective &objective, std::size_t worlds,
                std::uint64_t seed, Gains &gains);

struct Named {
  std::string name;
  Phrase summary;
};
std::vector<Named> mechanism_names();

} // namespace lokus::project
