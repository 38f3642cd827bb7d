#pragma once
#include "rank/methods/methods.hpp"
#include "rank/rank.hpp"
#include <string_view>

// Table T2 of the domain notes: six made-up villages, equal weights.
namespace lokus {

constexpr VillageId A{0u}, B{1}, C{2}, D{3}, E{4}, F{5};

inline Criteria six_villages() {
  Criteria table;
  table.name = Column<CriterionId, std::string>(
      std::vector<std::string>{"families_at_risk", "stunted", "prevalence", "coverage"});
  table.title = Column<CriterionId, Phrase>(4);
  table.direction = Column<CriterionId, int>(std::vector<int>{+1, +1, +1, -1});
  table.weight = Column<CriterionId, double>(4, 0.25);
  table.reference = Column<CriterionId, double>(4, nan());
  constexpr double rows[6][4] = {{212, 38, 24.8, 41.0}, {655, 61, 11.2, 63.5}, {98, 9, 30.0, 72.0},
                                 {340, 22, 9.6, 48.0},  {430, 47, 18.4, 58.5}, {150, 6, 5.1, 86.0}};
  table.value = Grid<VillageId, CriterionId, double>(6, 4);
  for (VillageId v : ids<VillageId>(6))
    for (CriterionId c : ids<CriterionId>(4))
      table.value(v, c) = rows[v.row()][c.row()];
  return table;
}

inline const rank::Method &method_named(const std::string &name) {
  return chosen("rank.methods", name, rank::methods());
}

inline Ranking ranked_by(const std::string &method, const Criteria &table) {
  return rank::ranking_by(method_named(method), table);
}

// Villages as letters, worst off first.
inline std::string letters(const std::vector<VillageId> &order) {
  std::string text;
  for (VillageId v : order)
    text += static_cast<char>('A' + v.row());
  return text;
}

inline const Column<VillageId, double> &part(const Ranking &ranking, std::string_view name) {
  for (std::size_t i = 0; i < ranking.part_names.size(); ++i)
    if (ranking.part_names[i] == name)
      return ranking.parts[i];
  throw std::pair("no such part", name);
}

} // namespace lokus
