#include "tables/inputs/interventions.hpp"
#include <algorithm>

namespace lokus {
namespace {

template <class Enum>
struct Named {
  Enum value;
  std::string_view name;
};

template <class Enum, std::size_t N>
std::optional<Enum> value_of(const std::array<Named<Enum>, N> &list, std::string_view name) {
  for (const auto &entry : list)
    if (entry.name == name)
      return entry.value;
  return std::nullopt;
}

template <class Enum, std::size_t N>
std::string_view name_in(const std::array<Named<Enum>, N> &list, Enum value) {
  return std::find_if(list.begin(), list.end(), [&](const auto &entry) { return entry.value == value; })
      ->name;
}

constexpr std::array<Named<EffectType>, 5> effect_types = {
    {{EffectType::odds_ratio, "odds_ratio"},
     {EffectType::relative_risk, "relative_risk"},
     {EffectType::prevalence_ratio, "prevalence_ratio"},
     {EffectType::percentage_points, "percentage_points"},
     {EffectType::sd_difference, "sd_difference"}}};
constexpr std::array<Named<Design>, 4> designs = {{{Design::trial, "trial"},
                                                   {Design::cohort, "cohort"},
                                                   {Design::cross_sectional, "cross_sectional"},
                                                   {Design::model_chain, "model_chain"}}};
constexpr std::array<Named<CostCurve>, 4> cost_curves = {{{CostCurve::linear, "linear"},
                                                          {CostCurve::rising, "rising"},
                                                          {CostCurve::falling, "falling"},
                                                          {CostCurve::s_shaped, "s_shaped"}}};
constexpr std::array<Named<CostKind>, 2> cost_kinds = {
    {{CostKind::yearly, "yearly"}, {CostKind::investment, "investment"}}};
constexpr std::array<Named<TargetGroup>, 9> target_groups = {{{TargetGroup::adolescent_girls, "remaja_putri"},
                                                              {TargetGroup::brides, "catin"},
                                                              {TargetGroup::pregnant, "bumil"},
                                                              {TargetGroup::postpartum, "bufas"},
                                                              {TargetGroup::under_two, "baduta"},
                                                              {TargetGroup::under_five, "balita"},
                                                              {TargetGroup::age_6_23, "bayi_6_23"},
                                                              {TargetGroup::age_0_5, "bayi_0_5"},
                                                              {TargetGroup::families, "keluarga"}}};

} // namespace

std::optional<EffectType> effect_type(std::string_view name) {
  return value_of(effect_types, name);
}
std::string_view name_of(EffectType type) {
  return name_in(effect_types, type);
}
std::optional<Design> design(std::string_view name) {
  return value_of(designs, name);
}
std::string_view name_of(Design design) {
  return name_in(designs, design);
}
std::optional<CostCurve> cost_curve(std::string_view name) {
  return value_of(cost_curves, name);
}
std::optional<CostKind> cost_kind(std::string_view name) {
  return value_of(cost_kinds, name);
}
std::string_view name_of(CostKind kind) {
  return name_in(cost_kinds, kind);
}
std::optional<TargetGroup> target_group(std::string_view name) {
  return value_of(target_groups, name);
}
double target_people(const Interventions &interventions, InterventionId k, VillageId v, double under_fives) {
  const double share = interventions.target_share[k];
  if (!interventions.counted.empty() && !interventions.counted[k].empty() &&
      !is_missing(interventions.counted[k][v])) {
    const bool is_share_already = interventions.counted_as[k] == CountedPeople::families_without_latrine;
    return interventions.counted[k][v].value * (is_share_already ? 1 : share);
  }
  return under_fives * people_per_under_five(interventions.group[k]) * share;
}

std::string fund_of(const Interventions &interventions, InterventionId k) {
  const bool named = k.row() < interventions.fund.rows() && !interventions.fund[k].empty();
  return named ? interventions.fund[k] : std::string("APBD");
}

Phrase words_of(TargetGroup group) {
  switch (group) {
  case TargetGroup::adolescent_girls:
    return {"remaja putri", "adolescent girls"};
  case TargetGroup::brides:
    return {"calon pengantin", "brides"};
  case TargetGroup::pregnant:
    return {"ibu hamil", "pregnant women"};
  case TargetGroup::postpartum:
    return {"ibu nifas", "women after birth"};
  case TargetGroup::under_two:
    return {"baduta", "under-twos"};
  case TargetGroup::age_6_23:
    return {"anak 6-23 bulan", "children of 6-23 months"};
  case TargetGroup::age_0_5:
    return {"bayi 0-5 bulan", "infants of 0-5 months"};
  case TargetGroup::families:
    return {"keluarga", "families"};
  case TargetGroup::under_five:
    break;
  }
  return {"balita", "under-fives"};
}

double people_per_under_five(TargetGroup group) {
  switch (group) {
  case TargetGroup::pregnant:
  case TargetGroup::postpartum:
    return 12.0 / 60;
  case TargetGroup::under_two:
    return 24.0 / 60;
  case TargetGroup::age_6_23:
    return 18.0 / 60;
  case TargetGroup::age_0_5:
    return 6.0 / 60;
  case TargetGroup::under_five:
    return 1;
  case TargetGroup::families: // assumption: 1.2 under-fives in a family that has any
    return 1 / 1.2;
  case TargetGroup::adolescent_girls: // assumption: girls 10-19 are as many as under-fives
    return 1;
  case TargetGroup::brides: // assumption: as many brides a year as first births, 40 % of births
    return 0.4 * 12.0 / 60;
  }
  return 1;
}

} // namespace lokus
