#include "project/track.hpp"
#include "project/lane_effects.hpp"
#include <algorithm>
#include <deque>
#include <functional>

namespace lokus::project {
namespace {

struct SumsByMonth { // over the blocks, by month
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
  // `others`: the effects of walks before it.
  Walk(const World &world, std::size_t district, const Exposures &exposures,
       std::span<const LaneEffects *const> others, Track &track)
      : world_(world),
        district_(district),
        moves_(moves_by_month(world, exposures, track.only.value_or(world.months))),
        track_(track) {
    if (std::ranges::any_of(moves_, &MonthMoves::any))
      effects_.emplace(world, exposures, moves_, others);
    track.still = !effects_ && !world.drifts && world.births_factor.empty();
    track.padded_draws = world.blocks() * lanes;
    months_ = track.still ? 1 : moves_.size() - 1;
    const std::size_t months_kept = track.only ? 1 : months_ + 1;
    track.stunted.resize(months_kept * track.padded_draws);
    track.new_cases_by_draw.assign(track.keeps_new_cases ? track.stunted.size() : 0, 0);
    track.children.clear();
    if (!world.births_factor.empty() || moves_births(world.effects, exposures)) {
      track.children.resize(track.stunted.size());
      births_.emplace();
      births_->by_year = world.births_factor;
      births_->children = &track.children;
    }
    if (!track.only)
      sums_ = {std::vector<Lanes>(months_kept), std::vector<Lanes>(months_kept)};
  }
  Walk(const Walk &) = delete;
  Walk &operator=(const Walk &) = delete;
  ~Walk() = default;

  const LaneEffects *effects() const { return effects_ ? &*effects_ : nullptr; }

  // What is the same in all walks of a village comes from the first that prepares. The block's village stands
  // at month 0, with the rates of a month without action where the effects ask for them.
  void prepare(std::size_t block, LaneCohort &start) {
    if (!effects_)
      return;
    if (effects_->prepares_recovery())
      set_rates({}, every_band, start);
    effects_->prepare(world_.numbers.at(district_, block), world_.reached.at(district_, block), start);
  }

  // The months of the block; `cohort` stands at month 0.
  void follow_block(std::size_t block, LaneCohort &cohort) {
    const std::size_t first = block * lanes;
    if (births_) {
      begin_sizes(cohort, births_->sizes);
      births_->record(first, cohort.stunted);
    }
    std::copy(cohort.stunted.v.begin(), cohort.stunted.v.end(), &track_.stunted[first]);
    turn_months(first, cohort);
  }

  void take_means() {
    if (track_.only)
      return;
    track_.new_cases = means_by_month(sums_.new_cases, world_.months, world_.draws);
    track_.recovered = means_by_month(sums_.recovered, world_.months, world_.draws);
  }

private:
  // Where no exposure moves (no effects), there is no trend and births stay, the cohort is at its fixed
  // point: the first month is all there is to turn.
  void turn_months(std::size_t first, LaneCohort &cohort) {
    multipliers_.clear(every_band);
    for (std::size_t t = 1; t <= months_; ++t) {
      if (moves_[t].any)
        effects_->multiply(static_cast<int>(t), multipliers_);
      if (cohort.drifts)
        advance_trend(cohort);
      if (moves_[t].any || cohort.drifts || t == 1)
        set_rates_of(t, first == 0, cohort);
      if (!births_) {
        turn(cohort);
      } else {
        births_->turn_month(t, multipliers_, cohort);
        births_->record(track_.at(static_cast<int>(t)) + first, cohort.stunted);
      }
      record(t, first, cohort);
    }
  }

  // Bands that move as in the first block, where lanes are packages, have its rates.
  void set_rates_of(std::size_t t, bool in_first_block, LaneCohort &cohort) {
    if (!world_.by_package() || !effects_ || world_.blocks() == 1) {
      set_rates(multipliers_, every_band, cohort);
      return;
    }
    first_rates_.resize(months_ + 1);
    const PerBand<bool> &known = effects_->as_first_block();
    PerBand<bool> unknown;
    std::ranges::transform(known, unknown.begin(), std::logical_not<>());
    take_rates(first_rates_[t], known, cohort);
    set_rates(multipliers_, unknown, cohort);
    if (in_first_block)
      first_rates_[t] = cohort.rates;
  }

  void record(std::size_t t, std::size_t first, const LaneCohort &cohort) {
    const std::size_t place = track_.at(static_cast<int>(t)) + first;
    if (track_.only)
      std::copy(cohort.stunted.v.begin(), cohort.stunted.v.end(), &track_.stunted[place]);
    else
      record_month(cohort, std::min(lanes, world_.draws - first), &track_.stunted[place], sums_.new_cases[t],
                   sums_.recovered[t]);
    if (track_.keeps_new_cases)
      std::copy(cohort.new_cases.v.begin(), cohort.new_cases.v.end(), &track_.new_cases_by_draw[place]);
  }

  static std::vector<double> means_by_month(const std::vector<Lanes> &sums, int months, std::size_t draws) {
    std::vector<double> means;
    for (std::size_t t = 0; t <= static_cast<std::size_t>(months); ++t)
      means.push_back(lane_sum(sums[std::min(t, sums.size() - 1)]) / static_cast<double>(draws));
    return means;
  }

  const World &world_;
  std::size_t district_;
  std::vector<MonthMoves> moves_;
  std::size_t months_ = 0; // that are turned
  Track &track_;
  std::optional<LaneEffects> effects_; // none: no exposure moves
  std::optional<MovingBirths> births_; // none: births do not move
  LaneMultipliers multipliers_;        // of the block and month
  SumsByMonth sums_;
  std::vector<LaneRates> first_rates_; // [month]: of the first block
};

void begin_block(const World &world, const VillageAtStart &village, std::size_t block, LaneCohort &cohort) {
  Lanes start;
  for (std::size_t l = 0; l < lanes; ++l)
    start[l] = village.prevalence[std::min(block * lanes + l, world.draws - 1)];
  begin(village.children, start, world.surroundings_at(village.district, block),
        {world.drift.at(village.district, block)[0], world.drifts, world.lead}, cohort);
}

} // namespace

void follow_each(const World &world, const VillageAtStart &village, std::span<const Exposures> exposures,
                 std::span<Track *const> tracks) {
  std::deque<Walk> walks; // which stay where they are
  std::vector<const LaneEffects *> effects;
  for (std::size_t i = 0; i < exposures.size(); ++i) {
    walks.emplace_back(world, village.district, exposures[i], effects, *tracks[i]);
    if (walks.back().effects() != nullptr)
      effects.push_back(walks.back().effects());
  }
  LaneCohort start, cohort;
  for (std::size_t block = 0; block < world.blocks(); ++block) {
    if (block == 0 || !world.by_package())
      begin_block(world, village, block, start);
    for (Walk &walk : walks) {
      walk.prepare(block, start);
      cohort = start;
      walk.follow_block(block, cohort);
    }
  }
  for (Walk &walk : walks)
    walk.take_means();
}

void follow(const World &world, std::size_t district, double children, std::span<const double> prevalence,
            const Exposures &exposures, Track &track) {
  Track *const one = &track;
  follow_each(world, {district, children, prevalence}, std::span(&exposures, 1), std::span(&one, 1));
}

} // namespace lokus::project
