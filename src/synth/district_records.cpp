#include "core/distributions.hpp"
#include "core/odds.hpp"
#include "core/parallel.hpp"
#include "core/sum.hpp"
#include "synth/records.hpp"
#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace lokus::synth {
namespace {

constexpr std::uint64_t survey_error = 100, reach_of_services = 101; // what a random number is for

struct Service {
  std::string_view code;
  double share;  // of the target group, reached today in a middling village
  double spread; // standard deviation of its log odds over villages
};

constexpr std::array<Service, 8> services = {{{"konseling_mpasi", 0.45, 0.5},
                                              {"sq_lns", 0.03, 0.8},
                                              {"mms", 0.30, 0.5},
                                              {"bep_bumil", 0.20, 0.6},
                                              {"pengolahan_air", 0.60, 0.6},
                                              {"jamban", 0.70, 0.8},
                                              {"cuci_tangan", 0.55, 0.5},
                                              {"zinc", 0.40, 0.6}}};

} // namespace

Surveys surveys(const Area &area, const Column<VillageId, double> &under_fives,
                const Column<VillageId, double> &truth, const SynthSettings &settings) {
  Surveys result;
  const auto members = villages_by_district(area);
  for (DistrictId d : area.districts.code.all()) {
    Sum stunted, children;
    for (VillageId v : members[d]) {
      stunted.add(truth[v] * under_fives[v]);
      children.add(under_fives[v]);
    }
    if (members[d].empty())
      continue;
    const double share = stunted.value() / children.value();
    const double error = survey_standard_error(share, survey_sample, survey_design_effect);
    const double seen = share + error * normal({settings.seed, Purpose::synth_counts,
                                                code_key(area.districts.code[d]), survey_error});
    result.district.push_back(d);
    result.name.push_back("Survei contoh (data buatan)");
    result.prevalence.push_back(std::clamp(seen, 0.01, 0.95));
    result.standard_error.push_back(
        survey_standard_error(result.prevalence.values().back(), survey_sample, survey_design_effect));
    result.error_assumed.push_back(0);
  }
  return result;
}

std::vector<std::string> coverage_codes() {
  std::vector<std::string> codes;
  for (const Service &service : services)
    codes.emplace_back(service.code);
  return codes;
}

Grid<VillageId, InterventionId, double> coverage(const Area &area, const Column<VillageId, double> &truth,
                                                 const SynthSettings &settings) {
  Grid<VillageId, InterventionId, double> shares(area.villages.rows(), services.size());
  for_each_row(area.villages.rows(), [&](std::size_t i) {
    const VillageId v{i};
    const RandomKey key{settings.seed, Purpose::synth_coverage, code_key(area.villages.code[v]),
                        reach_of_services};
    const double worse = logit(truth[v]) - logit(settings.prevalence);
    for (std::size_t s = 0; s < services.size(); ++s) {
      const double share =
          expit(logit(services[s].share) - 0.4 * worse + services[s].spread * normal(key, s));
      shares(v, InterventionId{s}) = std::round(share * 1000) / 1000;
    }
  });
  return shares;
}

} // namespace lokus::synth
