#pragma once
#include "synth/child_worlds.hpp"
#include "tables/calibration.hpp"
#include "tables/estimates.hpp"
#include "tables/inputs/counts.hpp"
#include "tables/inputs/heights.hpp"

namespace lokus {

inline constexpr double interval_of_children = 0.95; // what intervals of these worlds hold

// Hits among cases.
struct Tally {
  double hits = 0, cases = 0;
  void add(bool hit) { hits += hit, cases += 1; }
  Tally &operator+=(const Tally &other);
  double share() const { return hits / cases; } // NaN: no case
};

// Sums over the worlds added so far.
class ChildWorldScores {
public:
  void add(const ChildWorldScores &other);
  void look_at_puskesmas(const synth::ChildWorld &world, const HeightScores &scores, const Heights &heights,
                         std::size_t line);
  void look_at_copies(const synth::ChildWorld &world, const Column<PuskesmasId, std::uint8_t> &named);
  void look_at_counted(const synth::ChildWorld &world, const Counts &counts);
  void look_at_counts(const synth::ChildWorld &world, const Estimates &estimates);
  void look_at_heights(const synth::ChildWorld &world, const Estimates &estimates);
  ChildCalibrationRow row() const; // without its name

private:
  struct OfEvidence {
    double bias = 0, error = 0, squares = 0, correlation = 0;
    Tally villages, regencies;
    void add(const synth::ChildWorld &world, const Estimates &estimates);
    OfEvidence &operator+=(const OfEvidence &other);
    ChildEvidenceScore score() const;
  };
  Tally bending_, others_, copying_, not_copying_, moved_in_;
  double moved_ = 0, moved_estimated_ = 0, counted_squares_ = 0, counted_ = 0;
  OfEvidence counts_, heights_;
};

} // namespace lokus
