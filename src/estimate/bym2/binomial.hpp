#pragma once

namespace lokus::estimate {

// log(1 + e^x), without overflow: minus the log likelihood of a trial without success at log odds x.
double softplus(double x);

// E expit(x), x ~ N(mean, sd^2), by the trapezoidal rule.
double expected_share(double mean, double sd);

} // namespace lokus::estimate
