#pragma once
#include <array>
#include <cstddef>
#include <span>

namespace lokus::project {

// Draws (or packages) side by side: element l of every Lanes belongs to draw l of a block of draws.
// Arithmetic is element by element, no sum crosses lanes in the kernel and nothing is contracted, so the bits
// are the same however wide the registers are.

inline constexpr std::size_t lanes = 32;

struct alignas(64) Lanes {
  std::array<double, lanes> v{};

  double &operator[](std::size_t l) { return v[l]; }
  double operator[](std::size_t l) const { return v[l]; }
};

constexpr Lanes all_lanes(double x) {
  Lanes result;
  for (double &lane : result.v)
    lane = x;
  return result;
}

// Ratio 1 in every lane: what acts by it leaves a multiplier exactly as it is.
bool inert(const Lanes &ratio);

// The sum over the lanes in a fixed order: halves are added until one is left.
double lane_sum(const Lanes &values);

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define LOKUS_SANITIZED // as clang says it
#endif
#elif defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define LOKUS_SANITIZED // as g++ says it
#endif

// The compiler makes one copy of such a function for each width of registers and the program takes the
// widest that the machine has. No two files may have such functions of the same name and arguments,
// unnamed namespace or not: with clang the choice between the copies is visible to all.
#if defined(__x86_64__) && !defined(LOKUS_SANITIZED) && !defined(LOKUS_ONE_WIDTH)
#define LOKUS_LANE_CLONES __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define LOKUS_LANE_CLONES
#endif
// Before a loop over lanes: no element depends on another. With sanitizers nothing is made wide.
#if defined(LOKUS_SANITIZED)
#define LOKUS_LANES
#elif defined(__clang__)
#define LOKUS_LANES _Pragma("clang loop vectorize(assume_safety)")
#else
#define LOKUS_LANES _Pragma("GCC ivdep")
#endif

// product *= factor
void multiply(const Lanes &factor, Lanes &product);

// As the functions of the same names in solvers.hpp, to 1e-12.
struct RiskLanes {
  Lanes unexposed, exposed;
};
void two_by_two_lanes(const Lanes &ratio, double exposed, const Lanes &mean, RiskLanes &risks);

// Every lane stops by itself, so that a draw does not depend on its neighbours. Returns in `odds` the
// common factor o with risks_j = share(ratio_j o).
void mixture_lanes(std::span<const Lanes> shares, std::span<const Lanes> ratios, const Lanes &mean,
                   Lanes &odds, std::span<Lanes> risks);

// e^x for |x| < 700, within 2 units in the last place.
void exp_lanes(const Lanes &x, Lanes &result);

} // namespace lokus::project
