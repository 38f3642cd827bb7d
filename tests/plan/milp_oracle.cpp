#include "milp_oracle.hpp"
#include "Cbc_C_Interface.h"
#include <algorithm>
#include <limits>
#include <string>

namespace lokus::plan {
namespace {

void add_row(Cbc_Model *model, std::vector<int> columns, std::vector<double> values, double most) {
  Cbc_addRow(model, "", static_cast<int>(columns.size()), columns.data(), values.data(), 'L', most);
}

} // namespace

double optimum_by_cbc(const Knapsack &k) {
  Cbc_Model *model = Cbc_newModel();
  Cbc_setLogLevel(model, 0);
  Cbc_setParameter(model, "logLevel", "0");
  Cbc_setParameter(model, "ratioGap", "0");
  Cbc_setParameter(model, "allowableGap", "0");
  Cbc_setObjSense(model, -1);
  std::vector<int> all;
  std::vector<double> cost;
  for (std::size_t o = 0; o < k.cost.size(); ++o) {
    Cbc_addCol(model, "", 0, 1, std::max(k.gain[o], 0.0), 1, 0, nullptr, nullptr);
    all.push_back(static_cast<int>(o));
    cost.push_back(static_cast<double>(k.cost[o]));
  }
  add_row(model, all, cost, static_cast<double>(k.budget));
  add_row(model, all, std::vector<double>(all.size(), 1.0), static_cast<double>(k.most_villages));
  for (std::size_t v = 0; v < k.villages(); ++v) {
    std::vector<int> own(all.begin() + static_cast<std::ptrdiff_t>(k.first[v]),
                         all.begin() + static_cast<std::ptrdiff_t>(k.first[v + 1]));
    add_row(model, own, std::vector<double>(own.size(), 1.0), 1);
  }
  Cbc_solve(model);
  const double value =
      Cbc_isProvenOptimal(model) ? Cbc_getObjValue(model) : std::numeric_limits<double>::quiet_NaN();
  Cbc_deleteModel(model);
  return value;
}

namespace {

// Per row of the problem its columns and values.
struct MilpRows {
  std::vector<std::vector<int>> columns;
  std::vector<std::vector<double>> values;
};

MilpRows rows_of(const Coupled &p) {
  MilpRows rows{std::vector<std::vector<int>>(p.rows()), std::vector<std::vector<double>>(p.rows())};
  for (std::size_t v = 0; v < p.villages(); ++v)
    for (std::size_t o = p.first[v]; o < p.first[v + 1]; ++o)
      p.each_use(v, o, [&](std::size_t row, std::int64_t amount) {
        if (amount == 0)
          return;
        rows.columns[row].push_back(static_cast<int>(o));
        rows.values[row].push_back(static_cast<double>(amount));
      });
  return rows;
}

} // namespace

MilpAnswer by_cbc(const Coupled &p, double gap, double seconds) {
  Cbc_Model *model = Cbc_newModel();
  Cbc_setLogLevel(model, 0);
  for (const char *name : {"logLevel", "allowableGap"})
    Cbc_setParameter(model, name, "0");
  Cbc_setParameter(model, "ratioGap", std::to_string(gap).c_str());
  if (seconds > 0)
    Cbc_setParameter(model, "seconds", std::to_string(seconds).c_str());
  Cbc_setObjSense(model, -1);
  for (const double gain : p.gain)
    Cbc_addCol(model, "", 0, 1, gain, 1, 0, nullptr, nullptr);
  MilpAnswer answer;
  MilpRows rows = rows_of(p);
  for (std::size_t r = 0; r < p.rows(); ++r) {
    if (rows.columns[r].empty())
      answer.impossible = answer.impossible || p.limit[r] < 0;
    else
      add_row(model, rows.columns[r], rows.values[r], static_cast<double>(p.limit[r]));
  }
  for (std::size_t v = 0; v < p.villages(); ++v) {
    std::vector<int> own;
    for (std::size_t o = p.first[v]; o < p.first[v + 1]; ++o)
      own.push_back(static_cast<int>(o));
    const std::vector<double> ones(own.size(), 1.0);
    if (!own.empty())
      Cbc_addRow(model, "", static_cast<int>(own.size()), own.data(), ones.data(), p.must[v] ? 'E' : 'L', 1);
  }
  Cbc_solve(model);
  answer.solved = Cbc_isProvenOptimal(model) != 0;
  answer.impossible = answer.impossible || Cbc_isProvenInfeasible(model) != 0;
  answer.gain = Cbc_getObjValue(model);
  answer.bound = Cbc_getBestPossibleObjValue(model);
  Cbc_deleteModel(model);
  return answer;
}

} // namespace lokus::plan
