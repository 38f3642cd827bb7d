#pragma once
#include "tables/inputs/synthetic.hpp"
#include <cstdint>

namespace lokus::synth {

// A made-up region. Codes use province 99, which does not exist.
struct SynthSettings {
  std::size_t villages = 200;
  std::size_t districts = 1; // at least; more where the two digits of a kecamatan would not do
  std::size_t villages_per_subdistrict = 12;
  double under_fives = 180;     // mean per village
  double prevalence = 0.24;     // true mean
  double register_factor = 0.4; // register prevalence / true prevalence
  double measured_share = 0.8;
  double missing_share = 0.03; // villages without counts
  std::uint64_t seed = 1;
};

// Rows sorted by code; neighbours share their borders to the last digit. Error(request) for settings that
// the codes cannot hold. 83,000 villages take a few seconds and a quarter of a gigabyte.
SyntheticRegion region(const SynthSettings &settings);

// Counts, survey, coverage and audit as `region` makes them, on real outlines given.
SyntheticRegion on(const Area &area, const SynthSettings &settings);

} // namespace lokus::synth
