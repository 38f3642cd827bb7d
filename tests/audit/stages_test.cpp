#include "audit/stages.hpp"
#include "tables/texts/round_texts.hpp"
#include <gtest/gtest.h>

namespace lokus {
namespace {

constexpr Date july_tenth{2026, 7, 10};

std::vector<StageState> states_of(const std::vector<Audit::StageHeld> &held) {
  std::vector<StageState> states;
  for (const Audit::StageHeld &one : held)
    states.push_back(one.state);
  return states;
}

// By hand: planned 1 July and not done on 10 July is 9 days late; done on 5 July 4; a day after july_tenth is
// none.
TEST(StagesOfARound, AreHeldAgainstToday) {
  const std::vector<AuditStage> given = {{"2026-1", "tim", 1, {2026, 3, 1}, {2026, 2, 20}},
                                         {"", "kajian", 2, {2026, 7, 1}, {2026, 7, 5}},
                                         {"2026-1", "diseminasi", 3, {2026, 7, 1}, {2026, 8, 1}},
                                         {"2025-2", "evaluasi", 4, {2026, 1, 1}, {}}};
  const auto held = audit::held_stages(given, "2026-1", july_tenth);
  EXPECT_EQ(states_of(held),
            (std::vector{StageState::done, StageState::done_late, StageState::overdue, StageState::untold}));
  EXPECT_EQ(held[1].days_late, 4);
  EXPECT_EQ(held[2].days_late, 9);
  EXPECT_FALSE(held[2].stage.done.given());
  EXPECT_TRUE(audit::held_stages({}, "2026-1", july_tenth).empty()) << "who names none is asked for none";
}

TEST(StagesOfARound, WithoutAPlannedDayNothingIsLate) {
  const auto held = audit::held_stages({{"", "", 1, {}, {}}, {"", "", 2, {}, {2026, 7, 1}}}, "", july_tenth);
  EXPECT_EQ(held[0].state, StageState::undated);
  EXPECT_EQ(held[1].state, StageState::done);
  EXPECT_EQ(audit::held_stages({{"", "", 1, july_tenth, {}}}, "", july_tenth)[0].state, StageState::planned)
      << "on its last day it is not late";
}

Area two_villages() {
  Area area;
  area.districts.code.push_back("99.01");
  area.districts.name.push_back("Kebun");
  area.subdistricts.code.push_back("99.01.01");
  area.subdistricts.name.push_back("Barat");
  for (const char *code : {"99.01.01.2001", "99.01.01.2002"}) {
    area.villages.code.push_back(code);
    area.villages.name.push_back(code);
    area.villages.subdistrict.push_back(SubdistrictId{0});
    area.villages.district.push_back(DistrictId{0});
  }
  return area;
}

void add_case(AuditCases &round, const std::string &ref, AuditGroup group) {
  round.ref.push_back(ref);
  round.person.push_back("");
  round.village.push_back(VillageId{0});
  round.group.push_back(group);
}

// Two rows of one case are one case; a case of no group counts in none.
TEST(QuotasOfARound, CountCasesAndNotRows) {
  AuditCases round;
  add_case(round, "K1", AuditGroup::catin);
  add_case(round, "K1", AuditGroup::catin);
  add_case(round, "K2", AuditGroup::bumil);
  add_case(round, "K3", AuditGroup::bumil);
  add_case(round, "K4", AuditGroup::unknown);
  const Area area = two_villages();
  const auto quotas = audit::quotas(round, area, 2);
  ASSERT_EQ(quotas.size(), audit_groups);
  EXPECT_EQ(quotas[0].cases, 1);
  EXPECT_EQ(quotas[1].cases, 2);
  EXPECT_EQ(quotas[2].cases, 0);
  EXPECT_TRUE(audit::quotas(round, area, 0).empty());
  Audit audit;
  audit.quotas = quotas;
  const auto lacks = lacking_in_round(audit, area.districts);
  ASSERT_EQ(lacks.size(), 1u);
  EXPECT_EQ(lacks[0].id, "Kebun: kurang dari 2 kasus pada catin (1), bufas (0), baduta (0), balita (0)");
}

TEST(QuotasOfARound, WhatIsMissingIsSaidInWords) {
  Audit audit;
  audit.stages = audit::held_stages({{"", "diseminasi", 3, {2026, 7, 1}, {}}, {"", "", 1, {}, {2026, 1, 1}}},
                                    "2026-1", july_tenth);
  const auto lacks = lacking_in_round(audit, {});
  ASSERT_EQ(lacks.size(), 3u);
  EXPECT_EQ(lacks[0].id, "tahap 2 tidak disebut pada [[audit.stage]]");
  EXPECT_EQ(lacks[1].id, "tahap 3 (diseminasi) belum selesai, 9 hari lewat rencana (01/07/2026)");
}

} // namespace
} // namespace lokus
