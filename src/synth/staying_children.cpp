#include "synth/staying_children.hpp"
#include "core/distributions.hpp"
#include <cmath>

namespace lokus::synth {
namespace {

// So that the latest round is the same however many are asked for.
constexpr std::size_t most_rounds = 8;

} // namespace

std::vector<double> counted_stunted(const RandomKey &key, std::size_t measured,
                                    std::span<const double> share_by_round, bool stay) {
  std::vector<double> stunted(share_by_round.size()), line;
  for (const double share : share_by_round)
    line.push_back(normal_quantile(share));
  const double own = std::sqrt(1 - staying_correlation * staying_correlation);
  for (std::size_t child = 0; child < measured; ++child) {
    double z = 0;
    for (std::size_t round = 0; round < line.size(); ++round) {
      const auto bits = random_bits(key, child * most_rounds + round);
      const double fresh = normal_quantile(open_unit(bits[0]));
      const bool same = round > 0 && stay && open_unit(bits[1]) < staying_share;
      z = same ? staying_correlation * z + own * fresh : fresh;
      stunted[round] += z < line[round];
    }
  }
  return stunted;
}

} // namespace lokus::synth
