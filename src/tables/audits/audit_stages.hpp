#pragma once
#include "core/date.hpp"
#include <cstdint>
#include <string>

namespace lokus {

// The stages of a round of case audits: that there are four is told of the first round of 2024 (press report
// of the family planning agency's evaluation); what each is called differs from region to region.
inline constexpr int stages_of_round = 4;

struct AuditStage {
  std::string round, name; // as the scenario has them; may be empty
  int number = 0;          // from 1
  Date planned, done;      // may be not given
};

// undated: neither day is given. untold: the scenario says nothing of the stage.
enum class StageState : std::uint8_t { done, done_late, planned, overdue, undated, untold };

} // namespace lokus
