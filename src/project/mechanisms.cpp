#include "project/mechanisms.hpp"
#include <algorithm>

namespace lokus::project {
namespace {

constexpr std::array<Mechanism, 9> mechanism_list = {{
    {"birth_outcome", "bagian kelahiran kurang bulan dan kecil bergeser",
     "shares of preterm and small births move", "birth_outcome", false, true, check_birth_outcome,
     memory_of_birth_outcome, prepare_birth_outcome, multiply_birth_outcome_lanes},
    {"births", "kelahiran menjadi lebih sedikit (ditunjukkan terpisah, tidak dihitung sebagai pencegahan)",
     "births become fewer (shown apart, never counted as averted)", "births", true, false, check_births,
     memory_of_births, prepare_births, multiply_births_lanes},
    {"diarrhoea", "episode diare berkurang", "episodes of diarrhoea become fewer", "diarrhoea", false, false,
     check_diarrhoea, memory_of_diarrhoea, prepare_diarrhoea, multiply_diarrhoea_lanes},
    {"feeding", "lebih banyak anak diberi makan dengan benar", "more children are fed correctly", "diarrhoea",
     false, false, check_feeding, memory_of_feeding},
    {"odds", "odds stunting saat memasuki kelompok umur", "odds of stunting at entering an age band", "odds",
     true, false, check_odds, memory_of_odds, prepare_odds, multiply_odds_lanes},
    {"pregnancy", "anak yang lahir sesudahnya, pada tiap umur", "children born after it, at every age",
     "birth_outcome", false, true, check_pregnancy, memory_of_pregnancy},
    {"recovery", "lebih banyak anak pulih dari stunting", "more children recover from stunting", "recovery",
     true, false, check_recovery, memory_of_recovery, prepare_recovery, multiply_recovery_lanes},
    {"spacing", "jarak kelahiran yang terlalu dekat berkurang", "fewer births after a short interval",
     "birth_outcome", false, true, check_spacing, memory_of_spacing},
    {"water_latrine", "air minum dan jamban bersama-sama", "drinking water and latrine jointly",
     "water_latrine", true, false, check_water_latrine, memory_of_water_latrine, prepare_water_latrine,
     multiply_water_latrine_lanes},
}};

} // namespace

std::span<const Mechanism> mechanisms() {
  return mechanism_list;
}

std::optional<std::size_t> mechanism_index(std::string_view name, std::span<const Mechanism> family) {
  const auto found = std::ranges::find(family, name, &Mechanism::name);
  if (found == family.end())
    return std::nullopt;
  return static_cast<std::size_t>(found - family.begin());
}

} // namespace lokus::project
