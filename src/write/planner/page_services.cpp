#include "write/planner/json_text.hpp"
#include "write/planner/page_data.hpp"
#include "write/report/markup.hpp"
#include <algorithm>

namespace lokus::write {
namespace {

// Share of the target reached today, a byte each in hundredths, 128 more where it is assumed: villages of one
// intervention after those of another.
std::string coverage_bytes(const Coverage &coverage) {
  std::string bytes;
  for (const InterventionId k : ids<InterventionId>(coverage.baseline.cols()))
    for (const VillageId v : ids<VillageId>(coverage.baseline.rows())) {
      const double share = coverage.baseline(v, k);
      const long hundredths = is_missing(share) ? 127 : std::clamp(std::lround(100 * share), 0L, 100L);
      const bool assumed = !coverage.assumed.empty() && coverage.assumed(v, k) != 0;
      bytes += static_cast<char>(hundredths + (assumed ? 128 : 0));
    }
  return bytes;
}

std::string units_json(const Quality &quality) {
  return page_list(ids<UnitId>(quality.rows()), [&](UnitId unit) {
    return fmt::format(R"({{"name":{},"score":{},"verdict":{},"sentences":{}}})",
                       page_text(quality.name[unit]), page_rounded(quality.score[unit], 3),
                       static_cast<int>(quality.verdict[unit]),
                       page_list(quality.sentences[unit], page_phrase));
  });
}

} // namespace

std::string page_coverage(const Publication &from) {
  return page_text(base64(coverage_bytes(from.prepared.inputs.coverage)));
}

std::string page_quality(const Publication &from) {
  const Quality none;
  const Quality &quality = from.record.scenario.write.audience == "public" ? none : from.prepared.quality;
  return fmt::format(R"({{"villages":{},"units":{}}})",
                     page_list(quality.village,
                               [](Verdict verdict) { return fmt::format("{}", static_cast<int>(verdict)); }),
                     units_json(quality));
}

} // namespace lokus::write
