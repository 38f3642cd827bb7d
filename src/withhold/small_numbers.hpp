#pragma once
#include "tables/inputs.hpp"
#include "tables/inputs/withheld.hpp"

namespace lokus::withhold {

// The number itself, or the middle of its class where it is below `least`. Missing stays missing.
double public_number(double people, double least);

// public_number of everything that counts people beside children measured: registered, families at risk,
// people counted as targets, and whole numbers of indicators (the part, where they are a part of a whole),
// which may count people; not columns of 0 and 1. Covariates follow their indicators.
void take_middles(Inputs &inputs, double least);

// Figures of an office's own tables may be made of a village's own counts (a sum, a share, D/S): those of
// villages whose counts are a class become the median of the others'; covariates follow.
void forget_indicators(const Counts &counts, const Withheld &withheld, Inputs &inputs);

// And are missing in what is shown.
void hide_indicators(const Counts &counts, const Withheld &withheld, Indicators &shown);

// Missing where the number of `before` is below `least`: of what take_middles changed and tables show. 1 for
// the villages that have such a number.
Column<VillageId, std::uint8_t> hide_middles(const Inputs &before, double least, Inputs &shown);

} // namespace lokus::withhold
