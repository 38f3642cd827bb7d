#pragma once
#include "synth/register_worlds.hpp"
#include "tables/calibration.hpp"
#include "tables/estimates.hpp"
#include "tables/hot_spots.hpp"
#include <array>
#include <span>

namespace lokus {

// Villages by their P(top N), and how many were among the N.
struct TopBin {
  double villages = 0, chances = 0, came_true = 0;
  double off() const { return chances - came_true; }
  TopBin &operator+=(const TopBin &other);
};
inline constexpr std::size_t top_bins = 10;           // tenths of P
inline constexpr double fewest_villages_in_bin = 200; // those that are judged

// What an estimate of one world scored; sums over its villages.
struct RegisterWorldScore {
  double villages = 0, covered_95 = 0, covered_80 = 0, squares = 0, oracle_squares = 0;
  std::array<TopBin, top_bins> top{};
  double top_most = 0;
  double spots = 0, false_spots = 0; // villages named as hot spots, and those of them that are none
  double spot_worlds = 0;            // 1: some are named
};

RegisterWorldScore register_world_score(const synth::RegisterWorld &world, const Estimates &estimates,
                                        const Estimates &oracle);

// The truth as an estimate without doubt: one draw.
Estimates certain_estimates(const synth::RegisterWorld &world);

// Hot spots of an estimate, held against those of the truth.
void score_spots(RegisterWorldScore &score, const HotSpots &named, const HotSpots &true_spots);

// Of worlds of one kind. `flat`: all villages are equal, none is among the N.
void sum_scores(RegisterCalibrationRow &row, std::span<const RegisterWorldScore> scores, bool flat);

// Root of the squares of `above` over those of `below`, worlds of one number beside each other.
OverWorlds error_ratio(std::span<const RegisterWorldScore> above, double RegisterWorldScore::*squares_above,
                       std::span<const RegisterWorldScore> below, double RegisterWorldScore::*squares_below);

} // namespace lokus
