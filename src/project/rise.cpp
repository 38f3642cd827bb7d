#include "project/rise.hpp"

namespace lokus::project {
namespace {

constexpr Lanes all_reached = all_lanes(1);

LOKUS_LANE_CLONES void fill_exposed(double before, double planned, const Lanes &reached, Lanes &exposed) {
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l)
    exposed[l] = before + reached[l] * (planned - before);
}

Lanes exposed(double before, double planned, const Lanes *reached) {
  Lanes result;
  fill_exposed(before, planned, reached == nullptr ? all_reached : *reached, result);
  return result;
}

LOKUS_LANE_CLONES void fill_fall(const Lanes &risk_ratio, double before, const Lanes &reached, Lanes &fall) {
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l)
    fall[l] = reached[l] * (1 - risk_ratio[l]) / (1 - before * (1 - risk_ratio[l]));
}

LOKUS_LANE_CLONES void fill_slopes(const RiskLanes &risks, const Lanes &reached, const Lanes &before,
                                   Lanes &rise, Lanes &fall) {
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l) {
    const double slope = reached[l] * (risks.exposed[l] - risks.unexposed[l]);
    rise[l] = slope / before[l];
    fall[l] = slope / (1 - before[l]);
  }
}

} // namespace

void take_part(double weight, std::span<Lanes> slopes) {
  if (weight == 1)
    return;
  for (Lanes &slope : slopes)
    for (double &s : slope.v)
      s *= weight;
}

SharedWeight::SharedWeight(std::span<const LaneActing> acting, std::string_view apart) {
  const LaneActing *first = nullptr;
  for (const LaneActing &effect : acting) {
    if (effect.mechanism == apart)
      continue;
    if (first != nullptr && effect.weight != first->weight) {
      together_ = 1;
      return;
    }
    first = &effect;
    together_ = effect.weight;
  }
}

Lanes exposed_lanes(const LaneActing &effect) {
  return exposed(effect.before, effect.now, effect.reached);
}

Lanes partner_exposed_lanes(const LaneActing &effect) {
  return exposed(effect.partner_before, effect.partner_now, effect.partner_reached);
}

void fall_of_risk(const LaneActing &effect, const Lanes &risk_ratio, Lanes &fall) {
  fill_fall(risk_ratio, effect.before, effect.reached == nullptr ? all_reached : *effect.reached, fall);
}

void slopes_of_mean(const LaneActing &effect, const Lanes &odds_ratio, const Lanes &before,
                    std::span<Lanes> slopes) {
  slopes_of_mean(odds_ratio, effect.before, effect.reached, before, slopes);
  take_part(effect.weight, slopes);
}

LOKUS_LANE_CLONES void multiply_risk(const Lanes &fall, double planned_rise, Lanes &risk) {
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l)
    risk[l] *= 1 - planned_rise * fall[l];
}

LOKUS_LANE_CLONES void multiply_risk(double risk_ratio, double exposed, const Lanes &shift, Lanes &risk) {
  const double fall = (1 - risk_ratio) / (1 - exposed * (1 - risk_ratio));
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l)
    risk[l] *= 1 - shift[l] * fall;
}

void slopes_of_mean(const Lanes &odds_ratio, double exposed, const Lanes *reached, const Lanes &before,
                    std::span<Lanes> slopes) {
  RiskLanes risks;
  two_by_two_lanes(odds_ratio, exposed, before, risks);
  fill_slopes(risks, reached == nullptr ? all_reached : *reached, before, slopes[0], slopes[1]);
}

LOKUS_LANE_CLONES void multiply_mean(std::span<const Lanes> slopes, double planned_rise, Lanes &top,
                                     Lanes &bottom) {
  const Lanes &rise = slopes[0], &fall = slopes[1];
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l) {
    top[l] *= 1 + planned_rise * rise[l];
    bottom[l] *= 1 - planned_rise * fall[l];
  }
}

LOKUS_LANE_CLONES void multiply_mean(std::span<const Lanes> slopes, const Lanes &shift, Lanes &top,
                                     Lanes &bottom) {
  const Lanes &rise = slopes[0], &fall = slopes[1];
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l) {
    top[l] *= 1 + shift[l] * rise[l];
    bottom[l] *= 1 - shift[l] * fall[l];
  }
}

LOKUS_LANE_CLONES void shift_of_share(double before, const Lanes &top, const Lanes &bottom, Lanes &shift) {
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l)
    shift[l] = before * top[l] / (before * top[l] + (1 - before) * bottom[l]) - before;
  for (std::size_t l = 0; l < lanes; ++l)
    shift[l] = top[l] == bottom[l] ? 0 : shift[l];
}

} // namespace lokus::project
