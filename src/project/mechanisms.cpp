#include "project/mechanisms.hpp"
#include <algorithm>

namespace lokus::project {
namespace {

constexpr std::array<Mechanism, 4> list = {{
    {"birth_outcome", "bagian kelahiran kurang bulan dan kecil bergeser",
     "shares of preterm and small births move", false, check_birth_outcome, multiply_birth_outcome,
     memory_of_birth_outcome, prepare_birth_outcome, multiply_birth_outcome_lanes},
    {"diarrhoea", "episode diare berkurang", "episodes of diarrhoea become fewer", false, check_diarrhoea,
     multiply_diarrhoea, memory_of_diarrhoea, prepare_diarrhoea, multiply_diarrhoea_lanes},
    {"odds", "odds stunting saat memasuki kelompok umur", "odds of stunting at entering an age band", true,
     check_odds, multiply_odds, memory_of_odds, prepare_odds, multiply_odds_lanes},
    {"water_latrine", "air minum dan jamban bersama-sama", "drinking water and latrine jointly", true,
     check_water_latrine, multiply_water_latrine, memory_of_water_latrine, prepare_water_latrine,
     multiply_water_latrine_lanes},
}};

} // namespace

std::span<const Mechanism> mechanisms() {
  return list;
}

std::optional<std::size_t> mechanism_index(std::string_view name) {
  const auto found =
      std::find_if(list.begin(), list.end(), [&](const Mechanism &m) { return m.name == name; });
  if (found == list.end())
    return std::nullopt;
  return static_cast<std::size_t>(found - list.begin());
}

} // namespace lokus::project
