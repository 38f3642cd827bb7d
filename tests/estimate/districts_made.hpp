#pragma once
#include "core/distributions.hpp"
#include "estimate/estimate.hpp"
#include <string>
#include <vector>

// Villages without geography: a district code and how many villages it has. Village i of district
// "33.01" has code 33.01.01.2001 + i.
namespace lokus {

struct DistrictMade {
  std::string code;
  std::size_t villages = 0;
};

inline Area make_area(const std::vector<DistrictMade> &districts) {
  Area area;
  for (const DistrictMade &made : districts) {
    const DistrictId district = area.districts.code.push_back(made.code);
    area.districts.name.push_back(made.code);
    const SubdistrictId subdistrict = area.subdistricts.code.push_back(made.code + ".01");
    area.subdistricts.name.push_back(made.code + ".01");
    area.subdistricts.district.push_back(district);
    for (std::size_t i = 0; i < made.villages; ++i) {
      area.villages.code.push_back(fmt::format("{}.01.{}", made.code, 2001 + i));
      area.villages.name.push_back(fmt::format("V{}", i));
      area.villages.subdistrict.push_back(subdistrict);
      area.villages.district.push_back(district);
      area.villages.centre.push_back({});
      area.villages.area_km2.push_back(1);
      area.villages.outline.end_shape();
    }
  }
  return area;
}

inline void set_counts(Counts &counts, std::size_t row, double stunted, double measured, double registered) {
  counts.stunted[VillageId{row}] = People(stunted);
  counts.measured[VillageId{row}] = People(measured);
  counts.registered[VillageId{row}] = People(registered);
}

inline void add_survey(Surveys &surveys, std::size_t district, double prevalence, double standard_error) {
  surveys.district.push_back(DistrictId{district});
  surveys.name.push_back("survei");
  surveys.prevalence.push_back(prevalence);
  surveys.standard_error.push_back(standard_error);
  surveys.error_assumed.push_back(0);
}

// Counts drawn from a known truth: village prevalence ~ Beta(mean, size), 10 to 300 measured.
struct Simulated {
  Area area;
  Counts counts;
  std::vector<double> truth;
};

inline Simulated simulate(const std::vector<DistrictMade> &districts, double mean, double size,
                          std::uint64_t seed) {
  Simulated made{make_area(districts), missing_counts(0), {}};
  made.counts = missing_counts(made.area.villages.rows());
  for (VillageId v : made.area.villages.code.all()) {
    const std::uint64_t code = code_key(made.area.villages.code[v]);
    const double p = beta({seed, Purpose::synth_shape, code, 0}, mean * size, (1 - mean) * size);
    const double n = std::floor(10 + 290 * uniform({seed, Purpose::synth_counts, code, 0}));
    const auto y = binomial({seed, Purpose::synth_counts, code, 1}, static_cast<long long>(n), p);
    made.truth.push_back(p);
    set_counts(made.counts, v.row(), static_cast<double>(y), n, std::floor(1.3 * n));
  }
  return made;
}

inline Estimates estimate_of(const Area &area, const Counts &counts, const Surveys &surveys = {},
                             const std::string &method = "empirical_bayes", int draws = 200) {
  EstimateSettings settings;
  settings.method = method;
  settings.draws = draws;
  return estimate::prevalence({area, counts, surveys, {}}, settings, 7);
}

} // namespace lokus
