#include "read/layers/left_out.hpp"
#include "core/text.hpp"
#include "read/layers/boundary_layer.hpp"
#include <algorithm>
#include <string_view>

namespace lokus::read {
namespace {

constexpr std::size_t most_names = 5;

constexpr std::array<std::string_view, 12> land_and_water = {
    "DANAU ",    "WADUK ",  "HUTAN ",         "LAUT ",    "PERAIRAN",   "BADAN AIR",
    "TUBUH AIR", "EMBUNG ", "TAMAN NASIONAL", "KAWASAN ", "CAGAR ALAM", "SENGKETA"};

Phrase words_for_kind(FeaturesLeftOut::FeatureKind kind, const std::string &within) {
  switch (kind) {
  case FeaturesLeftOut::elsewhere:
    return phrase("desa di luar boundaries.within {}", "villages outside boundaries.within {}", within);
  case FeaturesLeftOut::not_asked:
    return {"tidak memenuhi boundaries.only", "not asked for by boundaries.only"};
  case FeaturesLeftOut::without_code:
    return {"tanpa kode", "without a code"};
  case FeaturesLeftOut::other_level:
    return {"kecamatan atau tingkat lain", "kecamatan or another level"};
  case FeaturesLeftOut::damaged_code:
  case FeaturesLeftOut::kinds:
    break;
  }
  return {"kodenya bukan kode desa", "with a code that is no village's"};
}

} // namespace

void FeaturesLeftOut::add(FeatureKind kind, const std::string &name) {
  ++count_[kind];
  if (!name.empty() && names_[kind].size() < most_names)
    names_[kind].push_back(name);
}

void FeaturesLeftOut::say(const Scenario &scenario, Findings &findings) const {
  std::size_t all = 0;
  Phrase by_kind;
  for (const FeatureKind kind : {without_code, other_level, damaged_code, not_asked, elsewhere}) {
    if (count_[kind] == 0)
      continue;
    all += count_[kind];
    const Phrase named = words_for_kind(kind, scenario.boundaries.within);
    const bool few = kind != elsewhere && kind != not_asked && !names_[kind].empty();
    const std::string names = few ? fmt::format(" ({}{})", joined(names_[kind], ", "),
                                                count_[kind] > names_[kind].size() ? ", ..." : "")
                                  : std::string();
    const char *comma = by_kind.en.empty() ? "" : "; ";
    by_kind.id += fmt::format("{}{} {}{}", comma, count_[kind], named.id, names);
    by_kind.en += fmt::format("{}{} {}{}", comma, count_[kind], named.en, names);
  }
  if (all > 0)
    findings.add(boundary_finding(Severity::warning, "features_left_out", scenario, "",
                                  phrase("{0}: {1} fitur tidak menjadi desa di sini: {2}",
                                         "{0}: {1} features are no villages here: {2}",
                                         scenario.boundaries.path.written, all, by_kind)));
}

bool is_blank_code(const std::string &code) {
  return std::ranges::all_of(code, [](char c) { return c == '0' || c == '.' || c == '-' || c == ' '; });
}

bool is_land_or_water(const std::string &name) {
  return std::ranges::any_of(land_and_water,
                             [&](std::string_view word) { return (name + ' ').starts_with(word); });
}

} // namespace lokus::read
