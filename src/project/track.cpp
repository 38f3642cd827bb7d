#include "project/track.hpp"
#include "project/lane_effects.hpp"
#include <algorithm>

namespace lokus::project {
namespace {

struct Sums { // over the blocks, by month
  std::vector<Lanes> new_cases, recovered;
};

// The last block may hold fewer draws than lanes: lanes from `count` on repeat a draw and are not summed.
LOKUS_LANE_CLONES void record_month(const LaneCohort &cohort, std::size_t count, double *stunted,
                                    Lanes &new_cases, Lanes &recovered) {
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l)
    stunted[l] = cohort.stunted[l];
  if (count == lanes) {
    LOKUS_LANES
    for (std::size_t l = 0; l < lanes; ++l) {
      new_cases[l] += cohort.new_cases[l];
      recovered[l] += cohort.recovered[l];
    }
    return;
  }
  for (std::size_t l = 0; l < count; ++l) {
    new_cases[l] += cohort.new_cases[l];
    recovered[l] += cohort.recovered[l];
  }
}

// Where births move: sizes by draw beside the cohort, and where the track keeps them.
struct MovingBirths {
  std::span<const double> by_year;
  LaneSizes sizes;
  std::vector<double> *children = nullptr;

  void turn_month(std::size_t t, const LaneMultipliers &m, LaneCohort &cohort) {
    const double factor = births_factor_in(by_year, static_cast<int>(t));
    Lanes births;
    for (std::size_t l = 0; l < lanes; ++l)
      births[l] = factor * (m.births_moved ? m.births[l] : 1);
    turn(births, cohort, sizes);
  }
  // Without children nobody is stunted; the rounding of months of sums is not a child.
  void record(std::size_t place, Lanes &stunted) const {
    const Lanes n = all_children(sizes);
    std::copy(n.v.begin(), n.v.end(), children->begin() + static_cast<std::ptrdiff_t>(place));
    for (std::size_t l = 0; l < lanes; ++l)
      stunted[l] = n[l] > 0 ? stunted[l] : 0;
  }
};

// One village on its way through the months, block by block.
class Walk {
public:
  Walk(const World &world, std::size_t district, const Exposures &exposures, Track &track)
      : world_(world),
        district_(district),
        moved_(moved_months(world, exposures)),
        track_(track) {
    if (const auto last = std::find(moved_.rbegin(), moved_.rend(), 1); last != moved_.rend())
      effects_.emplace(world, exposures, static_cast<int>(moved_.rend() - last) - 1);
    track.still = !effects_ && !world.drifts && world.births_factor.empty();
    track.padded_draws = world.blocks() * lanes;
    const std::size_t months_kept = track.still ? 2 : moved_.size();
    track.stunted.resize(months_kept * track.padded_draws);
    track.new_cases_by_draw.assign(track.keeps_new_cases ? track.stunted.size() : 0, 0);
    track.children.clear();
    if (!world.births_factor.empty() || moves_births(world.effects, exposures)) {
      track.children.resize(track.stunted.size());
      births_.emplace();
      births_->by_year = world.births_factor;
      births_->children = &track.children;
    }
    sums_ = {std::vector<Lanes>(months_kept), std::vector<Lanes>(months_kept)};
  }

  // The months of a block whose village stands at month 0.
  void follow_block(std::size_t block, LaneCohort &cohort) {
    const std::size_t first = block * lanes;
    if (births_) {
      begin_sizes(cohort, births_->sizes);
      births_->record(first, cohort.stunted);
    }
    if (effects_) {
      if (effects_->act_on_recovery())
        set_rates({}, cohort);
      effects_->prepare(world_.numbers.at(district_, block), world_.reached.at(district_, block), cohort);
    }
    std::copy(cohort.stunted.v.begin(), cohort.stunted.v.end(), &track_.stunted[first]);
    turn_months(first, cohort);
  }

  void take_means() {
    track_.new_cases = means_by_month(sums_.new_cases, world_.months, world_.draws);
    track_.recovered = means_by_month(sums_.recovered, world_.months, world_.draws);
  }

private:
  // Where no exposure moves (no effects), there is no trend and births stay, the cohort is at its fixed
  // point: the first month is all there is to turn.
  void turn_months(std::size_t first, LaneCohort &cohort) {
    LaneMultipliers multipliers;
    const std::size_t count = std::min(lanes, world_.draws - first);
    for (std::size_t t = 1; t < sums_.new_cases.size(); ++t) {
      const std::size_t place = t * track_.padded_draws + first;
      if (moved_[t])
        effects_->multiply(static_cast<int>(t), multipliers);
      if (cohort.drifts)
        advance_trend(cohort);
      if (moved_[t] || cohort.drifts || t == 1)
        set_rates(multipliers, cohort);
      if (!births_) {
        turn(cohort);
      } else {
        births_->turn_month(t, multipliers, cohort);
        births_->record(place, cohort.stunted);
      }
      record_month(cohort, count, &track_.stunted[place], sums_.new_cases[t], sums_.recovered[t]);
      if (track_.keeps_new_cases)
        std::copy(cohort.new_cases.v.begin(), cohort.new_cases.v.end(), &track_.new_cases_by_draw[place]);
    }
  }

  static std::vector<double> means_by_month(const std::vector<Lanes> &sums, int months, std::size_t draws) {
    std::vector<double> means;
    for (std::size_t t = 0; t <= static_cast<std::size_t>(months); ++t)
      means.push_back(lane_sum(sums[std::min(t, sums.size() - 1)]) / static_cast<double>(draws));
    return means;
  }

  const World &world_;
  std::size_t district_;
  std::vector<std::uint8_t> moved_;
  Track &track_;
  std::optional<LaneEffects> effects_; // none: no exposure moves
  std::optional<MovingBirths> births_; // none: births do not move
  Sums sums_;
};

void begin_block(const World &world, std::size_t district, std::size_t block, double children,
                 std::span<const double> prevalence, LaneCohort &cohort) {
  Lanes start;
  for (std::size_t l = 0; l < lanes; ++l)
    start[l] = prevalence[std::min(block * lanes + l, world.draws - 1)];
  begin(children, start, world.surroundings_at(district, block),
        {world.drift.at(district, block)[0], world.drifts, world.lead}, cohort);
}

} // namespace

void follow(const World &world, std::size_t district, double children, std::span<const double> prevalence,
            const Exposures &exposures, Track &track) {
  Walk walk(world, district, exposures, track);
  LaneCohort cohort, first_cohort;
  for (std::size_t block = 0; block < world.blocks(); ++block) {
    if (world.by_package() && block > 0)
      cohort = first_cohort;
    else
      begin_block(world, district, block, children, prevalence, cohort);
    if (world.by_package() && block == 0)
      first_cohort = cohort;
    walk.follow_block(block, cohort);
  }
  walk.take_means();
}

} // namespace lokus::project
