#include "core/error.hpp"
#include "space/assignment.hpp"
#include "space/space.hpp"
#include "villages_drawn.hpp"
#include <functional>
#include <gtest/gtest.h>
#include <random>

namespace lokus {
namespace {

using space::Assignment;
using space::AssignmentProblem;

Reach reach(std::size_t facility, double minutes) {
  return {FacilityId{facility}, minutes};
}

// Least (children over, child-seconds) over every way to send the children of every village, one by one.
std::pair<std::int64_t, std::int64_t> brute_force(const AssignmentProblem &p) {
  std::pair<std::int64_t, std::int64_t> best{1'000'000'000, 0};
  std::vector<std::int64_t> held(p.capacity.size(), 0);
  std::function<void(std::size_t, std::size_t, std::int64_t, std::int64_t)> send =
      [&](std::size_t v, std::size_t choice, std::int64_t left, std::int64_t seconds) {
        if (v == p.choices.size()) {
          std::int64_t over = 0;
          for (std::size_t f = 0; f < held.size(); ++f)
            if (p.capacity[f] != AssignmentProblem::no_limit)
              over += std::max<std::int64_t>(0, held[f] - p.capacity[f]);
          best = std::min(best, {over, seconds});
          return;
        }
        const std::int64_t next = v + 1 < p.children.size() ? p.children[v + 1] : 0;
        if (p.choices[v].empty())
          return send(v + 1, 0, next, seconds);
        const Reach &to = p.choices[v][choice];
        const bool last = choice + 1 == p.choices[v].size();
        for (std::int64_t here = last ? left : 0; here <= left; ++here) {
          held[to.facility.row()] += here;
          const std::int64_t more = seconds + here * std::llround(60 * to.minutes);
          if (last)
            send(v + 1, 0, next, more);
          else
            send(v, choice + 1, left - here, more);
          held[to.facility.row()] -= here;
        }
      };
  send(0, 0, p.children.empty() ? 0 : p.children[0], 0);
  return best;
}

void expect_consistent(const AssignmentProblem &p, const Assignment &a) {
  std::vector<std::int64_t> held(p.capacity.size(), 0);
  std::int64_t seconds = 0, over = 0;
  for (std::size_t v = 0; v < p.choices.size(); ++v) {
    std::int64_t children = 0;
    for (const Assignment::AssignedPart &part : a.parts[v]) {
      EXPECT_GT(part.children, 0);
      children += part.children;
      held[part.facility.row()] += part.children;
      for (const Reach &choice : p.choices[v])
        if (choice.facility == part.facility)
          seconds += part.children * std::llround(60 * choice.minutes);
    }
    EXPECT_EQ(children, p.choices[v].empty() ? 0 : p.children[v]);
  }
  for (std::size_t f = 0; f < held.size(); ++f)
    if (p.capacity[f] != AssignmentProblem::no_limit)
      over += std::max<std::int64_t>(0, held[f] - p.capacity[f]);
  EXPECT_EQ(seconds, a.child_seconds);
  EXPECT_EQ(over, a.over);
}

TEST(Assignment, WithRoomForAllEveryVillageIsAtTheNearest) {
  const AssignmentProblem p{{5, 7}, {{reach(0, 1), reach(1, 2)}, {reach(1, 3), reach(0, 4)}}, {100, -1}};
  const Assignment a = assign(p);
  EXPECT_EQ(a.parts[0], (std::vector<Assignment::AssignedPart>{{FacilityId{0}, 5}}));
  EXPECT_EQ(a.parts[1], (std::vector<Assignment::AssignedPart>{{FacilityId{1}, 7}}));
  EXPECT_EQ(a.over, 0);
  EXPECT_EQ(a.child_seconds, 5 * 60 + 7 * 180);
}

TEST(Assignment, WhoHasTheShorterDetourGoesElsewhere) {
  // Both are nearest to 0, which holds 10; the second village loses 1 minute at 1, the first 20.
  const AssignmentProblem p{{10, 10}, {{reach(0, 5), reach(1, 25)}, {reach(0, 9), reach(1, 10)}}, {10, 10}};
  const Assignment a = assign(p);
  EXPECT_EQ(a.parts[0], (std::vector<Assignment::AssignedPart>{{FacilityId{0}, 10}}));
  EXPECT_EQ(a.parts[1], (std::vector<Assignment::AssignedPart>{{FacilityId{1}, 10}}));
}

TEST(Assignment, ThePushGoesOnThroughAFullNeighbour) {
  // 0 -> 1 -> 2: facility 1 is just full, so that who comes from 0 pushes its own village on to 2.
  const AssignmentProblem p{{8, 5}, {{reach(0, 1), reach(1, 2)}, {reach(1, 1), reach(2, 2)}}, {6, 5, 5}};
  const Assignment a = assign(p);
  EXPECT_EQ(a.over, 0);
  EXPECT_EQ(a.parts[0], (std::vector<Assignment::AssignedPart>{{FacilityId{0}, 6}, {FacilityId{1}, 2}}));
  EXPECT_EQ(a.parts[1], (std::vector<Assignment::AssignedPart>{{FacilityId{1}, 3}, {FacilityId{2}, 2}}));
}

TEST(Assignment, WhoeverFindsNoRoomStaysOverTheCapacity) {
  const AssignmentProblem p{{10}, {{reach(0, 1), reach(1, 2)}}, {3, 4}};
  const Assignment a = assign(p);
  EXPECT_EQ(a.over, 3);
  EXPECT_EQ(a.parts[0], (std::vector<Assignment::AssignedPart>{{FacilityId{0}, 6}, {FacilityId{1}, 4}}));
}

TEST(Assignment, NoWayOfSendingChildrenIsBetterOnRandomSmallInstances) {
  std::mt19937 random(4);
  const auto between = [&](std::int64_t low, std::int64_t high) {
    return std::uniform_int_distribution<std::int64_t>(low, high)(random);
  };
  for (int world = 0; world < 1500; ++world) {
    AssignmentProblem p;
    const auto villages = static_cast<std::size_t>(between(1, 4)),
               facilities = static_cast<std::size_t>(between(1, 4));
    for (std::size_t f = 0; f < facilities; ++f)
      p.capacity.push_back(between(0, 6) == 0 ? AssignmentProblem::no_limit : between(0, 6));
    for (std::size_t v = 0; v < villages; ++v) {
      p.children.push_back(between(0, 4));
      std::vector<Reach> choices;
      for (std::size_t f = 0; f < facilities; ++f)
        if (between(0, 3) > 0)
          choices.push_back(reach(f, static_cast<double>(between(0, 30)) / 2));
      std::sort(choices.begin(), choices.end(),
                [](const Reach &a, const Reach &b) { return a.minutes < b.minutes; });
      p.choices.push_back(choices);
    }
    const Assignment a = assign(p);
    expect_consistent(p, a);
    EXPECT_EQ(std::pair(a.over, a.child_seconds), brute_force(p)) << "world " << world;
  }
}

// Six villages in a row, 3 minutes from one to the next, 100 children each.
//   A B C D E F
//   P         Q
struct SixInARow {
  Area area = draw_villages("ABCDEF");
  Facilities facilities;
  Estimates estimates;
  Column<VillageId, std::string> given;
  Findings findings;

  SixInARow(double of_p, double of_q) {
    facilities.file = "faskes.csv";
    put("P", 'A', 0.5, of_p);
    put("Puskesmas Q", 'F', 5.5, of_q);
    estimates.children = Column<VillageId, People>(6, People(100));
  }
  void put(const char *name, char village, double east, double capacity) {
    facilities.line.push_back(facilities.rows() + 2);
    facilities.name.push_back(name);
    facilities.position.push_back(drawn::place(east, 0.5));
    facilities.village.push_back(drawn_village(area, village));
    facilities.placement.push_back(Placement::fits);
    facilities.capacity.push_back(capacity);
    facilities.capacity_assumed.push_back(0);
  }
  Access access() {
    const Neighbours neighbours = space::neighbours(area.villages, {});
    return space::with_work_areas(space::travel_time(area, neighbours, facilities, {}, {}), facilities, area,
                                  given, estimates, findings);
  }
  std::string puskesmas() {
    const Access a = access();
    std::string letters;
    for (const VillageId v : a.puskesmas.all())
      letters += a.facility[v] ? (a.facility[v]->row() == 0 ? 'P' : 'Q') : '-';
    return letters;
  }
};

TEST(PuskesmasAreas, WithoutCapacitiesTheNearestServes) {
  SixInARow six(nan(), nan());
  EXPECT_EQ(six.puskesmas(), "PPPQQQ");
  EXPECT_EQ(six.access().children[FacilityId{0}], 300);
  EXPECT_EQ(six.access().work_area[VillageId{0}], WorkArea::assigned);
}

TEST(PuskesmasAreas, ASmallOneGivesAwayTheVillageWithTheShortestDetour) {
  SixInARow six(200, 500); // C has 6 minutes to P and 9 to Q
  EXPECT_EQ(six.puskesmas(), "PPQQQQ");
  EXPECT_TRUE(six.findings.rows.empty());
}

TEST(PuskesmasAreas, ASplitVillageBelongsToWhoTakesMostAndTheRestIsSaid) {
  SixInARow six(260, 500); // 60 of C's children fit in P
  const Access a = six.access();
  EXPECT_EQ(a.puskesmas[drawn_village(six.area, 'C')], "P");
  EXPECT_DOUBLE_EQ(a.second_share[drawn_village(six.area, 'C')], 0.4);
  EXPECT_EQ(a.children[FacilityId{0}], 300);
  ASSERT_EQ(six.findings.rows.size(), 1u);
  EXPECT_EQ(six.findings.rows[0].rule, "puskesmas_over_capacity");
  EXPECT_EQ(six.findings.rows[0].sentence.en,
            "puskesmas P: 300 under-fives in its area, its capacity is 260");
}

TEST(PuskesmasAreas, GivenOnesStandAndTakeTheirPlaces) {
  SixInARow six(200, 500);
  six.given = Column<VillageId, std::string>(6);
  six.given[drawn_village(six.area, 'F')] = "UPTD PUSKESMAS P"; // takes 100 of the 200
  EXPECT_EQ(six.puskesmas(), "PQQQQP");
  EXPECT_EQ(six.access().work_area[drawn_village(six.area, 'F')], WorkArea::given);
  EXPECT_EQ(six.access().puskesmas[drawn_village(six.area, 'F')], "UPTD PUSKESMAS P");
}

TEST(PuskesmasAreas, AGivenNameThatNoFacilityHasIsSaidAndKept) {
  SixInARow six(200, 500);
  six.given = Column<VillageId, std::string>(6);
  six.given[drawn_village(six.area, 'A')] = "Entah";
  const Access a = six.access();
  EXPECT_EQ(a.puskesmas[drawn_village(six.area, 'A')], "Entah");
  EXPECT_FALSE(a.facility[drawn_village(six.area, 'A')].has_value());
  ASSERT_EQ(six.findings.rows.size(), 1u);
  EXPECT_EQ(six.findings.rows[0].rule, "work_area_unknown_puskesmas");
}

TEST(PuskesmasAreas, NamesAloneAreEnough) {
  const Area area = draw_villages("AB");
  const Column<VillageId, std::string> given(std::vector<std::string>{"P", ""});
  Findings findings;
  const Access a = space::with_work_areas({}, {}, area, given, {}, findings);
  EXPECT_EQ(a.puskesmas[VillageId{0}], "P");
  EXPECT_EQ(a.work_area[VillageId{1}], WorkArea::none);
  EXPECT_FALSE(a.has_minutes());
  EXPECT_TRUE(findings.rows.empty());
}

TEST(TravelCost, IsTheHoursOneWayTimesTheRateAndOutOfReachPaysTheFarthest) {
  Access access;
  access.minutes = Column<VillageId, double>(std::vector<double>{30, 0, nan()});
  FacilitiesSettings settings;
  EXPECT_TRUE(travel_cost(access, settings).empty()); // nothing is asked for
  settings.rupiah_per_hour = 100'000;
  settings.farthest_minutes = 120;
  const auto cost = travel_cost(access, settings);
  EXPECT_EQ(cost[VillageId{0}], 50'000);
  EXPECT_EQ(cost[VillageId{1}], 0);
  EXPECT_EQ(cost[VillageId{2}], 200'000);
}

TEST(PuskesmasAreas, AKecamatanWithoutOneIsSaidWithHowManyGoElsewhere) {
  SixInARow six(nan(), nan());
  six.area = draw_villages("ABCDEF", "112233");
  const Access a = six.access();
  EXPECT_TRUE(assigned_elsewhere(a, six.facilities, six.area, drawn_village(six.area, 'C')));
  EXPECT_FALSE(assigned_elsewhere(a, six.facilities, six.area, drawn_village(six.area, 'B')));
  ASSERT_EQ(six.findings.rows.size(), 1u);
  EXPECT_EQ(six.findings.rows[0].rule, "kecamatan_without_puskesmas");
  EXPECT_EQ(six.findings.rows[0].subject, "99.01.02");
  EXPECT_NE(six.findings.rows[0].sentence.en.find("2 of its villages"), std::string::npos);
}

} // namespace
} // namespace lokus
