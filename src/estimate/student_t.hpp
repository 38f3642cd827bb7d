#pragma once

namespace lokus::estimate {

// Distribution function of Student's t with df > 0 degrees of freedom (df need not be whole), by the
// regularised incomplete beta function (continued fraction, modified Lentz; Press et al. 2007, section 6.4).
// About 1e-13.
double student_t_cdf(double t, double df);

// Its inverse, p in (0,1); NaN for df <= 0.
double student_t_quantile(double p, double df);

} // namespace lokus::estimate
