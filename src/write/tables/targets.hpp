#pragma once
#include "tables/decision.hpp"
#include "tables/prepared.hpp"
#include "write/tables/columns.hpp"

namespace lokus::write {

// peluang_target; no rows when the projections hold no draws.
Table target_table(const Prepared &prepared, const Decision &decision, const ProjectSettings &settings);

// survei_berikut: what the next survey would publish, beside what is true; no rows without draws, and none of
// districts whose level is no survey's.
Table next_survey_table(const Prepared &prepared, const Decision &decision, const ProjectSettings &settings);

} // namespace lokus::write
