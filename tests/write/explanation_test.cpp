#include "tiny.hpp"
#include "write/explain/explanation.hpp"
#include <gmock/gmock.h>

namespace {

using namespace lokus;
using testing::HasSubstr;
using testing::Not;

// All paragraphs of a village of the tiny kabupaten, one string a language.
Phrase told(VillageId village, const PlanReason &reason) {
  Prepared prepared = tiny::prepared();
  prepared.inputs.counts_file = "balita.csv";
  prepared.inputs.counts.row[village] = 7;
  prepared.inputs.counts.file[village] = "balita.csv";
  prepared.estimates.used = Column<DistrictId, std::string>(1, "empirical_bayes");
  Phrase all;
  for (const Phrase &p : write::explanation(prepared, tiny::decision(), reason, village, 12)) {
    all.id += p.id + "\n";
    all.en += p.en + "\n";
  }
  return all;
}

// Costs 1,000,000 a year and averts 2.5; money and place would avert 2 elsewhere.
PlanReason bought() {
  PlanReason r;
  r.option = OptionId{0};
  r.bought = true;
  r.gain = 2.5;
  r.money = 1.5;
  r.place = 0.5;
  r.needed_gain = 2;
  r.worth_rupiah = 1'333'333;
  return r;
}

TEST(Explanation, SaysWhereEachNumberComesFrom) {
  const Phrase text = told(VillageId{0}, bought());
  EXPECT_THAT(text.id, HasSubstr("Awan (99.01.01.1001), Kecamatan Utara, Kabupaten Contoh."));
  EXPECT_THAT(text.id,
              HasSubstr("Register (balita.csv:7): 25 balita terdaftar, 20 diukur, 6 stunting (30,0 %)"));
  EXPECT_THAT(text.en, HasSubstr("80 % of the estimate is the village's own data"));
  EXPECT_THAT(text.en, HasSubstr("standard error 2.00 points, assumed"));
  EXPECT_THAT(text.id, HasSubstr("biaya: asumsi [asumsi]"));
}

TEST(Explanation, SaysWhatWouldTurnTheDecision) {
  EXPECT_THAT(told(VillageId{0}, bought()).en,
              HasSubstr("It stays chosen while it costs at most Rp 1.33 million (133 % "
                        "of today) and is worth at least 2.00 stunted children averted"));
  PlanReason left_out = bought();
  left_out.bought = false;
  left_out.gain = 1;
  left_out.worth_rupiah = 333'333;
  EXPECT_THAT(
      told(VillageId{2}, left_out).id,
      HasSubstr("Akan terpilih bila biayanya turun menjadi Rp 333.333 (33 % dari sekarang), atau bila "
                "manfaatnya naik menjadi 2,00 anak stunting yang dicegah."));
}

TEST(Explanation, PartsAndAssumptionsAreSaidInWords) {
  const Phrase text = told(VillageId{0}, bought());
  EXPECT_THAT(text.id, HasSubstr("Bagian skornya — Prevalensi stunting: 0,30."));
  EXPECT_THAT(text.en, HasSubstr("Taken on trust (asumsi.csv): District survey without a standard error: one "
                                 "is assumed."));
  EXPECT_THAT(text.en, Not(HasSubstr("cost_assumed")));
}

TEST(Explanation, WhatAPackageAvertsIsAnEstimateOrNotProjected) {
  EXPECT_THAT(told(VillageId{0}, bought()).en, HasSubstr("an estimated 2.50 stunted children averted"));
  PlanReason unknown = bought();
  unknown.gain = nan();
  EXPECT_THAT(told(VillageId{0}, unknown).en, HasSubstr("in its dearest year: its effect not projected."));
}

TEST(Explanation, SaysWhereNoEffectIsPublished) {
  const Phrase text = told(VillageId{0}, bought());
  EXPECT_THAT(text.id, HasSubstr("tidak ada pengaruh terbitan: tidak diproyeksikan, hanya dibiayai"));
  EXPECT_THAT(text.en, HasSubstr("no published effect: not projected, only costed"));
}

TEST(Explanation, NobodyMeasuredIsNotZeroAndAPersonsReasonIsQuoted) {
  PlanReason nothing;
  nothing.forced = {"usul camat", "asked for by the camat"};
  const Phrase text = told(VillageId{1}, nothing);
  EXPECT_THAT(text.id, HasSubstr("tidak ada balita yang diukur; yang tidak ada bukan nol"));
  EXPECT_THAT(text.id, HasSubstr("tidak ada paket di sini, karena desa ini di luar pilihannya: usul camat."));
}

} // namespace
