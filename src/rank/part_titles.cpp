#include "rank/part_titles.hpp"
#include <array>

namespace lokus::rank {
namespace {

struct Wording {
  const char *name, *id, *en;
};

// What a part says of a criterion, by what stands before the criterion's name.
constexpr std::array of_criterion = {
    Wording{"", "", ""},
    Wording{"red_", ", merah", ", red"},
    Wording{"relative_", ", nilai relatif", ", relative value"},
    Wording{"stretched_", ", nilai min-maks", ", min-max value"},
    Wording{"percentile_", ", persentil", ", percentile"},
    Wording{"rank_", ", peringkat", ", rank"},
    Wording{"class_", ", nilai kelas", ", class score"},
    Wording{"flow_", ", selisih aliran", ", net flow"},
    Wording{"kpi_", ", nilai KPI", ", KPI score"},
    Wording{"worsening_", ", pemburukan", ", worsening"},
};

constexpr std::array of_all = {
    Wording{"priority", "prioritas", "priority"},
    Wording{"rank_sum", "jumlah peringkat", "sum of ranks"},
    Wording{"distance_to_worst", "jarak ke yang terburuk", "distance to the worst"},
    Wording{"distance_to_best", "jarak ke yang terbaik", "distance to the best"},
};

Phrase part_title(const std::string &name, const Criteria &criteria) {
  for (const Wording &part : of_all)
    if (name == part.name)
      return {part.id, part.en};
  for (CriterionId c : criteria.name.all())
    for (const Wording &part : of_criterion)
      if (name == part.name + criteria.name[c])
        return criteria.title[c] + Phrase{part.id, part.en};
  return {name, name};
}

} // namespace

std::vector<Phrase> part_titles(const std::vector<std::string> &names, const Criteria &criteria) {
  std::vector<Phrase> titles;
  for (const std::string &name : names)
    titles.push_back(part_title(name, criteria));
  return titles;
}

} // namespace lokus::rank
