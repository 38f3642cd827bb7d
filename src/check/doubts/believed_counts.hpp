#pragma once
#include "tables/inputs/counts.hpp"
#include "tables/inputs/heights.hpp"

namespace lokus::check {

// How far each village's count is believed (Counts::believed); empty where every one is. A village is named
// where it is, with a probability above 0.9, one whose children are hardly ever counted
// (check/doubts/kinds_of_villages.hpp), and so few would come of its surroundings in less than 1 case of 100;
// it is believed with the probability that it is not, never less than 0.001. KindsOfVillages are the villages
// of its regency, and its own heights where they are known (`heights` may be empty). Counts of a class are
// taken as they stand in `counts`.
Column<VillageId, double> believed_counts(const Area &area, const Counts &counts, const Heights &heights);

} // namespace lokus::check
