#pragma once
#include "choose/knapsack.hpp"

namespace lokus::choose {

// The optimal gain of the knapsack as a mixed-integer programme, solved to gap 0 by CBC. NaN where CBC
// does not prove it.
double optimum_by_cbc(const Knapsack &knapsack);

// What CBC says of a programme.
struct MilpAnswer {
  bool solved = false;     // to the asked gap
  bool impossible = false; // proved that nothing is allowed
  double gain = 0, bound = 0;
};

// Any programme over columns that are 0 or 1: the greatest gain within rows least <= sum value * column <=
// most.
struct Programme {
  struct Row {
    std::vector<int> columns;
    std::vector<double> values;
    double least, most;
  };
  std::vector<double> gain; // of each column
  std::vector<Row> rows;
};

// How CBC is asked: it stops at the relative gap, or after so many seconds (0: never). Its preprocessing
// makes it faster and, as of 2.10, calls a worse solution of some small instances optimal (coin-or/Cbc#283),
// so an oracle goes without.
struct CbcSettings {
  double gap = 0, seconds = 0;
  bool preprocess = false;
};
MilpAnswer by_cbc(const Programme &programme, const CbcSettings &settings = {});

MilpAnswer by_cbc(const Knapsack &problem, const CbcSettings &settings = {});

} // namespace lokus::choose
