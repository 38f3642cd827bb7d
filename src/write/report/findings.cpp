#include "core/display.hpp"
#include "tables/texts/plain_texts.hpp"
#include "write/report/blocks.hpp"
#include "write/report/report.hpp"
#include "write/tables/result_tables.hpp"
#include <algorithm>
#include <tuple>

namespace lokus::write {
namespace {

constexpr std::size_t most_findings = 10;

// All that one rule finds in one file.
struct Alike {
  const Finding *first;
  std::size_t findings = 0;
  bool is_with(const Finding &other) const {
    return other.rule == first->rule && other.file == first->file && other.severity == first->severity;
  }
};

// Errors first, then what is found most often.
std::vector<Alike> alike_findings(const std::vector<Finding> &rows) {
  std::vector<Alike> groups;
  for (const Finding &row : rows) {
    auto found = std::ranges::find_if(groups, [&](const Alike &group) { return group.is_with(row); });
    if (found == groups.end())
      found = groups.insert(groups.end(), Alike{&row});
    ++found->findings;
  }
  std::ranges::sort(groups, {}, [](const Alike &group) {
    return std::tuple(group.first->severity != Severity::error, ~group.findings, group.first->rule,
                      group.first->file);
  });
  return groups;
}

Html said_once(const Alike &group, Language language) {
  const Phrase more = group.findings == 1
                          ? Phrase{}
                          : phrase(" (dan {} lagi seperti ini, lihat temuan.csv)",
                                   " (and {} more like it, see temuan.csv)", show_count(group.findings - 1));
  return without_codes((group.first->sentence + more).in(language));
}

} // namespace

Html report_findings(const Publication &from) {
  if (from.record.scenario.write.audience == "public")
    return {}; // working papers were left out, and none found would be a false claim
  const Language language = from.record.language;
  const Findings all = findings_shown(from);
  const Phrase counts = phrase(
      "{} kesalahan, {} peringatan, {} baris tidak terpasang dengan desa. Semuanya di temuan.csv dan "
      "tinjauan.csv.",
      "{} errors, {} warnings, {} rows not joined to a village. All are in temuan.csv and tinjauan.csv.",
      all.count(Severity::error), all.count(Severity::warning), from.prepared.inputs.review.rows.size());
  const std::vector<Alike> groups = alike_findings(all.rows);
  std::vector<Html> found;
  for (std::size_t i = 0; i < std::min(groups.size(), most_findings); ++i)
    found.push_back(said_once(groups[i], language));
  return subsection("findings", Phrase{"Yang janggal pada data", "What is odd in the data"}.in(language),
                    {paragraph(counts.in(language)), bullets(found)});
}

} // namespace lokus::write
