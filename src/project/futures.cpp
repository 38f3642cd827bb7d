#include "core/parallel.hpp"
#include "project/averted.hpp"
#include "project/follower.hpp"
#include "project/record.hpp"
#include <algorithm>
#include <deque>

namespace lokus::project {
namespace {

// Villages followed between two additions to their districts, 16 or more. Bounds the memory to about 8 MiB,
// so that a chunk is still near the processor when it is added: nothing is kept by village, month and draw
// beyond one.
std::size_t villages_at_once(const World &world, std::size_t villages, std::size_t plans) {
  const std::size_t bytes =
      plans * (static_cast<std::size_t>(world.months) + 1) * (world.blocks() + 1) * sizeof(Lanes);
  return std::min(villages, std::clamp<std::size_t>((std::size_t{8} << 20) / bytes, 16, 1024));
}

// Packages that a village is followed under, each once, with the track that each fills.
struct Under {
  std::vector<PackageId> packages;
  std::vector<Track *> tracks;

  Track *track_of(PackageId package) const {
    const auto found = std::ranges::find(packages, package);
    return found == packages.end() ? nullptr : tracks[static_cast<std::size_t>(found - packages.begin())];
  }
  void add(PackageId package, Track &track) {
    packages.push_back(package);
    tracks.push_back(&track);
  }
};

} // namespace

// The futures while they are made, some villages at a time.
class FuturesMade {
public:
  FuturesMade(const Follower &follower, const PlansAhead &plans, std::size_t at_once, Futures &made)
      : follower_(follower),
        plans_(plans),
        at_once_(at_once),
        made_(made),
        followed_(rows() * at_once),
        seen_(followed_.size()) {
    for (std::size_t n = plans.by_month.size() * at_once; n < followed_.size(); ++n)
      followed_[n].track.only = made.by_month.front().drawn;
  }

  // Plans whose villages are seen: those by month, then those of all districts together.
  std::size_t rows() const { return plans_.by_month.size() + plans_.together.size(); }
  std::span<const Followed *const> seen(std::size_t plan, std::size_t count) const {
    return std::span<const Followed *const>(seen_).subspan(plan * at_once_, count);
  }

  // The village in place i of those at a time; what the other plans avert there.
  AvertedThere follow(VillageId v, std::size_t i) {
    Under under;
    for (std::size_t plan = 0; plan < rows(); ++plan)
      if (first_alike(v, plan) == plan)
        under.add(package(v, plan), followed(plan, i).track);
    std::deque<Track> shorter;
    const std::vector<PackageId> bought = bought_in(v, plans_.others);
    for (const PackageId package : bought)
      if (under.track_of(package) == nullptr) {
        shorter.emplace_back().only = made_.by_month.front().drawn;
        under.add(package, shorter.back());
      }
    follower_.follow_village(v, under.packages, under.tracks);
    keep(v, i);
    AvertedThere there;
    for (const PackageId package : bought)
      add_averted(v, follower_.children(v), package, *under.track_of(package), made_.by_month.front(), there);
    return there;
  }

private:
  const Follower &follower_;
  const PlansAhead &plans_;
  std::size_t at_once_;
  Futures &made_;
  std::vector<Followed> followed_; // [plan][village of those at a time]
  std::vector<const Followed *> seen_;

  PackageId package(VillageId v, std::size_t plan) const {
    const std::size_t by_month = plans_.by_month.size();
    return plan < by_month ? plans_.by_month[plan][v] : (*plans_.together[plan - by_month])[v];
  }
  std::size_t first_alike(VillageId v, std::size_t plan) const {
    std::size_t first = 0;
    while (package(v, first) != package(v, plan))
      ++first;
    return first;
  }
  Followed &followed(std::size_t plan, std::size_t i) { return followed_[plan * at_once_ + i]; }

