#include "check/doubts/repeated_rounds.hpp"
#include "check/rules.hpp"
#include "core/distributions.hpp"
#include "measured.hpp"
#include <cmath>
#include <gtest/gtest.h>

namespace lokus {
namespace {

using namespace testing_check;

constexpr std::size_t kecamatan = 12, villages_each = 15, copying = 3;

// Twelve kecamatan of fifteen villages; in the first three a share of villages copies the round before.
struct RoundsWorld {
  std::size_t rounds = 4;
  double copied = 0, median = 110;
  bool careful = false; // the last kecamatan measures everybody: its counts move by births alone
};

Inputs inputs_of(const RoundsWorld &world, std::uint64_t seed) {
  Inputs in;
  in.area = area_of(kecamatan * villages_each);
  for (std::size_t s = 1; s < kecamatan; ++s) {
    in.area.subdistricts.code.push_back("63.06." + std::to_string(10 + s));
    in.area.subdistricts.name.push_back("K" + std::to_string(s));
    in.area.subdistricts.district.push_back(DistrictId{0});
  }
  in.counts = missing_counts(in.area.villages.rows());
  VillageRounds &rounds = in.counts.village_rounds; // made from the earliest, turned round at the end
  for (std::size_t r = 0; r < world.rounds; ++r) {
    rounds.month.push_back({2026, static_cast<int>(world.rounds - r)});
    for (auto *cells : {&rounds.registered, &rounds.measured, &rounds.stunted})
      cells->emplace_back(in.area.villages.rows(), missing_people());
  }
  for (const VillageId v : in.area.villages.code.all()) {
    const std::size_t s = v.row() / villages_each;
    in.area.villages.subdistrict[v] = SubdistrictId{s};
    const double n =
        std::round(world.median * std::exp(0.7 * normal({seed, Purpose::synth_counts, v.row()})));
    const RandomKey key{seed, Purpose::synth_field, v.row()};
    const double share = beta(key, 6, 34);
    for (std::size_t i = 0; i < world.rounds; ++i) {
      const std::size_t r = world.rounds - 1 - i;
      const RandomKey now{seed, Purpose::synth_children, v.row(), i};
      const bool everybody = world.careful && s + 1 == kecamatan;
      const double measured =
          std::max(8.0, std::round(everybody ? n + 1.5 * normal(now)
                                             : n * std::clamp(0.85 + 0.06 * normal(now), 0.3, 1.0)));
      const double moved = everybody ? 0.8 : 0.55 * std::sqrt(share * measured);
      const bool copies = i > 0 && s < copying && uniform(now, 50) < world.copied;
      rounds.registered[r][v] = People(n);
      rounds.measured[r][v] = copies ? rounds.measured[r + 1][v] : People(measured);
      rounds.stunted[r][v] =
          copies ? rounds.stunted[r + 1][v]
                 : People(std::round(std::max(0.0, share * measured + moved * normal(now, 60))));
    }
    in.counts.registered[v] = rounds.registered[0][v];
    in.counts.measured[v] = rounds.measured[0][v];
    in.counts.stunted[v] = rounds.stunted[0][v];
  }
  return in;
}

struct NamedKecamatan {
  std::size_t copying = 0, others = 0;
};

NamedKecamatan named_of(const RoundsWorld &world, std::size_t worlds) {
  NamedKecamatan named;
  for (std::uint64_t seed = 0; seed < worlds; ++seed) {
    const Inputs in = inputs_of(world, 300 + seed);
    const check::RepeatedRounds repeated = check::repeated_rounds(in.area, in.counts);
    for (const SubdistrictId s : repeated.named.all())
      (s.row() < copying ? named.copying : named.others) += repeated.named[s];
  }
  return named;
}

TEST(RepeatedRounds, NobodyIsNamedWhereRepeatsAreChance) {
  for (const std::size_t rounds : {2U, 4U, 12U})
    for (const double median : {20.0, 110.0}) {
      const NamedKecamatan named = named_of({.rounds = rounds, .median = median}, 20);
      EXPECT_LE(named.copying + named.others, 1U) << rounds << " rounds, " << median; // of 240
    }
}

TEST(RepeatedRounds, AKecamatanThatMeasuresEverybodyIsNotSaidToCopy) {
  for (const std::size_t rounds : {3U, 6U, 12U}) {
    const NamedKecamatan named = named_of({.rounds = rounds, .careful = true}, 20);
    EXPECT_LE(named.copying + named.others, 1U) << rounds; // of 240, 20 of them careful
  }
  EXPECT_GE(named_of({.rounds = 12, .copied = 0.1, .careful = true}, 20).copying, 54U); // of 60
}

TEST(RepeatedRounds, KecamatanWhereHalfCopyAreNamedAfterTwoRoundsATenthAfterAYear) {
  const NamedKecamatan half = named_of({.rounds = 2, .copied = 0.5}, 20);
  EXPECT_EQ(half.copying, 60U);
  EXPECT_LE(half.others, 1U); // of 180
  const NamedKecamatan tenth = named_of({.rounds = 12, .copied = 0.1}, 20);
  EXPECT_GE(tenth.copying, 56U); // of 60
  EXPECT_LE(tenth.others, 1U);
}

TEST(RepeatedRounds, ARoundThatRepeatsIsOfTheMonthItRepeats) {
  Inputs in = inputs_of({.rounds = 4, .copied = 0.6}, 9);
  const Column<VillageId, YearMonth> since = check::unchanged_since(in.area, in.counts);
  ASSERT_FALSE(since.empty());
  const VillageRounds &rounds = in.counts.village_rounds;
  for (const VillageId v : since.all()) {
    const bool repeats = rounds.measured[0][v] == rounds.measured[1][v] &&
                         rounds.stunted[0][v] == rounds.stunted[1][v] && v.row() / villages_each < copying;
    EXPECT_EQ(since[v] != YearMonth{}, repeats);
    if (repeats) {
      EXPECT_LT(since[v], rounds.month[0]);
    }
  }
  in.counts.unchanged_since = since;
  const Findings findings = check::rounds_that_repeat(in);
  std::size_t repeated = 0;
  for (const Finding &finding : findings.rows)
    repeated += finding.rule == "rounds_repeated";
  EXPECT_EQ(repeated, copying);
}

TEST(RepeatedRounds, WithOneRoundNothingIsSaid) {
  Inputs in = inputs_of({.rounds = 1, .copied = 1}, 2);
  EXPECT_TRUE(check::rounds_that_repeat(in).rows.empty());
  EXPECT_TRUE(check::unchanged_since(in.area, in.counts).empty());
}

std::size_t times(const Findings &findings, const std::string &rule) {
  std::size_t number = 0;
  for (const Finding &finding : findings.rows)
    number += finding.rule == rule;
  return number;
}

TEST(RunningTotals, AColumnThatGrowsAboveTheRegisteredIsNamedOnceAKecamatan) {
  Inputs in = inputs_of({.rounds = 4}, 4);
  EXPECT_EQ(times(check::rounds_that_repeat(in), "running_total"), 0U);
  VillageRounds &rounds = in.counts.village_rounds;
  for (const VillageId v : in.area.villages.code.all())
    if (v.row() < villages_each)
      for (std::size_t r = 3; r-- > 0;)
        rounds.measured[r][v] = rounds.measured[r][v] + rounds.measured[r + 1][v];
  const Findings findings = check::rounds_that_repeat(in);
  EXPECT_EQ(times(findings, "running_total"), 1U);
}

TEST(UnmovedRegister, NumbersThatNeverMoveInThreeRoundsAreNamedOnceARegency) {
  EXPECT_EQ(times(check::rounds_that_repeat(inputs_of({.rounds = 3}, 4)), "registered_unmoved"), 1U);
  EXPECT_EQ(times(check::rounds_that_repeat(inputs_of({.rounds = 2}, 4)), "registered_unmoved"), 0U);
  Inputs moving = inputs_of({.rounds = 3}, 4);
  for (People &people : moving.counts.village_rounds.registered[1].values())
    people = People(people.value + 1);
  EXPECT_EQ(times(check::rounds_that_repeat(moving), "registered_unmoved"), 0U);
}

} // namespace
} // namespace lokus
