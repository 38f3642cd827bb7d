#pragma once
#include "project/mechanisms.hpp"

namespace lokus::project {

// What a planned rise of exposure, e - e0, does in every lane, where the share `reached` of it comes about
// (docs/methods/cohort.md section 7). Everything is a distance from the baseline: where nothing rises, or
// nothing of it is reached, what is multiplied by is exactly 1.

// In the mean world an effect of a reading that is right with the chance `weight` does so much of what it
// would.
void take_part(double weight, std::span<Lanes> slopes);

// How effects that act in one factor are weighed in the mean world: together where they share one weight, so
// that they overlap as much as where the reading is right; else each by itself.
class SharedWeight {
public:
  // Effects of the mechanism `apart` have a factor of their own.
  explicit SharedWeight(std::span<const LaneActing> acting, std::string_view apart = {});
  double together() const { return together_; }
  double alone(const LaneActing &effect) const { return together_ == effect.weight ? 1 : effect.weight; }

private:
  double together_ = 1;
};

// The exposed share of an effect, of its own intervention and of its partner's.
Lanes exposed_lanes(const LaneActing &effect);
Lanes partner_exposed_lanes(const LaneActing &effect);

// How far a mean risk falls for one unit of planned rise: F(RR, e, e0) of section 1 = 1 - (e - e0) fall.
void fall_of_risk(const LaneActing &effect, const Lanes &risk_ratio, Lanes &fall); // unweighed
void multiply_risk(const Lanes &fall, double planned_rise, Lanes &risk);
// The same where the exposure moves by `shift`.
void multiply_risk(double risk_ratio, double exposed, const Lanes &shift, Lanes &risk);

// Of a mean `before` whose exposed have the odds ratio: how far mean/before rises (slopes[0]) and
// (1 - mean)/(1 - before) falls (slopes[1]) for one unit of planned rise. `reached` may be null: all of it.
void slopes_of_mean(const Lanes &odds_ratio, double exposed, const Lanes *reached, const Lanes &before,
                    std::span<Lanes> slopes);
// The same for an effect with this odds ratio, weighed.
void slopes_of_mean(const LaneActing &effect, const Lanes &odds_ratio, const Lanes &before,
                    std::span<Lanes> slopes);
void multiply_mean(std::span<const Lanes> slopes, double planned_rise, Lanes &top, Lanes &bottom);
// The same where the exposure moves by `shift`.
void multiply_mean(std::span<const Lanes> slopes, const Lanes &shift, Lanes &top, Lanes &bottom);

// How far a share moves when its odds are multiplied by top/bottom; exactly 0 where they are equal.
void shift_of_share(double before, const Lanes &top, const Lanes &bottom, Lanes &shift);

} // namespace lokus::project
