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
using audit::telling;
using enum Told;

// The area with 20 cases, kecamatan A and B with 10 each.
const CountTree two_kecamatan{{{std::nullopt, 20}, {0, 10}, {0, 10}}};

TEST(JointHiding, ANumberAboveGivesAHiddenOneAwayUnlessAnotherIsHiddenToo) {
  const std::vector<Range> alone = possible_counts(two_kecamatan, {9, 7, 2}, {number, number, hidden});
  EXPECT_EQ(alone[2].low, 2);
  EXPECT_EQ(alone[2].high, 2);
  const std::vector<Range> both = possible_counts(two_kecamatan, {9, 7, 2}, {number, hidden, hidden});
  EXPECT_EQ(both[1].low, 1);
  EXPECT_EQ(both[1].high, 8);
  EXPECT_EQ(telling(two_kecamatan, {9, 7, 2}), (std::vector{number, hidden, hidden}));
}

TEST(JointHiding, NoneIsToldAndWhereNothingIsSmallNothingIsHidden) {
  EXPECT_EQ(telling(two_kecamatan, {12, 7, 5}), (std::vector{number, number, number}));
  EXPECT_EQ(telling(two_kecamatan, {7, 7, 0}), (std::vector{number, number, number}));
}

TEST(JointHiding, OfFewCasesNothingIsToldAndNothingGivesThemAway) {
  const CountTree small{{{std::nullopt, 12}, {0, 10}, {0, 2}}};
  EXPECT_EQ(telling(small, {8, 7, 1}), (std::vector{hidden, hidden, untold}))
      << "with the area told the other would be 6, 7 or 8";
  EXPECT_EQ(telling(CountTree{{{std::nullopt, 4}}}, {2}), (std::vector{untold}));
}

// Two papers, a kecamatan with its two puskesmas: the small one is the difference.
TEST(JointHiding, APuskesmasIsNotWhatTheKecamatanLeaves) {
  const CountTree nested{{{std::nullopt, 40}, {0, 30}, {0, 10}, {1, 15}, {1, 15}}};
  const std::vector<int> counts = {21, 13, 8, 11, 2};
  EXPECT_EQ(telling(nested, counts), (std::vector{number, number, number, hidden, hidden}));
}

// A small place beside one that has none: not to tell of the one is better than to tell nothing of any.
TEST(JointHiding, NoneIsNotToldWhereItGivesAnotherAway) {
  const CountTree nested{{{std::nullopt, 20}, {0, 9}, {0, 11}, {1, 7}, {1, 2}}};
  EXPECT_EQ(telling(nested, {2, 2, 0, 0, 2}), (std::vector{hidden, hidden, number, untold, untold}));
  EXPECT_EQ(telling(nested, {4, 0, 4, 0, 0}), (std::vector{hidden, number, hidden, number, untold}));
}

TEST(JointHiding, ThatAllCasesHaveACauseTellsOfEachOfThem) {
  EXPECT_EQ(telling(two_kecamatan, {15, 10, 5}), (std::vector{number, hidden, hidden}));
}

TEST(JointHiding, WhereTheCasesThemselvesLeaveNoRoomNothingIsTold) {
  const CountTree tight{{{std::nullopt, 5}, {0, 5}, {0, 0}}};
  const std::vector<Told> told = telling(tight, {2, 2, 0});
  const std::vector<Range> ranges = possible_counts(tight, {2, 2, 0}, told);
  EXPECT_GE(ranges[0].values(), 4);
  EXPECT_GE(ranges[1].values(), 4);
}

// A register of few villages, drawn at random, in two rounds.
struct Register {
  Area area;
  Column<VillageId, std::string> puskesmas;
  AuditRounds rounds;
  std::vector<std::vector<int>> cases;                                 // round, village
  std::vector<std::map<std::string, std::vector<int>>> cases_by_cause; // round: cause, by village
};

const std::vector<std::string> all_causes = {"anemia", "diare", "TB"};

