#pragma once
#include "tables/frozen/frozen.hpp"
#include "tables/run.hpp"
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lokus {

// A list as it was decided, with everything needed to make it again and, from format 2 on, everything that a
// later year must be held against: what keputusan.json holds (docs/decision-file.md).
struct DecisionFile {
  static constexpr int newest_format = 3;
  struct Village {
    std::string code, name, subdistrict;
    Listed why = Listed::by_rank;
    std::string reason;     // of the person who put it in
    std::uint32_t rank = 0; // 0: unranked
    friend bool operator==(const Village &, const Village &) = default;
  };
  struct Dropped {
    std::string code, name, reason;
    friend bool operator==(const Dropped &, const Dropped &) = default;
  };
  int format = 1;            // 1: from before formats were told; the members from `chosen_by` on are empty
  std::string version, made; // of the program; the day, "2026-11-22"
  std::string scenario;      // path of the scenario file as it was given
  std::string title;
  int year = 0;
  std::int64_t seed = 0;
  std::string method;
  std::size_t top = 0;
  std::vector<Village> list;
  std::vector<Dropped> dropped;
  std::vector<InputFile> inputs;
  std::vector<std::string>
      set; // keys given by --set, from format 3 on; all others stand in the scenario file
  std::vector<std::pair<std::string, std::string>> settings; // key and value, as after --set
  std::string chosen_by;                                     // "rank", "plan"
  std::vector<Phrase> how_made; // what a reader must know of how the list came about
  FrozenMonths months;
  FrozenPlan plan;
  bool has_figures = true;             // false: out of the planner's page, which freezes no more than this
  std::vector<FrozenVillage> villages; // all of them, in code order
  std::vector<FrozenRegency> regencies;
  FrozenDraws draws;
};

// The members that a decision out of the planner's page has none of.
inline constexpr std::array<std::string_view, 4> figures_of_decision = {"how_made", "villages", "regencies",
                                                                        "draws"};

// Without draws, which only the writer of their file can bind.
DecisionFile decision_file(const Prepared &prepared, const Decision &decision, const RunRecord &record);

// A decision file as it was found. Its seal is the SHA-256 of the whole file with 64 zeros where the seal
// itself stands: one byte altered anywhere, and the two differ.
struct SealedDecision {
  DecisionFile decision; // empty where the file cannot be understood
  std::string text;      // of the file
  std::string seal;      // as written in the file; empty: none
  std::string found;     // computed from the bytes
  bool unaltered() const { return !seal.empty() && seal == found; }
};

} // namespace lokus
