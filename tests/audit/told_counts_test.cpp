#include "audit/count_tree.hpp"
#include "audit/told_counts.hpp"
#include <algorithm>
#include <functional>
#include <gtest/gtest.h>
#include <map>
#include <random>
#include <set>

// What several papers together tell of a count that none of them shows.

namespace lokus {
namespace {

using audit::CountTree;
using audit::possible_counts;
using audit::Range;
using enum Told;

struct PlaceWithCases {
  std::optional<std::size_t> parent;
  int cases; // of the places within too
};

// Places whose cases are of no known group.
CountTree tree_of(const std::vector<PlaceWithCases> &places) {
  CountTree tree;
  for (const PlaceWithCases &place : places) {
    tree.nodes.push_back({place.parent, {}});
    tree.nodes.back().own.back() = place.cases;
    if (place.parent)
      tree.nodes[*place.parent].own.back() -= place.cases;
  }
  return tree;
}

std::vector<Told> telling(const CountTree &tree, const std::vector<int> &counts) {
  return audit::telling(tree, {counts, {}}).places;
}

std::vector<Range> ranges_of(const CountTree &tree, const std::vector<int> &counts,
                             const std::vector<Told> &told) {
  audit::ByPlaceAndGroup<Told> all{told, {}};
  all.groups.fill(untold);
  return possible_counts(tree, {counts, {}}, all).counts.places;
}

// The area with 20 cases, kecamatan A and B with 10 each.
const CountTree two_kecamatan = tree_of({{std::nullopt, 20}, {0, 10}, {0, 10}});

TEST(JointHiding, ANumberAboveGivesAHiddenOneAwayUnlessAnotherIsHiddenToo) {
  const std::vector<Range> alone = ranges_of(two_kecamatan, {9, 7, 2}, {number, number, hidden});
  EXPECT_EQ(alone[2].low, 2);
  EXPECT_EQ(alone[2].high, 2);
  const std::vector<Range> both = ranges_of(two_kecamatan, {9, 7, 2}, {number, hidden, hidden});
  EXPECT_EQ(both[1].low, 1);
  EXPECT_EQ(both[1].high, 8);
  EXPECT_EQ(telling(two_kecamatan, {9, 7, 2}), (std::vector{number, hidden, hidden}));
}

TEST(JointHiding, NoneIsToldAndWhereNothingIsSmallNothingIsHidden) {
  EXPECT_EQ(telling(two_kecamatan, {12, 7, 5}), (std::vector{number, number, number}));
  EXPECT_EQ(telling(two_kecamatan, {7, 7, 0}), (std::vector{number, number, number}));
}

TEST(JointHiding, OfFewCasesNothingIsToldAndNothingGivesThemAway) {
  const CountTree small = tree_of({{std::nullopt, 12}, {0, 10}, {0, 2}});
  EXPECT_EQ(telling(small, {8, 7, 1}), (std::vector{hidden, hidden, untold}))
      << "with the area told the other would be 6, 7 or 8";
  EXPECT_EQ(telling(tree_of({{std::nullopt, 4}}), {2}), (std::vector{untold}));
}

// Two papers, a kecamatan with its two puskesmas: the small one is the difference.
TEST(JointHiding, APuskesmasIsNotWhatTheKecamatanLeaves) {
  const CountTree nested = tree_of({{std::nullopt, 40}, {0, 30}, {0, 10}, {1, 15}, {1, 15}});
  const std::vector<int> counts = {21, 13, 8, 11, 2};
  EXPECT_EQ(telling(nested, counts), (std::vector{number, number, number, hidden, hidden}));
}

// A small place beside one that has none: not to tell of the one is better than to tell nothing of any.
TEST(JointHiding, NoneIsNotToldWhereItGivesAnotherAway) {
  const CountTree nested = tree_of({{std::nullopt, 20}, {0, 9}, {0, 11}, {1, 7}, {1, 2}});
  EXPECT_EQ(telling(nested, {2, 2, 0, 0, 2}), (std::vector{hidden, hidden, number, untold, untold}));
  EXPECT_EQ(telling(nested, {4, 0, 4, 0, 0}), (std::vector{hidden, number, hidden, number, untold}));
}

TEST(JointHiding, ThatAllCasesHaveACauseTellsOfEachOfThem) {
  EXPECT_EQ(telling(two_kecamatan, {15, 10, 5}), (std::vector{number, hidden, hidden}));
}

// Three cases in villages without a puskesmas are what the puskesmas leaves of the kecamatan.
TEST(JointHiding, ThatAllCasesBesideAPuskesmasHaveACauseTellsOfEachOfThem) {
  const CountTree beside = tree_of({{std::nullopt, 30}, {0, 10}, {0, 20}, {1, 7}});
  const std::vector<Told> told = telling(beside, {18, 8, 10, 5});
  EXPECT_NE(told, (std::vector{number, number, number, number})) << "8 of the kecamatan, 5 of the puskesmas";
}

TEST(JointHiding, WhereTheCasesThemselvesLeaveNoRoomNothingIsTold) {
  const CountTree tight = tree_of({{std::nullopt, 5}, {0, 5}, {0, 0}});
  const std::vector<Told> told = telling(tight, {2, 2, 0});
  const std::vector<Range> ranges = ranges_of(tight, {2, 2, 0}, told);
  EXPECT_GE(ranges[0].values(), 4);
  EXPECT_GE(ranges[1].values(), 4);
}

constexpr auto of_mothers = static_cast<std::size_t>(AuditGroup::bumil);
constexpr auto of_children = static_cast<std::size_t>(AuditGroup::baduta);

// Places with cases of mothers and children.
CountTree of_mothers_and_children(const std::vector<std::pair<int, int>> &own) {
  CountTree tree;
  for (std::size_t n = 0; n < own.size(); ++n) {
    tree.nodes.push_back({n == 0 ? std::nullopt : std::optional<std::size_t>(0), {}});
    tree.nodes[n].own[of_mothers] = own[n].first;
    tree.nodes[n].own[of_children] = own[n].second;
  }
  return tree;
}

audit::ByPlaceAndGroup<int> counted(std::vector<int> places, int mothers, int children) {
  audit::ByPlaceAndGroup<int> counts{std::move(places), {}};
  counts.groups[of_mothers] = mothers;
  counts.groups[of_children] = children;
  return counts;
}

TEST(JointHiding, AGroupIsToldWhereNoneIsSmallAndIsNotWhatTheOthersLeave) {
  const CountTree area = of_mothers_and_children({{10, 20}});
  const auto told = audit::telling(area, counted({14}, 5, 9));
  EXPECT_EQ(told.places, (std::vector{number}));
  EXPECT_EQ(told.groups[of_mothers], number);
  EXPECT_EQ(told.groups[of_children], number);
  const auto small = audit::telling(area, counted({14}, 2, 12));
  EXPECT_EQ(small.places, (std::vector{number})) << "groups give way to places";
  EXPECT_EQ(small.groups[of_mothers], hidden);
  EXPECT_EQ(small.groups[of_children], hidden);
}

// Five of the ten mothers live where nobody has it, and half of them is told: it is each of the others.
TEST(JointHiding, PlaceAndGroupTogetherTellOfNobody) {
  const CountTree places = of_mothers_and_children({{0, 0}, {5, 4}, {5, 16}});
  const auto counts = counted({14, 0, 14}, 5, 9);
  audit::ByPlaceAndGroup<Told> all{{number, number, number}, {}};
  all.groups.fill(untold);
  EXPECT_FALSE(possible_counts(places, counts, all).all_known[2]);
  all.groups[of_mothers] = number;
  EXPECT_TRUE(possible_counts(places, counts, all).all_known[2]);
  const auto told = audit::telling(places, counts);
  EXPECT_EQ(told.places, (std::vector{number, number, number}));
  EXPECT_NE(told.groups[of_mothers], number);
  EXPECT_NE(told.groups[of_children], number) << "it would be what the area leaves";
}

// Cases by village and group.
using Cells = std::vector<std::array<int, audit_groups + 1>>;

// A register of few villages, drawn at random, in two rounds.
struct Register {
  Area area;
  Column<VillageId, std::string> puskesmas;
  AuditRounds rounds;
  std::vector<Cells> cases;                                 // by round
  std::vector<std::map<std::string, Cells>> cases_by_cause; // by round, and cause
};

const std::vector<std::string> all_causes = {"anemia", "diare", "TB"};

void add_case(AuditCases &round, const std::string &ref, VillageId village, AuditGroup group,
              std::vector<CauseSaid> causes) {
  round.ref.push_back(ref);
  round.joins.push_back(1);
  round.person.push_back("");
  round.round.push_back("2026-1");
  round.village.push_back(village);
  round.group.push_back(group);
  round.factors.push_back(std::move(causes));
  round.recommendation.push_back("");
  round.opd.push_back("");
  round.helpers.push_back("");
  round.agreed.push_back({});
  round.due.push_back({});
  round.done.push_back({});
  round.said_done.push_back(0);
  round.continued.push_back(0);
  round.evidence.push_back({});
  round.end.push_back(AuditEnd::none);
  round.status_before.push_back("");
  round.status_after.push_back("");
  round.file.push_back("audit.csv");
  round.row.push_back(round.row.rows() + 2);
}

Register random_register(std::mt19937 &random) {
  const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
  Register made;
  const std::size_t villages = 3 + below(4), subdistricts = 1 + below(3), clinics = 1 + below(4);
  made.area.districts.code.push_back("99.01");
  made.area.districts.name.push_back("Contoh");
  for (std::size_t s = 0; s < subdistricts; ++s) {
    made.area.subdistricts.code.push_back("99.01.0" + std::to_string(s + 1));
    made.area.subdistricts.name.push_back("K" + std::to_string(s));
    made.area.subdistricts.district.push_back(DistrictId{0});
  }
  const bool by_subdistrict = below(2) == 0; // puskesmas within kecamatan, else anywhere
  for (std::size_t v = 0; v < villages; ++v) {
    const std::size_t s = v < subdistricts ? v : below(subdistricts);
    made.area.villages.code.push_back("99.01.0" + std::to_string(s + 1) + ".200" + std::to_string(v));
    made.area.villages.name.push_back("D" + std::to_string(v));
    made.area.villages.subdistrict.push_back(SubdistrictId{s});
    made.area.villages.district.push_back(DistrictId{0});
    const std::size_t clinic = below(clinics);
    made.puskesmas.push_back(
        below(8) == 0 ? "" : "P" + std::to_string(by_subdistrict ? 2 * s + clinic % 2 : clinic));
  }
  for (int r = 0; r < 2; ++r) {
    AuditCases round;
    Cells cases(villages);
    std::map<std::string, Cells> by_cause;
    const std::size_t common = below(10), groups = 1 + below(3);
    for (std::size_t v = 0; v < villages; ++v) {
      const std::size_t here = below(3) == 0 ? below(8) : below(4);
      for (std::size_t c = 0; c < here; ++c) {
        const std::size_t group = below(12) == 0 ? audit_groups : below(groups);
        ++cases[v][group];
        std::vector<CauseSaid> said;
        for (std::size_t k = 0; k < all_causes.size(); ++k)
          if (below(10) < (k == 0 ? common : 2 * k)) {
            said.push_back({all_causes[k], k < 2 ? "A0" + std::to_string(k) : "", false});
            by_cause.try_emplace(all_causes[k], villages).first->second[v][group] += 1;
          }
        add_case(round, std::to_string(v) + "-" + std::to_string(c), VillageId{v},
                 static_cast<AuditGroup>(group), std::move(said));
      }
    }
    made.rounds.rounds.push_back(std::move(round));
    made.cases.push_back(cases);
    made.cases_by_cause.push_back(by_cause);
  }
  return made;
}

// Whose villages a place of the papers holds.
std::vector<bool> villages_of(const Register &made, const ToldCounts::ToldPlace &place) {
  std::vector<bool> inside;
  for (const VillageId v : made.area.villages.code.all())
    inside.push_back(place.kind == CountedPlace::area ||
                     (place.kind == CountedPlace::subdistrict &&
                      made.area.subdistricts.code[made.area.villages.subdistrict[v]] == place.code) ||
                     (place.kind == CountedPlace::puskesmas && made.puskesmas[v] == place.name));
  return inside;
}

struct Equation {
  std::vector<bool> villages;
  std::vector<bool> groups; // of all places every one
  Told told = untold;
  int cases = 0;
  std::set<int> possible = {};

