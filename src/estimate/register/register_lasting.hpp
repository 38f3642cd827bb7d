#pragma once
#include "estimate/register/register_model.hpp"

namespace lokus::estimate {

// What lasts of a unit's u: its mean is gain'u, `left` the variance that its rounds leave open; of a unit of
// scale 1, of another `left` over its scale.
struct LastingOfUnit {
  std::vector<double> gain; // by round
  double left = 0;
};
LastingOfUnit lasting_of_unit(const RegisterModel &model, const RegisterVariances &v);

} // namespace lokus::estimate
