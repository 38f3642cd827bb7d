#include "districts_made.hpp"
#include <functional>
#include <gtest/gtest.h>

namespace lokus {
namespace {

// Two districts of 15 villages in a row; villages of odd rows have 60 of 100 stunted, the others 20. Rows 6
// and 7 were not measured.
struct Striped {
  Area area = make_area({{"33.01", 15}, {"33.02", 15}});
  Counts counts = missing_counts(30);
  Neighbours neighbours;
  Striped() {
    for (std::size_t row = 0; row < 30; ++row) {
      if (row != 6 && row != 7)
        set_counts(counts, row, row % 2 == 1 ? 60 : 20, 100, 100);
      std::vector<VillageId> beside;
      if (row > 0)
        beside.push_back(VillageId{row - 1});
      if (row < 29)
        beside.push_back(VillageId{row + 1});
      neighbours.of.push_back(beside);
    }
  }
  Estimates with(const Covariates &covariates) const {
    EstimateSettings settings;
    return estimate::prevalence({area, counts, {}, neighbours, covariates}, settings, 7);
  }
};

Covariates covariate(const std::function<double(std::size_t)> &value) {
  Covariates c;
  c.name.push_back("keluarga_miskin");
  c.value = Grid<VillageId, CovariateId, double>(30, 1);
  for (std::size_t row = 0; row < 30; ++row)
    c.value(VillageId{row}, CovariateId{0}) = value(row);
  return c;
}

double odd(std::size_t row) {
  return row % 2 == 1 ? 30 : 10;
}

TEST(Covariates, TellVillagesThatNobodyMeasuredApart) {
  const Striped region;
  const Estimates without = region.with({});
  const Estimates with = region.with(covariate(odd));
  EXPECT_NEAR(without.mean[VillageId{6}], without.mean[VillageId{7}], 0.1);
  EXPECT_NEAR(with.mean[VillageId{6}], 0.2, 0.05);
  EXPECT_NEAR(with.mean[VillageId{7}], 0.6, 0.05);
}

TEST(Covariates, ScaleAndZeroOfTheUnitDoNotMatter) {
  const Striped region;
  const Estimates one = region.with(covariate(odd));
  const Estimates other = region.with(covariate([](std::size_t row) { return 1000 * odd(row) - 7; }));
  for (VillageId v : one.mean.all())
    EXPECT_NEAR(one.mean[v], other.mean[v], 1e-9);
}

TEST(Covariates, OneThatIsTheSameEverywhereChangesNothing) {
  const Striped region;
  EXPECT_EQ(region.with({}).draws, region.with(covariate([](std::size_t) { return 0.1; })).draws);
}

TEST(Covariates, AVillageWithoutFigureStandsAtTheMeanOfTheOthers) {
  const Striped region;
  const Estimates gap = region.with(covariate([](std::size_t row) { return row == 6 ? nan() : odd(row); }));
  EXPECT_GT(gap.mean[VillageId{6}], 0.3);
  EXPECT_LT(gap.mean[VillageId{6}], 0.5);
}

} // namespace
} // namespace lokus
