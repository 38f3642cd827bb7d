#include "core/error.hpp"
#include "core/parallel.hpp"
#include "synth/synth.hpp"
#include "villages_drawn.hpp"
#include <gtest/gtest.h>
#include <map>
#include <set>

namespace lokus {
namespace {

SyntheticRegion regency(std::size_t villages = 200, std::uint64_t seed = 1) {
  synth::SynthSettings settings;
  settings.villages = villages;
  settings.seed = seed;
  return synth::region(settings);
}

TEST(Synth, MakesAsManyVillagesAsAskedWithCodesOfAProvinceThatDoesNotExist) {
  for (std::size_t n : {1u, 2u, 20u, 199u, 3000u}) {
    const Area area = regency(n).area;
    ASSERT_EQ(area.villages.rows(), n);
    EXPECT_EQ(area.villages.code.values()[0], "99.01.01.2001");
    EXPECT_TRUE(std::is_sorted(area.villages.code.begin(), area.villages.code.end()));
    const std::set<std::string> codes(area.villages.code.begin(), area.villages.code.end());
    EXPECT_EQ(codes.size(), n);
  }
}

TEST(Synth, VillagesBelongToTheKecamatanAndDistrictOfTheirCode) {
  synth::SynthSettings settings;
  settings.villages = 500;
  settings.districts = 4;
  const Area area = synth::region(settings).area;
  EXPECT_EQ(area.districts.rows(), 4u);
  for (VillageId v : area.villages.code.all()) {
    const SubdistrictId home = area.villages.subdistrict[v];
    EXPECT_EQ(area.villages.code[v].substr(0, 8), area.subdistricts.code[home]);
    EXPECT_EQ(area.villages.code[v].substr(0, 5), area.districts.code[area.villages.district[v]]);
    EXPECT_EQ(area.subdistricts.district[home], area.villages.district[v]);
  }
}

TEST(Synth, NamesAreUniqueWithinAKecamatan) {
  const Area area = regency(1000).area;
  std::set<std::pair<SubdistrictId, std::string>> names;
  for (VillageId v : area.villages.code.all())
    EXPECT_TRUE(names.emplace(area.villages.subdistrict[v], area.villages.name[v]).second)
        << area.villages.name[v];
  const std::set<std::string> kecamatan(area.subdistricts.name.begin(), area.subdistricts.name.end());
  EXPECT_EQ(kecamatan.size(), area.subdistricts.rows());
}

double side_of(LonLat a, LonLat b, LonLat p) {
  return (b.lon - a.lon) * (p.lat - a.lat) - (b.lat - a.lat) * (p.lon - a.lon);
}

bool crosses_itself(std::span<const LonLat> ring) {
  for (std::size_t i = 0; i + 1 < ring.size(); ++i)
    for (std::size_t j = i + 2; j + 1 < ring.size(); ++j) {
      const LonLat a = ring[i], b = ring[i + 1], c = ring[j], d = ring[j + 1];
      if (side_of(a, b, c) * side_of(a, b, d) < 0 && side_of(c, d, a) * side_of(c, d, b) < 0)
        return true;
    }
  return false;
}

TEST(Synth, OutlinesAreClosedAndDoNotCrossThemselves) {
  for (std::uint64_t seed : {1u, 2u, 3u}) {
    const Villages villages = regency(400, seed).area.villages;
    for (VillageId v : villages.code.all()) {
      ASSERT_EQ(villages.outline.ring_end(v.row()) - villages.outline.ring_begin(v.row()), 1u);
      const auto ring = villages.outline.ring(villages.outline.ring_begin(v.row()));
      EXPECT_EQ(ring.front(), ring.back());
      EXPECT_GE(ring.size(), 12u);
      EXPECT_LE(ring.size(), 150u);
      EXPECT_GT(villages.area_km2[v], 0.1);
      EXPECT_LT(villages.area_km2[v], 40);
      EXPECT_FALSE(crosses_itself(ring)) << villages.code[v];
    }
  }
}

TEST(Synth, NeighboursShareTheirBorderExactly) {
  const Villages villages = regency(300).area.villages;
  std::map<std::pair<std::pair<double, double>, std::pair<double, double>>, int> sides;
  for (std::size_t r = 0; r < villages.outline.points.rows(); ++r) {
    const auto ring = villages.outline.ring(r);
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
      const std::pair a(ring[i].lon, ring[i].lat), b(ring[i + 1].lon, ring[i + 1].lat);
      ++sides[std::minmax(a, b)];
    }
  }
  std::size_t shared = 0;
  for (const auto &[ends, times] : sides) {
    EXPECT_LE(times, 2);
    shared += times == 2 ? 1 : 0;
  }
  // Of six sides a village shares all but those on the coast.
  EXPECT_GT(static_cast<double>(shared), 0.75 * static_cast<double>(sides.size()));
}

TEST(Synth, CountsAreConsistent) {
  const SyntheticRegion region = regency(1000);
  std::size_t missing = 0;
  for (VillageId v : region.area.villages.code.all()) {
    const Counts &c = region.counts;
    if (is_missing(c.measured[v])) {
      EXPECT_TRUE(is_missing(c.registered[v]) && is_missing(c.stunted[v]) &&
                  is_missing(c.families_at_risk[v]));
      EXPECT_EQ(c.row[v], 0u);
      ++missing;
      continue;
    }
    EXPECT_LE(c.severely_stunted[v], c.stunted[v]);
    EXPECT_LE(c.stunted[v], c.measured[v]);
    EXPECT_LE(c.measured[v], c.registered[v]);
    EXPECT_GE(c.row[v], 2u);
  }
  EXPECT_NEAR(static_cast<double>(missing), 30, 20); // 3 %, sd 5.4
}

TEST(Synth, TwoHamletsHaveOneStuntedOfTwo) {
  const SyntheticRegion region = regency(200);
  int hamlets = 0;
  for (VillageId v : region.area.villages.code.all())
    hamlets += region.counts.measured[v] == People(2) && region.counts.stunted[v] == People(1) ? 1 : 0;
  EXPECT_EQ(hamlets, 2);
}

TEST(Synth, TheRegisterSeesTheAskedShareOfTheTruth) {
  const SyntheticRegion region = regency(1000);
  double measured = 0, stunted = 0, expected = 0;
  for (VillageId v : region.area.villages.code.all()) {
    if (is_missing(region.counts.measured[v]))
      continue;
    measured += region.counts.measured[v].value;
    stunted += region.counts.stunted[v].value;
    expected += region.counts.measured[v].value * region.truth[v] * 0.4;
  }
  EXPECT_NEAR(stunted / expected, 1.0, 0.05); // about 14,000 children
  EXPECT_NEAR(measured / 1000, 180 * 0.8, 15);
}

TEST(Synth, TheTruthHasTheAskedMeanAndVariesOverTheRegion) {
  const SyntheticRegion region = regency(1000);
  double sum = 0, low = 1, high = 0;
  for (VillageId v : region.area.villages.code.all()) {
    sum += region.truth[v];
    low = std::min(low, region.truth[v]);
    high = std::max(high, region.truth[v]);
  }
  EXPECT_NEAR(sum / 1000, 0.24, 0.02);
  EXPECT_LT(low, 0.14);
  EXPECT_GT(high, 0.36);
}

TEST(Synth, NearVillagesAreMoreAlikeThanFarOnes) {
  const SyntheticRegion region = regency(600);
  const auto &centre = region.area.villages.centre;
  double near_sum = 0, far_sum = 0;
  int near_pairs = 0, far_pairs = 0;
  for (VillageId v : centre.all())
    for (VillageId w : centre.all()) {
      if (w <= v)
        continue;
      const double km = distance_metres(centre[v], centre[w]) / 1000;
      const double difference = std::abs(region.truth[v] - region.truth[w]);
      if (km < 4)
        near_sum += difference, ++near_pairs;
      if (km > 30)
        far_sum += difference, ++far_pairs;
    }
  EXPECT_LT(near_sum / near_pairs, 0.75 * far_sum / far_pairs);
}

TEST(Synth, TheSurveyErrsAsASurveyOfSixHundredNinetyChildrenDoes) {
  synth::SynthSettings settings;
  settings.villages = 400;
  settings.districts = 8;
  const SyntheticRegion region = synth::region(settings);
  ASSERT_EQ(region.surveys.rows(), 8u);
  for (SurveyId s : region.surveys.district.all()) {
    const double p = region.surveys.prevalence[s];
    EXPECT_NEAR(region.surveys.standard_error[s], std::sqrt(2 * p * (1 - p) / 690), 1e-12);
    EXPECT_GT(p, 0.05);
    EXPECT_LT(p, 0.6);
  }
}

TEST(Synth, CoverageIsAShareForEveryVillageAndService) {
  const SyntheticRegion region = regency(100);
  EXPECT_EQ(region.coverage_codes.size(), 8u);
  EXPECT_EQ(region.coverage.rows(), 100u);
  for (double share : region.coverage.values()) {
    EXPECT_GE(share, 0);
    EXPECT_LE(share, 1);
  }
}

TEST(Synth, WhatIsOpenOfTheLastAuditRoundComesBack) {
  const SyntheticRegion region = regency(200);
  const AuditCases &now = region.audit_cases, &last = region.last_audit_cases;
  EXPECT_EQ(last.rows(), 30u);
  std::size_t open = 0, again = 0;
  for (CaseId d : last.ref.all()) {
    open += last.done[d].given() ? 0 : 1;
    for (CaseId c : now.ref.all())
      if (now.ref[c] == last.ref[d]) {
        ++again;
        EXPECT_FALSE(last.done[d].given());
        EXPECT_EQ(now.village[c], last.village[d]);
        EXPECT_EQ(now.due[c], last.due[d]);
      }
  }
  EXPECT_GT(open, 0u);
  EXPECT_EQ(again, open);
  EXPECT_EQ(now.rows(), 30 + open);
  for (CaseId c : now.ref.all()) {
    EXPECT_FALSE(now.factors[c].empty());
    EXPECT_TRUE(now.due[c].given());
    EXPECT_EQ(now.row[c], c.row() + 2);
    EXPECT_EQ(now.done[c].given(), !now.status_after[c].empty());
  }
}

TEST(Synth, TheSeedDecidesEverything) {
  const SyntheticRegion one = regency(150, 5), again = regency(150, 5), other = regency(150, 6);
  EXPECT_EQ(one.area.villages.outline.points, again.area.villages.outline.points);
  EXPECT_EQ(one.truth, again.truth);
  EXPECT_EQ(one.coverage, again.coverage);
  EXPECT_FALSE(one.area.villages.outline.points == other.area.villages.outline.points);
  EXPECT_FALSE(one.truth == other.truth);
}

TEST(Synth, TheNumberOfThreadsDoesNotMatter) {
  use_threads(1);
  const SyntheticRegion one = regency(300);
  use_threads(7);
  const SyntheticRegion seven = regency(300);
  use_threads(0);
  EXPECT_EQ(one.area.villages.outline.points, seven.area.villages.outline.points);
  EXPECT_EQ(one.truth, seven.truth);
  EXPECT_EQ(one.counts.row, seven.counts.row);
}

TEST(Synth, RecordsAreMadeOnAnyOutlines) {
  const Area area = draw_villages("ABC\n"
                                  "DEF\n");
  const SyntheticRegion region = synth::on(area, {});
  EXPECT_EQ(region.counts.rows(), 6u);
  EXPECT_EQ(region.surveys.rows(), 1u);
  EXPECT_EQ(region.area.villages.code, area.villages.code);
}

TEST(Synth, MoreDistrictsAreMadeWhereTheCodesNeedThem) {
  synth::SynthSettings settings;
  settings.villages = 3000;
  settings.villages_per_subdistrict = 10; // 300 kecamatan, and a district has codes for 99
  const Area area = synth::region(settings).area;
  EXPECT_EQ(area.districts.rows(), 4u);
}

TEST(Synth, WhatCannotBeMadeIsRefused) {
  synth::SynthSettings none, crowded;
  none.villages = 0;
  crowded.villages = 5;
  crowded.districts = 6;
  EXPECT_THROW(synth::region(none), Error);
  EXPECT_THROW(synth::region(crowded), Error);
}

} // namespace
} // namespace lokus
