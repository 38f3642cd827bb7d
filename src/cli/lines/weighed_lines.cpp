#include "cli/lines/weighed_lines.hpp"
#include <algorithm>
#include <cstdio>

namespace lokus::cli {
namespace {

constexpr std::size_t most_kinds = 8, most_assumptions = 5;

struct FindingKind {
  const Finding *first = nullptr;
  std::size_t count = 0;
};

// Heaviest first; kinds of equal weight in the order in which they were found.
std::vector<FindingKind> kinds_by_weight(const Findings &findings) {
  std::vector<FindingKind> kinds;
  for (const Finding &finding : findings.rows) {
    const auto same = std::ranges::find_if(kinds, [&](const FindingKind &kind) {
      return kind.first->rule == finding.rule && kind.first->severity == finding.severity;
    });
    if (same == kinds.end())
      kinds.push_back({&finding, 1});
    else
      ++same->count;
  }
  std::ranges::stable_sort(kinds, [](const FindingKind &a, const FindingKind &b) {
    return a.first->severity != b.first->severity ? a.first->severity > b.first->severity : a.count > b.count;
  });
  return kinds;
}

void print_kind(const FindingKind &kind, Language language) {
  const Phrase word = kind.first->severity == Severity::error ? Phrase{"kesalahan", "error"}
                                                              : Phrase{"peringatan", "warning"};
  const std::string more = kind.count > 1 ? fmt::format(" (+{})", kind.count - 1) : "";
  std::puts(
      fmt::format("{} {}: {}{}", word.in(language), kind.first->rule, kind.first->sentence.in(language), more)
          .c_str());
}

} // namespace

void print_findings(const Findings &findings, const Destination &to) {
  const std::vector<FindingKind> kinds = kinds_by_weight(findings);
  const bool are_written = !to.folder.empty();
  const std::size_t shown = are_written ? std::min(kinds.size(), most_kinds) : kinds.size();
  for (std::size_t k = 0; k < shown; ++k)
    print_kind(kinds[k], to.language);
  if (are_written && findings.rows.size() > shown)
    std::puts(phrase("{} temuan dari {} jenis; semuanya: {}/temuan.csv",
                     "{} findings of {} kinds; all of them: {}/temuan.csv", findings.rows.size(),
                     kinds.size(), to.folder)
                  .in(to.language)
                  .c_str());
}

void print_assumptions(const Assumptions &assumptions, Language language) {
  std::vector<const Assumption *> by_weight;
  for (const Assumption &assumption : assumptions)
    by_weight.push_back(&assumption);
  std::stable_partition(by_weight.begin(), by_weight.end(),
                        [](const Assumption *a) { return a->concerns == Origin::unknown; });
  const std::size_t shown = std::min(by_weight.size(), most_assumptions);
  for (std::size_t a = 0; a < shown; ++a)
    std::puts(by_weight[a]->sentence.in(language).c_str());
  if (by_weight.size() > shown)
    std::puts(phrase("{} asumsi lain; lokus run menulis semuanya dalam asumsi.csv",
                     "{} more assumptions; lokus run writes all of them in asumsi.csv",
                     by_weight.size() - shown)
                  .in(language)
                  .c_str());
}

} // namespace lokus::cli
