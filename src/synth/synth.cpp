#include "synth/synth.hpp"
#include "synth/cases.hpp"
#include "synth/records.hpp"
#include "synth/villages.hpp"

namespace lokus::synth {

SyntheticRegion region(const SynthSettings &settings) {
  return on(villages(settings), settings);
}

SyntheticRegion on(const Area &area, const SynthSettings &settings) {
  const auto children = under_fives(area, settings);
  SyntheticRegion result;
  result.area = area;
  result.truth = truth(area, children, settings);
  result.counts = counts(area, children, result.truth, settings);
  result.surveys = surveys(area, children, result.truth, settings);
  result.coverage_codes = coverage_codes();
  result.coverage = coverage(area, result.truth, settings);
  result.facilities = facilities(area, children);
  RoundsMadeUp rounds = rounds_made_up(area, settings);
  result.audit_cases = std::move(rounds.now);
  result.last_audit_cases = std::move(rounds.last);
  return result;
}

} // namespace lokus::synth