void add_case(AuditCases &round, const std::string &ref, VillageId village, std::vector<CauseSaid> causes) {
  round.ref.push_back(ref);
  round.joins.push_back(1);
  round.person.push_back("");
  round.round.push_back("2026-1");
  round.village.push_back(village);
  round.group.push_back(AuditGroup::baduta);
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
    std::vector<int> cases(villages);
    std::map<std::string, std::vector<int>> by_cause;
    const std::size_t common = below(10);
    for (std::size_t v = 0; v < villages; ++v) {
      cases[v] = static_cast<int>(below(3) == 0 ? below(8) : below(4));
      for (int c = 0; c < cases[v]; ++c) {
        std::vector<CauseSaid> said;
        for (std::size_t k = 0; k < all_causes.size(); ++k)
          if (below(10) < (k == 0 ? common : 2 * k)) {
            said.push_back({all_causes[k], k < 2 ? "A0" + std::to_string(k) : "", false});
            by_cause.try_emplace(all_causes[k], villages).first->second[v] += 1;
          }
        add_case(round, std::to_string(v) + "-" + std::to_string(c), VillageId{v}, std::move(said));
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
  Told told = untold;
  int cases = 0;
  std::set<int> possible = {};
};

// Knows the cases of every village, and every line of every paper of the round: tries every way in which the
// cause can be spread over the villages.
void try_everything(const std::vector<int> &cases, std::vector<Equation> &equations) {
  std::vector<int> spread(cases.size());
  const auto sum = [&](const Equation &equation) {
    int total = 0;
    for (std::size_t v = 0; v < spread.size(); ++v)
      total += equation.villages[v] ? spread[v] : 0;
    return total;
  };
  const std::function<void(std::size_t)> from = [&](std::size_t v) {
    if (v < cases.size()) {
      for (spread[v] = 0; spread[v] <= cases[v]; ++spread[v])
        from(v + 1);
      spread[v] = 0;
      return;
    }
    for (const Equation &equation : equations)
      if ((equation.told == number && sum(equation) != equation.cases) ||
          (equation.told == hidden && sum(equation) < 1))
        return;
    for (Equation &equation : equations)
      equation.possible.insert(sum(equation));
  };
  from(0);
}

int true_count(const std::vector<int> &by_village, const std::vector<bool> &inside) {
  int count = 0;
  for (std::size_t v = 0; v < by_village.size(); ++v)
    count += inside[v] ? by_village[v] : 0;
  return count;
}

const ToldCounts::Count *line_of(const ToldCounts::ToldPlace &place, const std::string &factor) {
  const auto found = std::ranges::find(place.counts, factor, &ToldCounts::Count::factor);
  return found == place.counts.end() ? nullptr : &*found;
}

// How often the papers were broken, and how much they said.
struct Tally {
  int hidden_counts = 0, numbers = 0, breaches = 0, wrong = 0;
};

void attack(const Register &made, std::size_t round, const ToldCounts &told, const std::string &factor,
            Tally &tally) {
  const auto &by_cause = made.cases_by_cause[round];
  const auto truth = by_cause.find(factor);
  if (truth == by_cause.end())
    return;
  std::vector<Equation> equations;
  for (const ToldCounts::ToldPlace &place : told.places) {
    if (!place.counted) {
      EXPECT_TRUE(place.counts.empty());
      continue;
    }
    const ToldCounts::Count *line = line_of(place, factor);
    Equation equation{villages_of(made, place), line == nullptr ? untold : line->told,
                      line == nullptr ? 0 : line->cases};
    const int count = true_count(truth->second, equation.villages);
    tally.wrong += equation.told == number && count != equation.cases;
    tally.wrong += equation.told == number && count > 0 && count < fewest_cases_passed_on;
    tally.wrong += equation.told == hidden && count == 0;
    tally.wrong += place.cases != true_count(made.cases[round], equation.villages);
    tally.wrong += equation.told == number && count > 0 && count == place.cases;
    tally.numbers += equation.told == number;
    equations.push_back(std::move(equation));
  }
  try_everything(made.cases[round], equations);
  for (const Equation &equation : equations) {
    const int room = true_count(made.cases[round], equation.villages) + 1;
    tally.hidden_counts += equation.told == hidden;
    const int least = equation.told == hidden ? 4 : std::min(4, room);
    const bool surely_none = equation.told == untold && *equation.possible.rbegin() == 0;
    if (equation.told != number && !surely_none && static_cast<int>(equation.possible.size()) < least)
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
  EXPECT_EQ(tally.wrong, 0);
  EXPECT_GT(tally.hidden_counts, 1000) << "there is something to hide";
  EXPECT_GT(tally.numbers, 1000) << "and not everything is hidden";
  RecordProperty("breaches", tally.breaches + tally.wrong);
  RecordProperty("hidden", tally.hidden_counts);
  RecordProperty("numbers", tally.numbers);
}

} // namespace
} // namespace lokus
