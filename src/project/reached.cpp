#include "project/reached.hpp"

namespace lokus::project {
namespace {

constexpr Lanes all_reached = all_lanes(1);

LOKUS_LANE_CLONES void fill_exposed(double before, double planned, const Lanes &reached, Lanes &exposed) {
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l)
    exposed[l] = before + reached[l] * (planned - before);
}

LOKUS_LANE_CLONES void bend(double before, const Lanes &reached, RiskLanes &risks) {
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l) {
    const double slope = risks.exposed[l] - risks.unexposed[l];
    risks.unexposed[l] += before * (1 - reached[l]) * slope;
    risks.exposed[l] = risks.unexposed[l] + reached[l] * slope;
  }
}

LOKUS_LANE_CLONES void fill_fall(const Lanes &risk_ratio, double before, const Lanes &reached, Lanes &fall) {
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l)
    fall[l] = reached[l] * (1 - risk_ratio[l]) / (1 - before * (1 - risk_ratio[l]));
}

Lanes exposed(double before, double planned, const Lanes *reached) {
  if (reached == nullptr)
    return all_lanes(planned);
  Lanes result;
  fill_exposed(before, planned, *reached, result);
  return result;
}

} // namespace

double reached_exposure(double before, double planned, std::span<const double> reached, std::size_t k) {
  return reached.empty() ? planned : before + reached[k] * (planned - before);
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

LOKUS_LANE_CLONES void multiply_risk(const Lanes &fall, double planned_rise, Lanes &risk) {
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l)
    risk[l] *= 1 - planned_rise * fall[l];
}

LOKUS_LANE_CLONES void multiply_risk(double risk_ratio, const Lanes &now, double before, Lanes &risk) {
  const double fall = (1 - risk_ratio) / (1 - before * (1 - risk_ratio));
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l)
    risk[l] *= 1 - (now[l] - before) * fall;
}

void fall_short(const LaneActing &effect, RiskLanes &risks) {
  if (effect.reached != nullptr)
    bend(effect.before, *effect.reached, risks);
}

} // namespace lokus::project
