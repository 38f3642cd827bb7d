#pragma once
#include "read/layers/boundary_layer.hpp"

namespace lokus::read {

// The features of the layer that are villages of the run: for each village the rows of its parts, villages
// ascending by code, which is put into dotted form in `b`. What is left out is counted by kind and named in
// one finding (features_left_out). Errors: unknown_code (damaged, of BPS, or of a kecamatan though the row
// names a village, where boundaries.within does not leave the row out), village_without_code, duplicate_code
// (one code, different names or none; the first stays). Warning village_in_parts: features of one code and
// name. Error(request) where no feature is a village.
std::vector<std::vector<std::size_t>> village_features(const Scenario &scenario, BoundaryLayer &b,
                                                       Findings &findings);

} // namespace lokus::read
