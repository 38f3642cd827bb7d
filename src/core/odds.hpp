#pragma once
#include <cmath>

namespace lokus {

inline double odds(double share) {
  return share / (1 - share);
}
inline double share_of_odds(double o) {
  return o / (1 + o);
}
inline double logit(double share) {
  return std::log(share / (1 - share));
}
inline double expit(double log_odds) {
  return log_odds >= 0 ? 1 / (1 + std::exp(-log_odds)) : std::exp(log_odds) / (1 + std::exp(log_odds));
}

} // namespace lokus
