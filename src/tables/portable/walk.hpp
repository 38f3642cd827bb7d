#pragma once
#include "tables/portable/portable.hpp"

// The parts of what list, plan and projection are made from: each noun once, for every direction
// (bytes.hpp). Left out is what they do not look at: outlines, lines of files, findings.

namespace lokus {

void walk(auto &take, Phrase &p) {
  take(p.id, p.en);
}
void walk(auto &take, YearMonth &m) {
  take(m.year, m.month);
}
void walk(auto &take, Area &a) {
  take(a.districts.code, a.districts.name);
  take(a.subdistricts.code, a.subdistricts.name, a.subdistricts.district);
  take(a.villages.code, a.villages.name, a.villages.subdistrict, a.villages.district, a.villages.area_km2);
}
void walk(auto &take, Counts &c) {
  take(c.registered, c.measured, c.stunted, c.severely_stunted, c.families_at_risk, c.people, c.withheld);
}
void walk(auto &take, Trends &t) {
  take(t.mean, t.own_sd, t.shared_sd, t.figures, t.years, t.walk, t.shared_walk, t.noise, t.province_noise,
       t.source);
}
// Draws and what is made of them alone go by themselves.
void walk(auto &take, Estimates &e) {
  take(e.method, e.interval_share, e.mean, e.children, e.trends);
}
void walk(auto &take, Effect &e) {
  take(e.mechanism, e.bands, e.estimate, e.low, e.high, e.type, e.measured_in, e.where_measured, e.design,
       e.outcome, e.question, e.reading, e.weight, e.source, e.source_id, e.assumption, e.partner,
       e.association, e.design_assumed);
}
void walk(auto &take, Interventions &i) {
  take(i.code, i.file, i.chosen_at, i.name, i.note, i.effects_none, i.effects, i.group, i.target_share,
       i.counted_as, i.counted, i.ramp_months, i.delay_months, i.saturation, i.most_rise, i.opd, i.fund,
       i.needs, i.excludes, i.curve, i.unit_cost, i.fixed_cost, i.cost_kind, i.lifetime_years,
       i.lifetime_source, i.cost_assumed, i.cost_source, i.effect_assumed, i.goal);
}
void walk(auto &take, Coverage &c) {
  take(c.baseline, c.assumed);
}
void walk(auto &take, LastYear &l) {
  take(l.criterion, l.value);
}
void walk(auto &take, Indicators &i) {
  take(i.name, i.written, i.file, i.direction, i.value, i.whole);
}
void walk(auto &take, ManualChange &m) {
  take(m.village, m.in, m.reason);
}
void walk(auto &take, PlannedVillage &p) {
  take(p.village, p.interventions);
}
void walk(auto &take, VillageLists &l) {
  take(l.by_hand, l.last_year, l.plan);
}
void walk(auto &take, Timeline &t) {
  take(t.counts, t.asked, t.start, t.counts_known, t.lead);
}
void walk(auto &take, Access &a) {
  take(a.minutes, a.puskesmas, a.facility, a.children);
}
void walk(auto &take, Facilities &f) {
  take(f.name, f.capacity);
}

void walk(auto &take, FacilitiesSettings &s) {
  take(s.assumed_capacity, s.farthest_minutes, s.rupiah_per_hour);
}
void walk(auto &take, ProjectSettings &s) {
  take(s.months, s.horizons, s.drawn, s.age_profile, s.age_profile_sd, s.or_previous, s.or_previous_sd,
       s.retention, s.trend, s.trend_sd, s.next_survey_sample, s.next_survey_design_effect, s.rise_reached,
       s.rise_reached_sd, s.birth_outcome_shares, s.birth_outcome_shares_sd, s.birth_outcome_odds_ratios,
       s.birth_outcome_odds_ratios_sd, s.diarrhoea_episodes, s.diarrhoea_episodes_sd, s.diarrhoea_odds_ratio,
       s.diarrhoea_odds_ratio_sd, s.associations_hold, s.height_sd, s.height_sd_sd, s.births_factor,
       s.feeding_correct, s.feeding_diarrhoea_risk, s.feeding_odds_ratio, s.short_interval_share,
       s.short_interval_risks, s.target_percent);
}
void walk(auto &take, LokusSettings &s) {
  take(s.chosen_by, s.villages);
}
void walk(auto &take, PlanSettings &s) {
  take(s.rule, s.objective, s.tail_percent, s.target_percent, s.worlds, s.budget, s.horizon, s.start,
       s.opd_budgets, s.fund_budgets, s.least_per_subdistrict, s.keep_last_year, s.whole_packages,
       s.ladder_percent);
}
void walk(auto &take, RankSettings &s) {
  take(s.methods, s.criteria, s.weights, s.references, s.pairwise, s.targets, s.class_limits, s.preference);
}
void walk(auto &take, Scenario &s) {
  take(s.name, s.title, s.year, s.seed, s.facilities, s.project, s.lokus, s.plan, s.rank);
}

namespace portable {
void walk(auto &take, DrawSteps &draws) {
  take(draws.least, draws.step, draws.number);
}
} // namespace portable

// All of it, but for the draws.
void walk_deciding(auto &take, Prepared &p, Scenario &s) {
  Inputs &in = p.inputs;
  take(s, in.area, in.counts, in.timeline, in.interventions, in.coverage, in.lists, in.last_year,
       in.indicators, p.facilities, p.access, p.estimates);
}

} // namespace lokus
