#include "core/column.hpp"
#include "core/lonlat.hpp"
#include "core/parallel.hpp"
#include "core/quantile.hpp"
#include "core/sum.hpp"
#include "core/thread_start.hpp"
#include "sanitized.hpp"
#include <array>
#include <gtest/gtest.h>
#include <stdexcept>
#include <sys/resource.h>
#include <unistd.h>
#include <vector>

namespace lokus {
namespace {

TEST(Parallel, EveryRowIsVisitedOnceWithAnyNumberOfThreads) {
  for (int threads : {1, 2, 7}) {
    use_threads(threads);
    std::vector<int> visits(1000);
    for_each_row(visits.size(), [&](std::size_t row) { ++visits[row]; });
    for_each_uneven_row(visits.size(), [&](std::size_t row) { ++visits[row]; });
    EXPECT_EQ(visits, std::vector<int>(1000, 2));
  }
  use_threads(0);
}

TEST(Parallel, TheFailureOfTheLowestRowIsTheOneThrown) {
  use_threads(4);
  try {
    for_each_row(100, [](std::size_t row) {
      if (row == 17 || row == 93)
        throw std::runtime_error(std::to_string(row));
    });
    FAIL() << "nothing was thrown";
  } catch (const std::runtime_error &error) {
    EXPECT_STREQ(error.what(), "17");
  }
  use_threads(0);
}

TEST(Parallel, ALoopWithinALoopAndLoopsOfSeveralCallersVisitEveryRowOnce) {
  use_threads(4);
  std::vector<std::vector<int>> visits(50, std::vector<int>(20));
  for_each_uneven_row(visits.size(), [&](std::size_t outer) {
    for_each_row(visits[outer].size(), [&](std::size_t inner) { ++visits[outer][inner]; });
  });
  EXPECT_EQ(visits, std::vector<std::vector<int>>(50, std::vector<int>(20, 1)));
  for_each_row(0, [&](std::size_t) { FAIL() << "there is no row"; });
  use_threads(0);
}

TEST(Parallel, MoreThreadsThanTheSystemGivesAreFewer) {
  if (geteuid() == 0)
    GTEST_SKIP() << "root may start as many processes as it likes";
  rlimit before{};
  ASSERT_EQ(getrlimit(RLIMIT_NPROC, &before), 0);
  const rlimit none{1, before.rlim_max};
  ASSERT_EQ(setrlimit(RLIMIT_NPROC, &none), 0);
  use_threads(64);
  std::vector<int> visits(1000);
  for_each_row(visits.size(), [&](std::size_t row) { ++visits[row]; });
  EXPECT_EQ(visits, std::vector<int>(1000, 1));
  EXPECT_LT(threads_in_use(), 64);
  setrlimit(RLIMIT_NPROC, &before);
}

TEST(Parallel, WhetherThreadsCanStartIsKnownBeforehand) {
  EXPECT_TRUE(threads_can_start(0));
  EXPECT_TRUE(threads_can_start(4));
  if (is_sanitized)
    GTEST_SKIP() << "no limit of memory under a sanitizer";
  rlimit before{};
  ASSERT_EQ(getrlimit(RLIMIT_AS, &before), 0);
  rlimit small = before;
  small.rlim_cur = 1 << 20; // no room for a stack
  ASSERT_EQ(setrlimit(RLIMIT_AS, &small), 0);
  const bool can = threads_can_start(64);
  setrlimit(RLIMIT_AS, &before);
  EXPECT_FALSE(can);
}

// A frame of a megabyte fits on every thread's stack.
TEST(Parallel, EveryThreadHasRoomForDeepCalls) {
  use_threads(3);
  std::vector<int> sums(60);
  for_each_uneven_row(sums.size(), [&](std::size_t row) {
    std::array<volatile char, 1 << 20> frame;
    frame.front() = 1;
    frame.back() = 2;
    sums[row] = frame.front() + frame.back();
  });
  EXPECT_EQ(sums, std::vector<int>(60, 3));
  use_threads(0);
}

TEST(Sum, SmallNumbersSurviveLargeOnes) {
  Sum total;
  for (double x : {1e16, 1.0, 1.0, -1e16})
    total.add(x);
  EXPECT_EQ(total.value(), 2);
}

TEST(Quantile, LiesBetweenOrderStatistics) {
  const std::vector<double> values = {4, 1, 3, 2};
  EXPECT_DOUBLE_EQ(quantile(values, 0.5), 2.5);
  EXPECT_DOUBLE_EQ(quantile(values, 0), 1);
  EXPECT_DOUBLE_EQ(quantile(values, 1), 4);
  EXPECT_DOUBLE_EQ(quantile(values, 0.25), 1.75);
}

TEST(Lists, KeepTheirRowsApart) {
  using RowId = Id<struct RowTag>;
  Lists<RowId, int> lists;
  const std::vector<int> two = {1, 2}, none;
  lists.push_back(two);
  lists.push_back(none);
  EXPECT_EQ(lists.rows(), 2u);
  EXPECT_EQ(lists[RowId{0u}].size(), 2u);
  EXPECT_TRUE(lists[RowId{1u}].empty());
}

// One degree on the equator is 111,319.5 m of longitude and 110,574.3 m of latitude (WGS 84).
TEST(LonLat, DegreesHaveTheLengthOfTheEllipsoid) {
  EXPECT_NEAR(degree_length(0).lon_metres, 111319.5, 1);
  EXPECT_NEAR(degree_length(0).lat_metres, 110574.3, 1);
  EXPECT_NEAR(distance_metres({110, -7}, {110, -8}), 111195, 5);
}

} // namespace
} // namespace lokus
