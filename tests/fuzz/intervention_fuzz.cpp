#include "core/error.hpp"
#include "fuzz/law.hpp"
#include "fuzz/temporary_file.hpp"
#include "read/read.hpp"
#include <algorithm>
#include <cmath>
#include <cstdint>

// The input as a file of the catalogue.

namespace {

using namespace lokus;

void check_share(double share, const char *what) {
  fuzz::hold(share >= 0 && share <= 1, "a share lies between 0 and 1", what);
}

void check_cost(double rupiah, const char *what) {
  fuzz::hold(std::isnan(rupiah) || (rupiah >= 0 && std::isfinite(rupiah)), "a cost is a number from 0 on",
             what);
}

void check_effect(const Effect &effect) {
  const std::string &named = effect.mechanism;
  const std::size_t numbers = effect.estimate.size();
  fuzz::hold(effect.low.size() == effect.high.size(), "both ends of an interval or none", named);
  fuzz::hold(effect.low.empty() || effect.low.size() == numbers, "an interval for each number", named);
  if (!effect.bands.empty() && named != "birth_outcome" && named != "water_latrine")
    fuzz::hold(numbers == effect.bands.size(), "a number for each band", named);
  for (std::size_t i = 0; i < numbers; ++i) {
    fuzz::hold(effect.estimate[i] > 0 && std::isfinite(effect.estimate[i]), "an effect is above 0", named);
    if (!effect.low.empty())
      fuzz::hold(effect.low[i] <= effect.estimate[i] && effect.estimate[i] <= effect.high[i] &&
                     std::isfinite(effect.high[i]),
                 "low <= estimate <= high", named);
  }
  fuzz::hold(effect.association > 0 && std::isfinite(effect.association), "an odds ratio is above 0", named);
  for (const int band : effect.bands)
    fuzz::hold(band >= 0 && band <= 4, "a band is one of five", named);
  fuzz::hold(!effect.measured_in || (*effect.measured_in >= 0 && *effect.measured_in <= 4),
             "a band is one of five", named);
}

void check(const Interventions &all) {
  const InterventionId k{0};
  fuzz::hold(all.rows() == 1 && all.name.rows() == 1 && all.effects.rows() == 1 && all.group.rows() == 1 &&
                 all.goal.rows() == 1 && all.unit_cost.rows() == 1 && all.lifetime_years.rows() == 1,
             "every column has a row", "");
  check_share(all.target_share[k], "target_share");
  check_share(all.saturation[k], "saturation");
  check_share(all.most_rise[k], "most_rise");
  check_cost(all.unit_cost[k], "unit_cost");
  check_cost(all.fixed_cost[k], "fixed_cost");
  fuzz::hold(all.ramp_months[k] >= 1 && all.ramp_months[k] <= 12, "a ramp is 1 to 12 months", "");
  fuzz::hold(all.is_investment(k) == (all.lifetime_years[k] > 0), "what is built lasts, and nothing else",
             "");
  fuzz::hold(!all.effects[k].empty() || !all.effects_none[k].en.empty(), "an effect, or why there is none",
             "");
  for (const Effect &effect : all.effects[k])
    check_effect(effect);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  static const fuzz::TemporaryFile file("toml");
  static const Scenario scenario = [] {
    Scenario one;
    one.file = "s.toml";
    one.interventions.emplace_back();
    one.interventions.front().file = {"x.toml", file.path()};
    one.interventions.front().coverage_percent = {50};
    return one;
  }();
  file.put({reinterpret_cast<const char *>(data), size});
  try {
    check(read::interventions(scenario));
  } catch (const Error &) {
  }
  return 0;
}
