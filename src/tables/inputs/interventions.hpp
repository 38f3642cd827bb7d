#pragma once
#include "core/column.hpp"
#include "core/phrase.hpp"
#include "core/units.hpp"
#include "tables/inputs/counts.hpp"
#include <array>
#include <optional>
#include <string>
#include <vector>

namespace lokus {

using InterventionId = Id<struct InterventionTag>;

// Age bands of the cohort: ages 0, 1-5, 6-11, 12-23, 24-59 completed months.
inline constexpr std::size_t bands = 5;
inline constexpr std::array<int, bands> band_width_months = {1, 5, 6, 12, 36};
inline constexpr std::array<int, bands> band_start_months = {0, 1, 6, 12, 24};
template <class T>
using PerBand = std::array<T, bands>;

// percentage_points: by how many points of 100 the prevalence is lower, a positive number. sd_difference: by
// how many standard deviations of height for age the covered are taller; may be 0 or less.
enum class EffectType { odds_ratio, relative_risk, prevalence_ratio, percentage_points, sd_difference };
std::optional<EffectType> effect_type(std::string_view name); // as written above
std::string_view name_of(EffectType type);

// How the number was come by, the strongest first. `model_chain`: a trial measured something before stunting
// (birth size, diarrhoea), and the model goes on from there.
enum class Design { trial, cohort, cross_sectional, model_chain };
std::optional<Design> design(std::string_view name); // as written above
std::string_view name_of(Design design);

// One published way in which an intervention acts. `estimate`, `low` and `high` hold one number per
// listed band (odds, diarrhoea), per birth outcome but the first (birth_outcome), or per cell both,
// water only, latrine only, neither (water_latrine). low/high are empty where no interval is published.
struct Effect {
  std::string mechanism;                   // a name in project/mechanisms.cpp
  std::vector<int> bands;                  // 0..4; empty for birth_outcome
  std::vector<double> estimate, low, high; // 95 % interval
  EffectType type = EffectType::odds_ratio;
  std::optional<int> measured_in; // band where the published number was measured (cohort.md section 6)
  std::string where_measured;     // place and children, for people
  Design design = Design::trial;
  std::string outcome; // what was measured, for people
  // Where the evidence can be read in more than one way: what is asked ("hamil"), which reading the number is
  // of ("rantai"), and the chance that this reading is the right one. Of readings that no effect is of (the
  // chance that is left) nothing comes. Empty: no reading is drawn, and it does so much as its weight says.
  std::string question, reading;
  double weight = 1;
  std::string source, source_id; // English, and Indonesian where it differs (else empty)
  bool assumption = false;       // no published source, or recalled and not verified
  std::string partner;           // water_latrine: code of the water intervention (this one is the latrine)
  double association = 1;        // water_latrine: odds ratio between having water and latrine
  bool design_assumed = false;   // nobody says how it was found; taken for a trial
};

enum class TargetGroup {
  adolescent_girls,
  brides,
  pregnant,
  postpartum,
  under_two,
  under_five,
  age_6_23,
  age_0_5,
  families
};
std::optional<TargetGroup> target_group(
    std::string_view name); // remaja_putri catin bumil bufas baduta balita bayi_6_23 bayi_0_5 keluarga
Phrase words_of(TargetGroup group); // for sentences: "anak 6-23 bulan"
// People of the group in a year for every child under five: bumil, bufas 12/60 (births), baduta 24/60, ...
// from equal monthly cohorts; families, brides and girls from stated assumptions in interventions.cpp.
double people_per_under_five(TargetGroup group);

// People of the target, of a village with so many under-fives: those counted there, else the group's people
// for every under-five; times the share that is meant (families without a latrine are the share already).
struct Interventions;
double target_people(const Interventions &interventions, InterventionId k, VillageId v, double under_fives);

enum class CostCurve { linear, rising, falling, s_shaped };
std::optional<CostCurve> cost_curve(std::string_view name); // "linear", "rising", "falling", "s_shaped"

// yearly: paid each year for all who are reached. investment: paid once for everybody newly reached, and
// again when its lifetime has passed.
enum class CostKind : std::uint8_t { yearly, investment };
std::optional<CostKind> cost_kind(std::string_view name); // "yearly", "investment"
std::string_view name_of(CostKind kind);

// The interventions that a scenario chose, in scenario order.
struct Interventions {
  Column<InterventionId, std::string> code;            // file name without .toml, e.g. "sq_lns"
  Column<InterventionId, std::string> file, chosen_at; // as the scenario names it; "scenario.toml:12:1"
  Column<InterventionId, Phrase> name;
  Column<InterventionId, Phrase> note;         // of the catalogue, as it stands there; may be empty
  Column<InterventionId, Phrase> effects_none; // why it has no effect of its own; empty: it has one
  Lists<InterventionId, Effect> effects;
  Column<InterventionId, TargetGroup> group;
  Column<InterventionId, double> target_share; // share of the group it is meant for
  // People counted by village from which the target is worked out, and their column; of a village NaN, or the
  // list empty: from its under-fives, by people_per_under_five().
  Column<InterventionId, CountedPeople> counted_as;
  Column<InterventionId, Column<VillageId, People>> counted;
  Column<InterventionId, int> ramp_months; // 1..12
  Column<InterventionId, int> delay_months;
  Column<InterventionId, double> saturation; // most coverage that can be reached
  Column<InterventionId, double> most_rise;  // of coverage in a year; 1: no limit
  Column<InterventionId, std::string> opd;   // one accountable OPD
  Column<InterventionId, std::string>
      fund; // who pays: "APBD", "DAK", "Dana Desa", ...; empty: APBD of the OPD
  Lists<InterventionId, std::string> needs;    // codes that must be in the same package
  Lists<InterventionId, std::string> excludes; // codes that must not be in the same package
  Column<InterventionId, CostCurve> curve;
  Column<InterventionId, double> unit_cost;  // rupiah per person of the target and year; NaN: nobody knows it
  Column<InterventionId, double> fixed_cost; // rupiah per village and year once coverage rises
  Column<InterventionId, CostKind> cost_kind;        // empty: all yearly
  Column<InterventionId, int> lifetime_years;        // of an investment; else 0
  Column<InterventionId, Phrase> lifetime_source;    // why so long; empty of yearly costs
  Column<InterventionId, std::uint8_t> cost_assumed; // 1: the unit cost is an assumption
  Column<InterventionId, Phrase> cost_source;
  Column<InterventionId, std::uint8_t> effect_assumed; // 1: any effect, or its design, is an assumption
  Lists<InterventionId, double> goal; // planned coverage by year 1, 2, ...; NaN between given years
  std::size_t rows() const { return code.rows(); }
  bool is_investment(InterventionId k) const {
    return !cost_kind.empty() && cost_kind[k] == CostKind::investment;
  }
};

// Who pays: APBD of the OPD where the catalogue names no fund.
std::string fund_of(const Interventions &interventions, InterventionId k);

// Coverage today.
struct Coverage {
  Grid<VillageId, InterventionId, double> baseline;      // share of the target, never missing
  Grid<VillageId, InterventionId, std::uint8_t> assumed; // 1: from the scenario, not from a table
};

} // namespace lokus
