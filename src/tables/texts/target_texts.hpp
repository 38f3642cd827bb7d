#pragma once
#include "tables/plan/all_money.hpp"
#include "tables/projection.hpp"
#include <span>

namespace lokus {

// That no budget gives an even chance of these targets (percent) at `at`, and how far all money would go;
// empty where each of them has one, with all money or without any, and where it is not known. `none` is the
// projection without new action, with draws of the months `months`.
Phrase beyond_all_money(const AllMoney &all, const Projection &none, int months,
                        std::span<const double> target_percent, const Phrase &at, double interval_share);

} // namespace lokus
