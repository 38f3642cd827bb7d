#include "core/error.hpp"
#include "lokus/forecast.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lokus {
namespace {

using testing::HasSubstr;

template <class Ask>
std::string refusal_of(Ask &&ask) {
  try {
    ask();
  } catch (const Error &error) {
    EXPECT_EQ(error.kind(), ErrorKind::failure);
    return error.sentence().en;
  }
  return "";
}

Area villages(std::size_t count) {
  Area area;
  area.villages.code = Column<VillageId, std::string>(count);
  return area;
}

TEST(Forecast, WorldsOfAllVillagesThatFitNowhereAreRefusedBeforeTheyAreAskedFor) {
  Scenario scenario;
  scenario.estimate.draws = 10'000;
  EXPECT_EQ(refusal_of([&] { require_room_for_worlds(villages(10), scenario); }), "");
  EXPECT_THAT(refusal_of([&] { require_room_for_worlds(villages(2'000'000), scenario); }),
              testing::AllOf(HasSubstr("10000 random worlds"), HasSubstr("GB of memory, but only"),
                             HasSubstr("lower estimate.draws")));
}

TEST(Forecast, WorldsOfOptionsCountOnlyWhereThePlanNeedsThem) {
  Scenario scenario;
  Packages packages;
  const std::vector<InterventionId> none;
  for (int package = 0; package < 1024; ++package)
    packages.members.push_back(none);
  EXPECT_EQ(refusal_of([&] { require_room_for_options(villages(10), packages, scenario); }), "");
  scenario.plan.worlds = 1000;
  EXPECT_EQ(refusal_of([&] { require_room_for_options(villages(20), packages, scenario); }), "");
  scenario.plan.tail_percent = 20;
  EXPECT_THAT(refusal_of([&] { require_room_for_options(villages(1'000'000), packages, scenario); }),
              HasSubstr("(1024 packages in 1000000 villages) will take some"));
}

} // namespace
} // namespace lokus