  bool holds(std::size_t village, std::size_t group) const { return villages[village] && groups[group]; }
  bool allows(int sum) const { return told == number ? sum == cases : told == untold || sum >= 1; }
};

int true_count(const Cells &cells, const Equation &equation) {
  int count = 0;
  for (std::size_t v = 0; v < cells.size(); ++v)
    for (std::size_t g = 0; g <= audit_groups; ++g)
      count += equation.holds(v, g) ? cells[v][g] : 0;
  return count;
}

// The sums of all equations that some way of spreading the cause over the cells so far leads to, and the
// cells that in one of those ways hold a case without it.
using Sums = std::vector<int>;
using Reached = std::map<Sums, std::uint64_t>;

// Knows the cases of every village and group, and every line of every paper of the round: tries every way in
// which the cause can be spread over them. Returns whether of some case it is certain that it has the cause.
bool try_everything(const Cells &cases, std::vector<Equation> &equations) {
  Reached reached{{Sums(equations.size()), 0}};
  std::uint64_t with_cases = 0, cell = 1;
  for (std::size_t v = 0; v < cases.size(); ++v)
    for (std::size_t g = 0; g <= audit_groups; ++g, cell <<= 1) {
      if (cases[v][g] == 0)
        continue;
      with_cases |= cell;
      Reached next;
      for (const auto &[sums, without] : reached)
        for (int spread = 0; spread <= cases[v][g]; ++spread) {
          Sums longer = sums;
          bool too_many = false;
          for (std::size_t e = 0; e < equations.size(); ++e) {
            longer[e] += equations[e].holds(v, g) ? spread : 0;
            too_many = too_many || (equations[e].told == number && longer[e] > equations[e].cases);
          }
          if (!too_many)
            next[longer] |= without | (spread < cases[v][g] ? cell : 0);
        }
      reached = std::move(next);
    }
  std::uint64_t some_without = 0;
  for (const auto &[sums, without] : reached) {
    bool allowed = true;
    for (std::size_t e = 0; e < equations.size(); ++e)
      allowed = allowed && equations[e].allows(sums[e]);
    if (!allowed)
      continue;
    some_without |= without;
    for (std::size_t e = 0; e < equations.size(); ++e)
      equations[e].possible.insert(sums[e]);
  }
  return (with_cases & ~some_without) != 0;
}

const ToldCounts::Count *line_of(const std::vector<ToldCounts::Count> &counts, const std::string &factor) {
  const auto found = std::ranges::find(counts, factor, &ToldCounts::Count::factor);
  return found == counts.end() ? nullptr : &*found;
}

// How often the papers were broken, and how much they said.
struct Tally {
  int hidden_counts = 0, numbers = 0, group_numbers = 0, group_hidden = 0, breaches = 0, certain = 0,
      wrong = 0;
};

// What the papers say of one cause, a line of theirs each.
std::vector<Equation> papers(const Register &made, const ToldCounts &told, const std::string &factor) {
  std::vector<Equation> equations;
  const auto add = [&](std::vector<bool> villages, std::vector<bool> groups,
                       const std::vector<ToldCounts::Count> &counts) {
    const ToldCounts::Count *line = line_of(counts, factor);
    equations.push_back({std::move(villages), std::move(groups), line == nullptr ? untold : line->told,
                         line == nullptr ? 0 : line->cases});
  };
  for (const ToldCounts::ToldPlace &place : told.places)
    if (place.counted)
      add(villages_of(made, place), std::vector<bool>(audit_groups + 1, true), place.counts);
    else
      EXPECT_TRUE(place.counts.empty());
  for (const ToldCounts::ToldGroup &group : told.groups) {
    std::vector<bool> only(audit_groups + 1);
    only[group.group] = true;
    add(std::vector<bool>(made.puskesmas.rows(), true), only, group.counts);
  }
  return equations;
}

bool is_of_group(const Equation &equation) {
  return std::ranges::count(equation.groups, true) == 1;
}

void count_lines(const Cells &cases, const Cells &truth, const std::vector<Equation> &equations,
                 Tally &tally) {
  for (const Equation &equation : equations) {
    const int count = true_count(truth, equation), all = true_count(cases, equation);
    tally.wrong += equation.told == number && count != equation.cases;
    tally.wrong += equation.told == number && count > 0 && count < fewest_cases_passed_on;
    tally.wrong += equation.told == hidden && count == 0;
    tally.wrong += equation.told == number && count > 0 && count == all;
    tally.numbers += equation.told == number;
    tally.hidden_counts += equation.told == hidden;
    tally.group_numbers += is_of_group(equation) && equation.told == number && count > 0;
    tally.group_hidden += is_of_group(equation) && equation.told == hidden;
  }
}

void attack(const Register &made, std::size_t round, const ToldCounts &told, const std::string &factor,
            Tally &tally) {
  const auto truth = made.cases_by_cause[round].find(factor);
  if (truth == made.cases_by_cause[round].end())
    return;
  const Cells &cases = made.cases[round];
  std::vector<Equation> equations = papers(made, told, factor);
  count_lines(cases, truth->second, equations, tally);
  std::vector<Equation> of_places_alone = equations;
  for (Equation &equation : of_places_alone)
    if (is_of_group(equation))
      equation.told = untold;
  tally.certain += try_everything(cases, equations);
  if (std::ranges::any_of(equations,
                          [](const Equation &each) { return is_of_group(each) && each.told != untold; }))
    try_everything(cases, of_places_alone);
  else
    of_places_alone = equations;
  for (std::size_t e = 0; e < equations.size(); ++e) {
    const Equation &equation = equations[e];
    const std::size_t values = equation.possible.size();
    const int room = true_count(cases, equation) + 1;
    const int least = equation.told == hidden ? 4 : std::min(4, room);
    const bool surely_none = equation.told == untold && *equation.possible.rbegin() == 0;
    const bool as_before =
        is_of_group(equation) && equation.told == untold && values == of_places_alone[e].possible.size();
    if (equation.told != number && !surely_none && !as_before && static_cast<int>(values) < least)
      ++tally.breaches;
  }
}

TEST(JointHiding, OfAThousandRegistersNoHiddenCountHasFewerThanFourPossibleValues) {
  std::mt19937 random(19);
  Tally tally;
  for (int i = 0; i < 1000; ++i) {
    const Register made = random_register(random);
    const std::vector<ToldCounts> told = audit::told_counts(made.rounds, made.area, made.puskesmas);
    ASSERT_EQ(told.size(), 2u);
    for (std::size_t round = 0; round < 2; ++round)
      for (const std::string &factor : all_causes)
        attack(made, round, told[round], factor, tally);
  }
  EXPECT_EQ(tally.breaches, 0);
  EXPECT_EQ(tally.certain, 0);
  EXPECT_EQ(tally.wrong, 0);
  EXPECT_GT(tally.hidden_counts, 1000) << "there is something to hide";
  EXPECT_GT(tally.numbers, 1000) << "and not everything is hidden";
  EXPECT_GT(tally.group_numbers, 100);
  EXPECT_GT(tally.group_hidden, 100);
  RecordProperty("breaches", tally.breaches + tally.certain + tally.wrong);
  RecordProperty("group_numbers", tally.group_numbers);
  RecordProperty("group_hidden", tally.group_hidden);
  RecordProperty("hidden", tally.hidden_counts);
  RecordProperty("numbers", tally.numbers);
}

} // namespace
} // namespace lokus
