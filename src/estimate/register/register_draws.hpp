#pragma once
#include "core/column.hpp"
#include "core/random.hpp"
#include "estimate/register/register_search.hpp"
#include "tables/estimates.hpp"

namespace lokus::estimate {

// Whose random numbers: official codes, so that a village draws the same whatever its row.
struct RegisterKeys {
  std::uint64_t seed = 0, area = 0; // of the fit
  std::vector<std::uint64_t> villages, units, districts;
  RandomKey of(std::uint64_t code, DrawId draw) const {
    return {seed, Purpose::estimate_register, code, draw.row()};
  }
};

// Draws of the true log odds at the register's level, village by draw: the grid point by its weight, x from
// its Gaussian, the share of truth in what is own to villages and to units by its weight, then what is
// lasting of u and w given x, and of that the truth. Villages of a sum are shifted together so that the mean
// of their shares, weighted, is the sum's own.
Grid<UnitId, DrawId, double> register_draws(const RegisterModel &model, const RegisterPriors &priors,
                                            const TailScales &tails,
                                            std::span<const RegisterGridPoint> points,
                                            const RegisterKeys &keys, std::size_t draws);

} // namespace lokus::estimate
