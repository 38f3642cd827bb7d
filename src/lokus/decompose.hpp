#pragma once
#include "lokus/lokus.hpp"

// Which uncertainty would be worth reducing: the plan is projected again with one source of uncertainty at a
// time, in the same worlds. docs/methods/uncertainty.md.

namespace lokus {

// Costs two projections to the plan's horizon for every source that is uncertain at all; `decision` has them
// with all sources together. The plan's horizon must be among those it reports.
Uncertainty decompose(const Prepared &prepared, const Decision &decision, const Scenario &scenario,
                      Watch &watch);

} // namespace lokus
