#include "milp_oracle.hpp"
#include "Cbc_C_Interface.h"
#include <algorithm>
#include <limits>
#include <string>

namespace lokus::choose {
namespace {

constexpr double no_limit = std::numeric_limits<double>::infinity();

bool holds_without_columns(const Programme::Row &row) {
  return row.least <= 0 && row.most >= 0;
}

void add_sides(Cbc_Model *model, const Programme::Row &row) {
  const auto add = [&](char sense, double right) {
    Cbc_addRow(model, "", static_cast<int>(row.columns.size()), row.columns.data(), row.values.data(), sense,
               right);
  };
  if (row.least == row.most)
    return add('E', row.most);
  if (row.most < no_limit)
    add('L', row.most);
  if (row.least > -no_limit)
    add('G', row.least);
}

// The rows of the problem; its columns are the options.
Programme programme_of(const Knapsack &p) {
  Programme result;
  result.gain = p.gain;
  for (const std::int64_t limit : p.limit)
    result.rows.push_back({{}, {}, -no_limit, static_cast<double>(limit)});
  for (std::size_t v = 0; v < p.villages(); ++v) {
    Programme::Row one{{}, {}, p.must[v] ? 1 : -no_limit, 1};
    for (std::size_t o = p.first[v]; o < p.first[v + 1]; ++o) {
      one.columns.push_back(static_cast<int>(o));
      one.values.push_back(1);
      p.each_use(v, o, [&](RowId row, std::int64_t amount) {
        if (amount == 0)
          return;
        result.rows[row.row()].columns.push_back(static_cast<int>(o));
        result.rows[row.row()].values.push_back(static_cast<double>(amount));
      });
    }
    result.rows.push_back(std::move(one));
  }
  return result;
}

} // namespace

MilpAnswer by_cbc(const Programme &p, const CbcSettings &settings) {
  Cbc_Model *model = Cbc_newModel();
  Cbc_setLogLevel(model, 0);
  for (const char *name : {"logLevel", "allowableGap"})
    Cbc_setParameter(model, name, "0");
  Cbc_setParameter(model, "ratioGap", std::to_string(settings.gap).c_str());
  if (settings.seconds > 0)
    Cbc_setParameter(model, "seconds", std::to_string(settings.seconds).c_str());
  if (!settings.preprocess)
    Cbc_setParameter(model, "preprocess", "off");
  Cbc_setObjSense(model, -1);
  for (const double gain : p.gain)
    Cbc_addCol(model, "", 0, 1, gain, 1, 0, nullptr, nullptr);
  MilpAnswer answer;
  for (const Programme::Row &row : p.rows) {
    if (row.columns.empty())
      answer.impossible = answer.impossible || !holds_without_columns(row);
    else
      add_sides(model, row);
  }
  Cbc_solve(model);
  answer.solved = Cbc_isProvenOptimal(model) != 0;
  answer.impossible = answer.impossible || Cbc_isProvenInfeasible(model) != 0;
  answer.gain = Cbc_getObjValue(model);
  answer.bound = Cbc_getBestPossibleObjValue(model);
  Cbc_deleteModel(model);
  return answer;
}

double optimum_by_cbc(const Knapsack &k) {
  const MilpAnswer answer = by_cbc(programme_of(k), CbcSettings{});
  return answer.solved ? answer.gain : std::numeric_limits<double>::quiet_NaN();
}

MilpAnswer by_cbc(const Knapsack &p, const CbcSettings &settings) {
  return by_cbc(programme_of(p), settings);
}

} // namespace lokus::choose
