#pragma once
#include "core/random.hpp"
#include "tables/audit.hpp"

namespace lokus::synth {

// The worksheet of a made-up case: values of its group that mostly bear out its causes, as worksheets and
// experts do not always agree, and some left out. A pure function of the key, with `number` (of the case) and
// the item as step.
std::vector<WorksheetValue> worksheet_made_up(AuditGroup group, const std::vector<CauseSaid> &causes,
                                              const RandomKey &key, std::size_t number);

} // namespace lokus::synth