  void keep(VillageId v, std::size_t i) {
    for (std::size_t plan = 0; plan < rows(); ++plan) {
      const std::size_t first = first_alike(v, plan);
      Followed &village = followed(first, i);
      seen_[plan * at_once_ + i] = &village;
      village.children = follower_.children(v);
      if (plan >= plans_.by_month.size())
        continue;
      if (first == plan)
        follower_.keep(v, package(v, plan), village, made_.by_month[plan]);
      else
        copy_village(v, made_.by_month[first], made_.by_month[plan]);
    }
  }
};

namespace {

std::vector<DistrictTotals> empty_totals(const Area &area, const World &world, const PlansAhead &plans,
                                         int drawn) {
  std::vector<DistrictTotals> totals;
  for (std::size_t plan = 0; plan < plans.by_month.size(); ++plan)
    totals.emplace_back(area, world, std::nullopt);
  for (std::size_t plan = 0; plan < plans.together.size(); ++plan)
    totals.emplace_back(area, world, drawn);
  return totals;
}

std::vector<Projection> empty_projections(const Area &area, const World &world, const Packages &packages,
                                          std::span<const PlanPackages> plans,
                                          const ProjectSettings &settings) {
  std::vector<Projection> empty;
  for (const PlanPackages &plan : plans) {
    empty.push_back(empty_projection(area, world, settings));
    for (const PackageId package : plan)
      empty.back().projected.push_back(packages.projected_of(package));
  }
  return empty;
}

} // namespace

struct FuturesBySteps::State {
  State(const Situation &at, const Packages &packages, const PlansAhead &ahead,
        const ProjectSettings &settings, std::uint64_t seed)
      : situation(at),
        plans(ahead),
        world(world_of(at, settings, seed)),
        follower(situation, packages, world),
        result{empty_projections(at.area, world, packages, ahead.by_month, settings), {}, {}},
        totals(empty_totals(at.area, world, ahead, result.by_month.front().drawn)),
        averted(ahead.others, world.draws),
        at_once(villages_at_once(world, at.area.villages.rows(), ahead.by_month.size())),
        making(follower, plans, at_once, result),
        there(at_once) {}

  void follow(std::size_t count) {
    for_each_row(count, [&](std::size_t i) { there[i] = making.follow(VillageId{done + i}, i); });
    for (std::size_t plan = 0; plan < making.rows(); ++plan) {
      totals[plan].add(done, making.seen(plan, count));
      if (plan < plans.by_month.size())
        totals[plan].add_fewer_born(done, making.seen(plan, count), result.by_month[plan]);
    }
    for (std::size_t i = 0; i < count; ++i)
      averted.add(VillageId{done + i}, there[i]);
    done += count;
  }

  Situation situation;
  PlansAhead plans;
  World world;
  Follower follower;
  Futures result;
  std::vector<DistrictTotals> totals;
  AvertedTotals averted;
  std::size_t at_once;
  FuturesMade making;
  std::vector<AvertedThere> there;
  std::size_t done = 0;
};

FuturesBySteps::FuturesBySteps(const Situation &situation, const Packages &packages, const PlansAhead &plans,
                               const ProjectSettings &settings, std::uint64_t seed)
    : state_(std::make_unique<State>(situation, packages, plans, settings, seed)) {}
FuturesBySteps::~FuturesBySteps() = default;

bool FuturesBySteps::step() {
  State &s = *state_;
  const std::size_t villages = s.situation.area.villages.rows();
  s.follow(std::min(s.at_once, villages - s.done));
  return s.done < villages;
}

double FuturesBySteps::share() const {
  const std::size_t villages = state_->situation.area.villages.rows();
  return villages == 0 ? 1 : static_cast<double>(state_->done) / static_cast<double>(villages);
}

Futures FuturesBySteps::taken() && {
  State &s = *state_;
  for (std::size_t plan = 0; plan < s.plans.by_month.size(); ++plan)
    s.totals[plan].summarise(s.situation.estimates.interval_share, s.result.by_month[plan]);
  for (std::size_t plan = s.plans.by_month.size(); plan < s.making.rows(); ++plan)
    s.result.together.push_back(s.totals[plan].together());
  s.result.averted = s.averted.by_plan();
  return std::move(s.result);
}

Futures futures(const Situation &situation, const Packages &packages, const PlansAhead &plans,
                const ProjectSettings &settings, std::uint64_t seed) {
  FuturesBySteps steps(situation, packages, plans, settings, seed);
  while (steps.step())
    ;
  return std::move(steps).taken();
}

Projection forward(const Situation &situation, const Packages &packages,
                   const Column<VillageId, PackageId> &package, const ProjectSettings &settings,
                   std::uint64_t seed) {
  Futures only = futures(situation, packages, {std::span(&package, 1), {}, {}}, settings, seed);
  return std::move(only.by_month.front());
}

} // namespace lokus::project
