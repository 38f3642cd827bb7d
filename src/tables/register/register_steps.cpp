#include "tables/register/register_steps.hpp"

namespace lokus {

double RegisterSteps::after_heights(StepsId row) const {
  const double change = heights.change[row];
  return is_missing(change) ? counted[row] : counted[row] + change;
}

} // namespace lokus
