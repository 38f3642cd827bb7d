#include "milp_oracle.hpp"
#include "Cbc_C_Interface.h"
#include <algorithm>
#include <limits>

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

} // namespace lokus::plan
