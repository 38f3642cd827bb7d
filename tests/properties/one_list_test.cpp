#include "core/random.hpp"
#include "demo_run.hpp"
#include "draw/sheet.hpp"
#include "lokus/audience.hpp"
#include "lokus/lokus.hpp"
#include "tables/decision_file.hpp"
#include "write/tables/result_tables.hpp"
#include <algorithm>
#include <gtest/gtest.h>
#include <set>

// Whatever is asked for, every output names the same villages as lokus, and each of them gets a package or
// says why not.

namespace lokus {
namespace {

using testing_files::column_of;
using Codes = std::set<std::string>;

Codes rows_where(const write::Table &table, const std::string &codes, auto &&holds) {
  Codes found;
  for (std::size_t r = 0; r < table.rows; ++r)
    if (holds(r))
      found.insert(column_of(table, codes).texts[r]);
  return found;
}

Codes codes_of(const Area &area, const std::vector<VillageId> &villages) {
  Codes codes;
  for (const VillageId v : villages)
    codes.insert(area.villages.code[v]);
  return codes;
}

struct Asked {
  Scenario scenario;
  VillageLists lists;
};

// One of many things that an office may ask of the demo regency.
class Office {
public:
  explicit Office(std::uint64_t seed) : seed_(seed) {}
  std::size_t below(std::size_t n) {
    return static_cast<std::size_t>(uniform({seed_, Purpose::synth_shape, 0, 0}, step_++) *
                                    static_cast<double>(n));
  }
  Asked asks(const Scenario &demo, const Area &area) {
    Asked asked{demo, {}};
    asked.scenario.lokus.chosen_by = below(2) == 0 ? "rank" : "plan";
    asked.scenario.lokus.villages = static_cast<int>(20 + below(20));
    asked.scenario.plan.rule =
        std::vector{"optimal", "optimal", "by_rank", "by_need", "equal_share"}[below(5)];
    asked.scenario.plan.budget =
        Rupiah{std::vector<std::int64_t>{100'000'000, 600'000'000, 1'200'000'000, 9'000'000'000}[below(4)]};
    asked.scenario.plan.keep_last_year = below(2) == 0;
    if (asked.scenario.lokus.chosen_by == "rank" || asked.scenario.plan.budget.value > 2'000'000'000)
      ask_for_villages(area, asked);
    return asked;
  }

private:
  std::uint64_t seed_, step_ = 0;

  void ask_for_villages(const Area &area, Asked &asked) {
    asked.scenario.plan.least_per_subdistrict = static_cast<int>(below(2));
    const std::size_t all = area.villages.rows();
    const VillageId in{below(all / 2)}, out{all / 2 + below(all / 2)};
    asked.lists.by_hand = {{in, true, "banjir"}, {out, false, "sudah turun"}};
    asked.lists.last_year = {VillageId{below(all / 2)}};
  }
};

struct DemoRegion {
  Scenario scenario;
  Prepared prepared;
};

const DemoRegion &demo_region() {
  static const DemoRegion region = [] {
    Watch watch;
    DemoRegion made;
    made.scenario = load(std::string(LOKUS_SOURCE_DIR) + "/scenarios/demo.toml",
                         {"estimate.draws=20", "hot_spots.permutations=0"});
    made.prepared = prepare(inspect(made.scenario, watch), made.scenario, watch);
    return made;
  }();
  return region;
}

void expect_one_list(const Prepared &p, const Decision &d, const Scenario &scenario) {
  const Area &area = p.inputs.area;
  const Codes listed = codes_of(area, d.lokus.villages());
  const write::Table villages = write::village_table(p, d), list = write::list_table(p, d);
  const auto is_one = [](const write::Table &t, const char *name) {
    return [&t, name](std::size_t r) { return column_of(t, name).numbers[r] == 1; };
  };
  EXPECT_EQ(rows_where(villages, "code", is_one(villages, "lokus")), listed);
  EXPECT_EQ(rows_where(list, "code", [&](std::size_t r) { return r < d.lokus.places.size(); }), listed);
  EXPECT_EQ(rows_where(write::annex_table(p, d), "Kode", [](std::size_t) { return true; }), listed);
  EXPECT_EQ(codes_of(area, draw::sheets_of(p, d, record_of(p, scenario, {})).front().chosen), listed);
  Codes decided;
  for (const DecisionFile::Village &v : decision_file(p, d, record_of(p, scenario, {})).list)
    decided.insert(v.code);
  EXPECT_EQ(decided, listed);
  const Codes funded = rows_where(villages, "code", is_one(villages, "chosen"));
  const Codes unfunded = rows_where(villages, "code", [&](std::size_t r) {
    return !column_of(villages, "without_money").texts[r].empty();
  });
  Codes together = funded;
  together.insert(unfunded.begin(), unfunded.end());
  EXPECT_EQ(together, listed);
  EXPECT_EQ(funded.size() + unfunded.size(), listed.size()) << "none is both";
}

// A village that could be given more within each year's budget was not served by its rule.
std::string further_package(const Decision &d, const Plan &plan) {
  for (const LokusList::Place &place : d.lokus.places) {
    const VillageId v = place.village;
    const double now = plan.chosen[v] ? d.gains.worth()[*plan.chosen[v]] : 0;
    for (std::size_t o = d.options.first[v.row()]; o < d.options.first[v.row() + 1]; ++o) {
      const OptionId option{o};
      if (!(d.gains.worth()[option] > now))
        continue;
      bool fits = true;
      for (const YearId year : plan.by_year.all())
        fits =
            fits && plan.by_year[year].value -
                            d.options.in_year(v, year, d.packages.members[plan.package[v]]).value +
                            d.options.in_year(v, year, d.packages.members[d.options.package[option]]).value <=
                        plan.budget.value;
      if (fits)
        return plan.rule.name + " in village " + std::to_string(v.row());
    }
  }
  return "";
}

TEST(OneList, IsInEveryOutputAndEachOfItIsFundedOrSaysWhyNot) {
  std::size_t without_money = 0, floors = 0, by_plan = 0;
  for (std::uint64_t seed = 1; seed <= 24; ++seed) {
    SCOPED_TRACE(seed);
    const Asked asked = Office(seed).asks(demo_region().scenario, demo_region().prepared.inputs.area);
    Prepared prepared = demo_region().prepared;
    prepared.inputs.lists = asked.lists;
    Watch watch;
    const Decision d = decide(prepared, asked.scenario, watch);
    expect_one_list(prepared, d, asked.scenario);
    without_money += d.lokus.without_money();
    floors += d.lokus.count(Listed::by_subdistrict);
    by_plan += d.lokus.count(Listed::by_plan);
    if (d.lokus.chosen_by == ChosenBy::plan)
      continue;
    EXPECT_EQ(d.lokus.places.size(), static_cast<std::size_t>(asked.scenario.lokus.villages));
    for (const Plan &other : d.others) {
      if (other.rule.best || other.rule.name == "last_year")
        continue;
      EXPECT_EQ(further_package(d, other), "");
    }
  }
  EXPECT_GT(without_money, 0u);
  EXPECT_GT(floors, 0u);
  EXPECT_GT(by_plan, 0u);
}

TEST(OneList, StandsWithoutInterventions) {
  Scenario scenario = demo_region().scenario;
  scenario.interventions.clear();
  Watch watch;
  const Prepared prepared = prepare(inspect(scenario, watch), scenario, watch);
  const Decision d = decide(prepared, scenario, watch);
  EXPECT_EQ(d.lokus.places.size(), 20u);
  EXPECT_EQ(d.lokus.without_money(), 0u) << "there is no plan that could leave a village out";
  EXPECT_EQ(draw::sheets_of(prepared, d, record_of(prepared, scenario, {})).front().chosen,
            d.lokus.villages());
  EXPECT_FALSE(d.other_way);
}

} // namespace
} // namespace lokus
