#pragma once
#include "core/date.hpp"
#include "core/phrase.hpp"
#include "settings/scenario.hpp"

namespace lokus {

// The months of a run (docs/methods/time-and-money.md). A number of a month stands for its end: the counts of
// August for the end of August, the plan that starts on 1 January for the end of December before it. Month h
// of a plan is the h-th month in which it runs.
struct Timeline {
  YearMonth counts; // of the children; where it is not known, the month before the start
  YearMonth asked;  // first month of the plan as the scenario has it
  YearMonth start;  // first month of the plan: never before the month after the counts
  bool counts_known = false;
  int lead = 0; // months from the counts until the plan starts, in which today's practice goes on; >= 0

  bool given() const { return start.given(); }
  bool moved() const { return start != asked; }
  // 0: the month before the start. Not given without a timeline.
  YearMonth month(int horizon) const { return given() ? months_after(start, horizon - 1) : YearMonth{}; }
};

// `counts` may be not given: then the children were counted when the plan starts.
Timeline timeline_of(YearMonth counts, YearMonth asked);
Timeline timeline_of(YearMonth counts, const Scenario &scenario);

// "pada Desember 2028 (24 bulan sejak rencana mulai)". Without a timeline the months alone.
Phrase when(const Timeline &timeline, int horizon);

} // namespace lokus
