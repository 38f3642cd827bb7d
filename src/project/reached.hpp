#pragma once
#include "project/mechanisms.hpp"

namespace lokus::project {

// Coverage that falls short: of the planned rise e - e0 of an exposure the share `reached` comes about
// (docs/methods/cohort.md section 10).

// The exposed share of intervention k; `planned` itself where `reached` is empty.
double reached_exposure(double before, double planned, std::span<const double> reached, std::size_t k);

// The exposed share of an effect in every draw, of its own intervention and of its partner's.
Lanes exposed_lanes(const LaneActing &effect);
Lanes partner_exposed_lanes(const LaneActing &effect);

// How far a mean risk falls for one unit of planned rise: F(RR, e, e0) of cohort.hpp = 1 - (e - e0) fall,
// exactly 1 where nothing rises.
void fall_of_risk(const LaneActing &effect, const Lanes &risk_ratio, Lanes &fall);
void multiply_risk(const Lanes &fall, double planned_rise, Lanes &risk);
// The same where exposure moves by draw.
void multiply_risk(double risk_ratio, const Lanes &now, double before, Lanes &risk);

// Risks that have at the planned exposure the mean that `risks` has at the exposure reached: a mean is a
// straight line in the exposure, so a month needs to know of the plan alone.
void fall_short(const LaneActing &effect, RiskLanes &risks);

} // namespace lokus::project
