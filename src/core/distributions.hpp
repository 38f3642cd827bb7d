#pragma once
#include "core/random.hpp"
#include <vector>

namespace lokus {

// Our own, so that every compiler and library draws the same numbers.

// Standard normal distribution function and its inverse, p in (0,1) (Wichura 1988, Algorithm AS 241
// PPND16, relative error about 1e-16).
double normal_cdf(double z);
double normal_quantile(double p);

double normal(const RandomKey &key, std::uint64_t step = 0);

// Two standard normal numbers: one that all areas of a draw share, and the area's own.
struct SharedAndOwn {
  double shared = 0, own = 0;
};
SharedAndOwn shared_and_own(const RandomKey &key);

// `count` standard normal numbers, one from each of `count` equally likely strata and each with its mirror
// image, in an order of the key (its draw is not used): their median is 0 and their quantiles are the
// normal's to the width of a stratum, whatever the seed.
std::vector<double> stratified_normals(const RandomKey &key, std::size_t count);

// Gamma(shape, scale 1), shape > 0: Marsaglia and Tsang 2000, ACM TOMS 26(3):363, with the
// power of a uniform for shape < 1. Uses steps 0, 1, 2 ... of the key until one is accepted.
double gamma(const RandomKey &key, double shape);

// Beta(a, b), a and b > 0, from two gammas; strictly inside (0,1).
double beta(const RandomKey &key, double a, double b);

// Number of successes in n trials: inversion from the mode outward. n up to a few million.
long long binomial(const RandomKey &key, long long n, double p);

// ln Gamma(x), x > 0: Lanczos, thread-safe unlike std::lgamma; relative error below 1e-13.
double log_gamma(double x);

} // namespace lokus
