#pragma once
#include "rank/methods/methods.hpp"

namespace lokus::rank {

// How far each weight of a table (weighed_by the method) may move before the first `top` villages of the
// method's order change. For methods whose score is the weighted mean of parts exactly: while one weight t
// moves, a village's score is (n0 + n1 t) / (d0 + d1 t), linear when it has every criterion, and two villages
// change places where a quadratic is zero; a village also leaves or joins the ranked where the weight known
// of it passes one half. For others by search: steps of 0.01 outward from the weight until the set differs,
// then halved to 0.0005; a change that comes and goes within one step is not seen.
WeightSensitivity weight_sensitivity(const Method &method, const Criteria &table, std::size_t top);

// The two ways, for methods of either kind.
WeightSensitivity ranges_by_crossings(const Method &method, const Criteria &table, std::size_t top);
WeightSensitivity ranges_by_search(const Method &method, const Criteria &table, std::size_t top);

} // namespace lokus::rank
