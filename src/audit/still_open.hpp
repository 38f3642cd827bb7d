#pragma once
#include "tables/audit.hpp"
#include <optional>
#include <vector>

namespace lokus::audit {

// How long tasks stay open (Kaplan and Meier 1958): tasks that are open today count up to today and are not
// left out. Days from the first day to the day done, or to today.
struct Lasting {
  int days = 0;
  bool done = false;
};

// The share still open from each day on which a task was done.
struct OpenStep {
  int day = 0;
  double share = 1;
};
std::vector<OpenStep> open_by_day(std::vector<Lasting> tasks);

// The first day on which no more than half are open; none while more are.
std::optional<int> median_days(const std::vector<OpenStep> &steps);

} // namespace lokus::audit
