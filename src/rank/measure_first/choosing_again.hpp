#pragma once
#include "rank/measure_first/contest.hpp"

namespace lokus::rank {

// The places chosen again when the contestants of one regency move together, each by so much for one sd of
// the village that is measured. Built once a village for all that may be found.
class ChoosingAgain {
public:
  // `worth` and `moves`: of the contestants of `regency`, in their order, which stay where they are.
  ChoosingAgain(const Contest &contest, DistrictId regency, std::span<const double> worth,
                std::span<const double> moves);

  // How much more the best choice is worth than the present one once the village has moved by so many sd;
  // 0 where the choice stays, and where the difference is one of rounding.
  double gain(double sd);

private:
  double highest_together(double never_below);

  const Still &still_;
  std::size_t places_, with_place_, still_with_place_;
  std::span<const double> worth_, moves_;
  std::vector<double> moved_, highest_first_;
};

} // namespace lokus::rank
