#include "core/phrase.hpp"
#include "synth/register_worlds.hpp"
#include <algorithm>
#include <array>

namespace lokus::synth {
namespace {

constexpr std::array truths = {TruthShape::flat, TruthShape::smooth, TruthShape::outliers,
                               TruthShape::kecamatan, TruthShape::units};
constexpr std::array unit_sds = {0.0, 0.25, 0.5};
constexpr std::array village_sds = {0.0, 0.3};

constexpr std::array<std::string_view, 12> telling = {
    "flat_50_30_1",       "flat_50_30_half_4",     "smooth_0_0_1",   "smooth_50_0_1",
    "smooth_50_0_none_4", "smooth_50_30_half_4",   "outliers_0_0_1", "outliers_50_0_1",
    "kecamatan_50_0_1",   "kecamatan_50_0_half_4", "units_0_0_1",    "units_50_30_half_4",
};

std::string kind_name(const RegisterHabits &h) {
  const bool misses = h.unit_sd > 0 || h.village_sd > 0;
  const char *lasting = h.rounds == 1 || !misses ? "" : h.lasting > 0 ? "_half" : "_none";
  return fmt::format("{}_{:.0f}_{:.0f}{}_{}", name_of(h.truth), 100 * h.unit_sd, 100 * h.village_sd, lasting,
                     h.rounds);
}

void add_named(std::vector<RegisterWorldKind> &all, const RegisterHabits &habits) {
  const std::string name = kind_name(habits);
  all.push_back({name, habits, std::ranges::find(telling, name) != telling.end()});
}

void add_kinds_of(std::vector<RegisterWorldKind> &all, TruthShape truth) {
  for (const double by_unit : unit_sds)
    for (const double by_village : village_sds) {
      add_named(all, {.truth = truth, .unit_sd = by_unit, .village_sd = by_village});
      add_named(all, {.truth = truth, .unit_sd = by_unit, .village_sd = by_village, .rounds = many_rounds});
      if (by_unit > 0 || by_village > 0)
        add_named(all, {.truth = truth,
                        .unit_sd = by_unit,
                        .village_sd = by_village,
                        .lasting = 0.5,
                        .rounds = many_rounds});
    }
}

} // namespace

const char *name_of(TruthShape truth) {
  switch (truth) {
  case TruthShape::flat:
    return "flat";
  case TruthShape::smooth:
    return "smooth";
  case TruthShape::outliers:
    return "outliers";
  case TruthShape::kecamatan:
    return "kecamatan";
  case TruthShape::units:
    return "units";
  case TruthShape::priors:
    return "priors";
  }
  return "";
}

std::vector<RegisterWorldKind> register_world_kinds() {
  std::vector<RegisterWorldKind> all;
  for (const TruthShape truth : truths)
    add_kinds_of(all, truth);
  for (const std::size_t rounds : {std::size_t{1}, many_rounds}) {
    const RegisterHabits usual{.unit_sd = 0.25, .lasting = 0.5, .rounds = rounds};
    RegisterHabits wide = usual;
    wide.wide_units = 0.05;
    all.push_back({fmt::format("wide_units_{}", rounds), wide, false});
    for (const int slope : {10, 20, 30, 40, 50}) {
      RegisterHabits hiding = usual;
      hiding.slope = -slope / 100.0;
      all.push_back({fmt::format("worse_off_hide_{}_{}", slope, rounds), hiding, false});
    }
    const RegisterHabits drawn{
        .truth = TruthShape::priors, .rounds = rounds, .wide_units = 0.05, .wide_villages = 0.05};
    all.push_back({fmt::format("priors_{}", rounds), drawn, false});
  }
  return all;
}

} // namespace lokus::synth
