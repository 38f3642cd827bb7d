#pragma once
#include "core/random.hpp"
#include <span>
#include <vector>

namespace lokus::synth {

// Of the children measured in a round this share is the same half a year later; and the correlation of the
// normal numbers by which they are counted stunted.
inline constexpr double staying_share = 0.8, staying_correlation = 0.95;

// Children counted stunted in every round, the latest first, of `measured` in each. A child is counted where
// its normal number lies below the quantile of the round's share, so that every round is binomial. `stay`:
// the children of a round are those of half a year before but for newcomers, one in five; else all are
// newcomers.
std::vector<double> counted_stunted(const RandomKey &key, std::size_t measured,
                                    std::span<const double> share_by_round, bool stay);

} // namespace lokus::synth
