#include "tables/surveys.hpp"
#include <cmath>

namespace lokus {

double survey_standard_error(double prevalence, double sample, double design_effect) {
  return std::sqrt(design_effect * prevalence * (1 - prevalence) / sample);
}

} // namespace lokus
