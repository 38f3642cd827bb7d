#include "tables/scenario.hpp"
#include "core/error.hpp"
#include <algorithm>

namespace lokus {
namespace {

void require(bool holds, const Scenario &scenario, const std::string &key, const Phrase &expected) {
  if (!holds)
    throw Error(ErrorKind::request,
                {scenario.place(key) + ": " + expected.id, scenario.place(key) + ": " + expected.en});
}

void require_horizons(const Scenario &s) {
  for (int horizon : s.project.horizons)
    require(horizon >= 1 && horizon <= s.project.months, s, "project.horizons",
            phrase("project.horizons berisi {0}, di luar 1 sampai project.months = {1}",
                   "project.horizons holds {0}, outside 1 to project.months = {1}", horizon,
                   s.project.months));
  require(s.plan.horizon <= s.project.months, s, "plan.horizon",
          phrase("plan.horizon = {0} melebihi project.months = {1}",
                 "plan.horizon = {0} is beyond project.months = {1}", s.plan.horizon, s.project.months));
}

void require_one_per_criterion(const Scenario &s, const std::string &key, std::size_t given) {
  require(given == 0 || given == s.rank.criteria.size(), s, key,
          phrase("{0} berisi {1} bilangan untuk {2} kriteria; isi satu per kriteria, atau kosongkan",
                 "{0} holds {1} numbers for {2} criteria; give one per criterion, or none", key, given,
                 s.rank.criteria.size()));
}

} // namespace

Scenario consistent(Scenario s) {
  require_horizons(s);
  const std::vector<double> &limits = s.draw.class_percent;
  require(!limits.empty() && std::is_sorted(limits.begin(), limits.end(), std::less_equal<>()), s,
          "draw.class_percent",
          {"draw.class_percent harus naik, tanpa angka ganda",
           "draw.class_percent must ascend, without repeats"});
  require(!s.rank.methods.empty(), s, "rank.methods",
          {"rank.methods kosong; isi paling sedikit satu cara",
           "rank.methods is empty; name at least one method"});
  require(!s.rank.criteria.empty(), s, "rank.criteria",
          {"rank.criteria kosong; isi paling sedikit satu kriteria",
           "rank.criteria is empty; name at least one criterion"});
  require_one_per_criterion(s, "rank.weights", s.rank.weights.size());
  require_one_per_criterion(s, "rank.references", s.rank.references.size());
  s.project.horizons.push_back(s.plan.horizon);
  std::sort(s.project.horizons.begin(), s.project.horizons.end());
  s.project.horizons.erase(std::unique(s.project.horizons.begin(), s.project.horizons.end()),
                           s.project.horizons.end());
  return s;
}

} // namespace lokus
