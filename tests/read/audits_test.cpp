#include "read/audits/audit_ends.hpp"
#include "read/audits/audit_rounds.hpp"
#include "read/audits/audit_words.hpp"
#include "read/audits/cause_cells.hpp"
#include "read/audits/personal_cells.hpp"
#include "read/inputs.hpp"
#include "read/made_workbooks.hpp"
#include "read/temporary_files.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace lokus;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class Audits : public testing::Test {
protected:
  Audits() {
    scenario.file = "s.toml";
    scenario.boundaries.path = {"desa.geojson", folder.write("desa.geojson", square_villages())};
    Findings boundary_findings;
    area = read::villages(scenario, boundary_findings);
  }
  const AuditCases &cases_of(const std::string &content, const char *name = "aks.csv") {
    scenario.audit.cases = {name, folder.write(name, content)};
    audit = read::audit_rounds(scenario, read::VillageLookup(area, ""), review);
    return audit.rounds.empty() ? nothing : audit.rounds.back();
  }
  std::vector<std::string> causes_in(const std::string &cell) {
    Findings ignored;
    std::vector<std::string> written;
    for (const CauseSaid &said :
         read::causes_in(cell, scenario.audit.separators, read::cause_list(scenario, ignored)))
      written.push_back(said.written);
    return written;
  }
  // Whether a text stands in anything that leaves the reader.
  bool leaks(const std::string &text) const {
    std::string all;
    for (const Finding &f : audit.findings.rows)
      all += f.subject + f.sentence.id + f.sentence.en;
    for (const Review::Row &row : review.rows)
      all += row.code + row.village + row.subdistrict + row.reason.id;
    for (const UnknownCause &unknown : audit.unknown_causes)
      all += unknown.written;
    for (const AuditCases &round : audit.rounds)
      for (const CaseId c : round.ref.all()) {
        for (const auto *column : {&round.ref, &round.person, &round.round, &round.recommendation, &round.opd,
                                   &round.helpers, &round.status_before, &round.status_after})
          all += (*column)[c] + "\n";
        for (const CauseSaid &said : round.factors[c])
          all += said.written + "\n";
        all += round.evidence[c].kind + round.evidence[c].number + round.evidence[c].by;
      }
    return all.find(text) != std::string::npos;
  }
  std::size_t told(const std::string &rule) const { return count_of(audit.findings, rule); }

  TemporaryFolder folder;
  Scenario scenario;
  Area area;
  AuditRounds audit;
  Review review;
  AuditCases nothing;
};

constexpr const char *cases_head =
    "kasus,putaran,kode_desa,kelompok,faktor_risiko,rekomendasi,opd,tenggat,selesai,"
    "status_sebelum,status_sesudah\n";

std::vector<std::string> written(const std::vector<CauseSaid> &factors) {
  std::vector<std::string> names;
  for (const CauseSaid &said : factors)
    names.push_back(said.written);
  return names;
}

TEST_F(Audits, CasesAreReadWithFactorsAndDates) {
  const AuditCases &c =
      cases_of(std::string(cases_head) + "A-1,2026-1,63.06.01.2001,Baduta,\"diare; tanpa jamban "
                                         "|diare\",rujuk,Dinkes,2026-03-31,15/02/2026,berisiko,\n");
  ASSERT_EQ(c.rows(), 1u);
  const CaseId first{0};
  EXPECT_THAT(written(c.factors[first]), ElementsAre("diare", "tanpa jamban"));
  EXPECT_EQ(c.factors[first][1].code, "H02");
  EXPECT_EQ(c.group[first], AuditGroup::baduta);
  EXPECT_EQ(c.due[first], (Date{2026, 3, 31}));
  EXPECT_EQ(c.done[first], (Date{2026, 2, 15}));
  EXPECT_EQ(c.row[first], 2u);
}

TEST_F(Audits, ALineWithMoreCellsThanTheHeaderRefusesTheAudit) {
  cases_of("kasus;kode_desa;kelompok;faktor_risiko;opd\nA-1;63.06.01.2001;baduta;diare; rokok;Dinkes\n"
           "A-2;63.06.01.2001;baduta;diare;Dinkes\n");
  EXPECT_EQ(told("ragged_row"), 1u);
  EXPECT_GT(audit.findings.count(Severity::error), 0u);
}

// Columns about persons.

TEST_F(Audits, ColumnsAboutPersonsAreLeftOutAndTheRestIsRead) {
  const AuditCases &c =
      cases_of("No Kasus,Nama Anak,Nama Suami/Ayah,NIK,Alamat,No HP,Kode Desa,Kelompok,Faktor "
               "Risiko,Rekomendasi,Status Akhir\n"
               "K1,Kanarini Buatan,Sukanara,6306010101250001,Dusun Kanari,081234567890,"
               "63.06.01.2001,baduta,anemia,Rujuk Kanarini Buatan ke RSUD,Kanarini pendek\n");
  ASSERT_EQ(c.rows(), 1u);
  EXPECT_EQ(c.recommendation[CaseId{0}], "Rujuk [...] ke RSUD");
  EXPECT_EQ(told("personal_data"), 2u) << "the columns, and the name in the text";
  for (const char *text : {"Kanarini", "Buatan", "Sukanara", "630601010125", "Dusun", "0812"})
    EXPECT_FALSE(leaks(text)) << text;
  EXPECT_EQ(audit.findings.count(Severity::error), 0u);
}

TEST_F(Audits, TheNameOfAVillageIsNotPersonal) {
  const AuditCases &c =
      cases_of("kasus,kecamatan,nama_desa,kelompok,faktor_risiko\nA-1,Utara,Charlie,bumil,anemia\n");
  ASSERT_EQ(c.rows(), 1u);
  EXPECT_EQ(c.village[CaseId{0}].row(), 3u);
  EXPECT_FALSE(c.due[CaseId{0}].given());
  EXPECT_EQ(told("personal_data"), 0u);
}

// The same number in ten spellings, as a case number and in a text.
TEST_F(Audits, AnIdentityNumberIsKnownHoweverItIsParted) {
  for (const char *nik :
       {"9999010101250001", "999901/010125/0001", "9999\u00a00101\u00a00125\u00a00001", "999901_010125_0001",
        "99 99 01 01 01 25 00 01", "9999.0101.0125.0001", "9999-0101-0125-0001", "99990101012500017",
        "\uff19\uff19\uff19\uff19\uff10\uff11\uff10\uff11\uff10\uff11\uff12\uff15\uff10\uff10\uff10\uff11",
        "9999|0101|0125|0001", "1901-01-01-0199-0002", "0001-2101-01-01-0001"}) {
    EXPECT_TRUE(read::holds_identity_number(nik)) << nik;
    EXPECT_FALSE(read::may_be_case_number(nik)) << nik;
    read::Taken taken;
    EXPECT_EQ(read::without_persons(fmt::format("NIK {} anak", nik), {}, taken), "NIK [...] anak") << nik;
    EXPECT_TRUE(taken.identity);
  }
  EXPECT_TRUE(read::holds_identity_number("9,99901E+15"));
}

TEST_F(Audits, DaysVillageCodesAndMeasuresAreNoNumbersOfPersons) {
  read::Taken taken;
  for (const char *text :
       {"kontrol 01/02/2026 - 03/04/2026 - 05/06/2026", "2026-06-30 s.d. 2026-07-30", "01/07/2026-05/07/2026",
        "desa 63.06.01.2001", "Hb 9,8; LiLA 22,5 cm; BB 7100 g", "RAB Rp 12.500.000"})
    EXPECT_EQ(read::without_persons(text, {}, taken), text);
  EXPECT_FALSE(taken.any());
}

TEST_F(Audits, TelephonesAndAnnouncedNamesLeaveTheText) {
  read::Taken taken;
  EXPECT_EQ(read::without_persons("hubungi 0812-3456-7890 ya", {}, taken), "hubungi [...] ya");
  EXPECT_EQ(read::without_persons("hubungi +62 812 3456 7890", {}, taken), "hubungi [...]");
  EXPECT_TRUE(taken.telephone);
  EXPECT_EQ(read::without_persons("PMT a.n. Kanarini Buatan sampai Juni", {}, taken),
            "PMT a.n. [...] sampai Juni");
  EXPECT_EQ(read::without_persons("kunjungi Ny. Kanarini", {}, taken), "kunjungi Ny. [...]");
  EXPECT_TRUE(taken.name);
}

TEST_F(Audits, ANameInSmallLettersEndsAtTheWordsThatGoOn) {
  read::Taken taken;
  EXPECT_EQ(read::without_persons("PMT atas nama kanarini buatan untuk 90 hari", {}, taken),
            "PMT atas nama [...] untuk 90 hari");
  EXPECT_EQ(read::without_persons("rujuk an. kanarini ke RSUD", {}, taken), "rujuk an. [...] ke RSUD");
  EXPECT_EQ(read::without_persons("a.n. kanarini", {}, taken), "a.n. [...]");
  EXPECT_EQ(read::without_persons("penyuluhan a.n bu kanarini", {}, taken), "penyuluhan a.n bu [...]");
  taken = {};
  for (const char *text : {"kunjungi ny. hamil 7 bulan", "hubungi dr. anak di RSUD", "PMT atas nama desa",
                           "konseling ibu dan bapak", "pemberian an. umur 7 bulan"})
    EXPECT_EQ(read::without_persons(text, {}, taken), text);
  EXPECT_FALSE(taken.any());
}

TEST_F(Audits, WhatASpreadsheetOrASlipMakesOfANumberIsKnownToo) {
  read::Taken taken;
  EXPECT_EQ(read::without_persons("hubungi 81298765432 segera", {}, taken), "hubungi [...] segera");
  EXPECT_TRUE(taken.telephone);
  EXPECT_EQ(read::without_persons("12-01-2010 12500001", {}, taken), "[...]");
  EXPECT_EQ(read::without_persons("rujuk 32010101O1120001 ke RS", {}, taken), "rujuk [...] ke RS");
  EXPECT_TRUE(taken.identity);
  EXPECT_EQ(read::without_persons("hubungi dr. Kanarini", {}, taken), "hubungi dr. [...]");
  taken = {};
  for (const char *text : {"094/1234/2026", "0123/45/2026/001", "RAB 8.500.000.000",
                           "rujuk ke RSUD dr. Soetomo", "lapor Pak Camat", "12-01-2026 30-06-2026",
                           "Rp 850.000.000,00", "08/07/26, 15/07/26, 22/07/26", "bulan 08, 09, 10, 11, 12",
                           "SPK 027.1.2345.2026", "desa 82.01.01.2001", "Rp 100.000.000 - 150.000.000",
                           "obat dr Puskesmas", "Jl. dr. Sutomo", "surat an. Kepala Dinas", "08.2026.0012"})
    EXPECT_EQ(read::without_persons(text, {}, taken), text);
  EXPECT_FALSE(taken.any());
}

TEST_F(Audits, ColumnsOfPersonsAreKnownByTheirShortNames) {
  cases_of("kasus,Nm. Anak,CPW,Balita,Inisial,kode_desa,kelompok,faktor_risiko,rekomendasi\n"
           "K1,Kanarini,Wiskari,Turmini,Solekah,63.06.01.2001,baduta,anemia,"
           "\"kunjungi kanarini, wiskari, turmini dan solekah\"\n");
  for (const char *name : {"anarini", "iskari", "urmini", "olekah"})
    EXPECT_FALSE(leaks(name)) << name;
  cases_of("kasus,kode_desa,kelompok,faktor_risiko,rekomendasi\n"
           "Kanarini Buatan,63.06.01.2001,baduta,anemia,kunjungi kanarini\n");
  EXPECT_FALSE(leaks("anarini")) << "a name in the place of the number";
}

TEST_F(Audits, ANameOfAnotherFileLeavesTheTextToo) {
  scenario.audit.last_round = {
      "lalu.csv",
      folder.write("lalu.csv", "kasus,nama_anak,kode_desa,kelompok,faktor_risiko,status_sesudah\n"
                               "1,Kanarini Buatan,63.06.01.2001,baduta,anemia,ibu Wiskari datang\n")};
  cases_of("kasus,nama_ibu,kode_desa,kelompok,faktor_risiko,rekomendasi\n"
           "1,Wiskari,63.06.01.2001,baduta,anemia,kunjungi kanarini tiap minggu\n");
  EXPECT_FALSE(leaks("anarini"));
  EXPECT_FALSE(leaks("iskari"));
  EXPECT_TRUE(leaks("tiap minggu"));
}

TEST_F(Audits, ACaseNumberThatIsANameOrAnIdentityBecomesALineNumber) {
  const AuditCases &c = cases_of("kasus,kode_desa,kelompok,faktor_risiko\n"
                                 "999901/010125/0001,63.06.01.2001,baduta,anemia\n"
                                 "Kanarini Buatan,63.06.01.2001,bumil,anemia\n"
                                 "Kanarini 01,63.06.01.2001,catin,anemia\n"
                                 "999901 010125 0001,63.06.01.2001,baduta,KEK\n"
                                 "AKS-BADUTA-07,63.06.01.2001,balita,KEK\n"
                                 "Ani 1,63.06.01.2001,balita,KEK\n");
  ASSERT_EQ(c.rows(), 6u);
  EXPECT_EQ(c.ref[CaseId{5}], "baris-7");
  EXPECT_EQ(c.ref[CaseId{0}], "baris-2");
  EXPECT_EQ(c.joins[CaseId{0}], 0);
  EXPECT_EQ(c.ref[CaseId{1}], "baris-3");
  EXPECT_EQ(c.ref[CaseId{3}], "baris-2") << "one identity, one case";
  EXPECT_EQ(c.ref[CaseId{4}], "AKS-BADUTA-07");
  EXPECT_EQ(c.joins[CaseId{4}], 1);
  EXPECT_FALSE(leaks("Kanarini"));
  EXPECT_FALSE(leaks("010125"));
}

TEST_F(Audits, ADashIsNoNumber) {
  const AuditCases &c = cases_of("kasus,kode_desa,kelompok,faktor_risiko\n-,63.06.01.2001,baduta,anemia\n");
  ASSERT_EQ(c.rows(), 1u);
  EXPECT_EQ(c.ref[CaseId{0}], "");
  EXPECT_EQ(c.joins[CaseId{0}], 0);
}

TEST_F(Audits, APersonIsKnownByAKeyedHashAndByNoneWithoutAKey) {
  const std::string csv =
      "kasus,nik,kode_desa,kelompok,faktor_risiko\nK1,9999010101250001,63.06.01.2001,catin,"
      "anemia\nK2,9999 0101 0125 0001,63.06.01.2002,bumil,anemia\nK3,99990101012500017,"
      "63.06.01.2002,bumil,anemia\n";
  EXPECT_EQ(cases_of(csv).person[CaseId{0}], "");
  scenario.secrets.key_file = {"kunci", folder.write("kunci", std::string(32, 'k'))};
  const AuditCases &c = cases_of(csv);
  const std::string person = c.person[CaseId{0}];
  EXPECT_EQ(person.size(), 16u);
  EXPECT_EQ(c.person[CaseId{1}], person);
  EXPECT_EQ(c.person[CaseId{2}], "") << "a digit too many is nobody's number";
  scenario.secrets.key_file = {"kunci2", folder.write("kunci2", std::string(32, 'j'))};
  EXPECT_NE(cases_of(csv).person[CaseId{0}], person);
}

// Causes.

TEST_F(Audits, CausesOfACellArePartedHoweverTheyAreListed) {
  for (const char *cell :
       {"anemia, perokok di rumah", "1. anemia\n2. perokok di rumah", "anemia; perokok di rumah",
        "anemia\nperokok di rumah", "1) anemia 2) perokok di rumah", "- anemia\n- perokok di rumah",
        "anemia | perokok di rumah.", "a. anemia b. perokok di rumah", "• anemia\n• perokok di rumah",
        "anemia dan perokok di rumah", "anemia/perokok di rumah", "(1) anemia (2) perokok di rumah",
        "anemia (Hb 9,8), perokok di rumah"})
    EXPECT_THAT(causes_in(cell), ElementsAre("anemia", "perokok di rumah")) << cell;
}

TEST_F(Audits, RemarksThatAreCausesAndWhatIsDeniedTogether) {
  EXPECT_THAT(causes_in("anemia (KEK)"), testing::UnorderedElementsAre("anemia", "KEK"));
  EXPECT_THAT(causes_in("anemia, dan KEK"), ElementsAre("anemia", "KEK"));
  EXPECT_THAT(causes_in("anemia dan/atau KEK"), ElementsAre("anemia", "KEK"));
  for (const char *denied :
       {"tidak ada anemia dan KEK", "Tidak ditemukan anemia", "tidak anemia/KEK", "belum anemia"})
    EXPECT_TRUE(causes_in(denied).empty()) << denied;
}

TEST_F(Audits, WhatIsSaidNotToBeThereIsNoCause) {
  for (const char *cell : {"", "-", "tidak ada", "Nihil", "anemia (-)", "anemia: tidak", "tidak anemia",
                           "anemia negatif", "tidak ada faktor risiko", "anemia (tidak)", "0"})
    EXPECT_TRUE(causes_in(cell).empty()) << cell;
  EXPECT_THAT(causes_in("tidak ada jamban"), ElementsAre("tidak ada jamban"));
  EXPECT_THAT(causes_in("anemia (+), KEK (-)"), ElementsAre("anemia"));
  EXPECT_THAT(causes_in("jamban dan air tidak layak"), ElementsAre("jamban dan air tidak layak"));
  EXPECT_THAT(causes_in("anemia Hb 9,8"), ElementsAre("anemia Hb 9,8"));
}

TEST_F(Audits, SpellingsOfTheListAreOneAndOthersAreToldWithTheNearest) {
  const AuditCases &c = cases_of("kasus,kode_desa,kelompok,faktor_risiko\n"
                                 "K1,63.06.01.2001,baduta,Kurang darah\nK2,63.06.01.2001,baduta,ANEMIA.\n"
                                 "K3,63.06.01.2001,baduta,anemiaa\n");
  EXPECT_EQ(c.factors[CaseId{0}][0].code, "A01");
  EXPECT_EQ(c.factors[CaseId{1}][0].code, "A01");
  EXPECT_EQ(c.factors[CaseId{2}][0].code, "") << "nothing is taken for being alike";
  ASSERT_EQ(audit.unknown_causes.size(), 1u);
  EXPECT_EQ(audit.unknown_causes[0].written, "anemiaa");
  EXPECT_EQ(audit.unknown_causes[0].nearest, "anemia");
}

TEST_F(Audits, AListOfTheOfficeStandsForThatOfTheProgram) {
  scenario.audit.cause_list = {
      "sebab.csv", folder.write("sebab.csv", "kode,nama,tingkat,alias\nX1,lapar,person,tidak makan|puasa\n")};
  const AuditCases &c =
      cases_of("kasus,kode_desa,kelompok,faktor_risiko\nK1,63.06.01.2001,baduta,Puasa; anemia\n");
  ASSERT_EQ(c.factors[CaseId{0}].size(), 2u);
  EXPECT_EQ(c.factors[CaseId{0}][0].code, "X1");
  EXPECT_EQ(c.factors[CaseId{0}][1].code, "");
}

TEST_F(Audits, TickedColumnsSeveralColumnsAndGroupedColumnsAreCauses) {
  const AuditCases &ticked =
      cases_of("kasus,kode_desa,kelompok,Anemia,KEK,Perokok di rumah,ASI eksklusif,Faktor risiko\n"
               "K1,63.06.01.2001,bumil,v,,x,✓,tidak ada jamban\n"
               "K2,63.06.01.2001,bumil,✓,1,ya,,\nK3,63.06.01.2001,bumil,tidak,0,,,\n");
  EXPECT_THAT(written(ticked.factors[CaseId{0}]),
              testing::UnorderedElementsAre("Anemia", "tidak ada jamban"));
  EXPECT_THAT(written(ticked.factors[CaseId{1}]),
              testing::UnorderedElementsAre("Anemia", "KEK", "Perokok di rumah"));
  EXPECT_TRUE(ticked.factors[CaseId{2}].empty());
  EXPECT_EQ(told("ticks_not_read"), 1u) << "breastfeeding is no cause";
  const AuditCases &worded = cases_of("kasus,kode_desa,kelompok,Anemia (ya/tidak),Faktor risiko: KEK\n"
                                      "K1,63.06.01.2001,bumil,ya,v\n");
  EXPECT_THAT(written(worded.factors[CaseId{0}]), testing::UnorderedElementsAre("Anemia", "KEK"));
  const AuditCases &three = cases_of("kasus,kode_desa,kelompok,Penyebab utama,Penyebab 2,Penyebab 3\n"
                                     "K1,63.06.01.2001,bumil,anemia,KEK,-\n");
  ASSERT_EQ(three.factors[CaseId{0}].size(), 2u);
  EXPECT_TRUE(three.factors[CaseId{0}][0].main);
  EXPECT_FALSE(three.factors[CaseId{0}][1].main);
  const AuditCases &grouped = cases_of(",,,Faktor risiko,,\nkasus,kode_desa,kelompok,Ibu,Anak,Lingkungan\n"
                                       "K1,63.06.01.2001,bumil,anemia,diare,tidak ada jamban\n");
  ASSERT_EQ(grouped.rows(), 1u);
  EXPECT_THAT(written(grouped.factors[CaseId{0}]), ElementsAre("anemia", "diare", "tidak ada jamban"));
  const AuditCases &persons =
      cases_of(",,,Faktor risiko,,,\nkasus,kode_desa,kelompok,Anak,Ibu,Nama Ibu,NIK\n"
               "K1,63.06.01.2001,baduta,anemia,Kanarini,Kanarwati,9999010101250001\n");
  ASSERT_EQ(persons.rows(), 1u);
  EXPECT_THAT(written(persons.factors[CaseId{0}]), ElementsAre("anemia"));
  for (const char *text : {"Kanarini", "Kanarwati", "0101250001"})
    EXPECT_FALSE(leaks(text)) << text;
}

TEST_F(Audits, CausesNamedInALineBelowTheHeaderAreColumns) {
  using namespace made;
  const std::string top = "kasus;kode_desa;kelompok;Faktor Risiko;;rekomendasi";
  for (const bool merge : {true, false})
    for (const bool ticks : {true, false}) {
      Row first = row(top);
      if (merge) {
        first[3] = merged(first[3], 1, 2);
        for (const std::size_t c : {0u, 1u, 2u, 5u})
          first[c] = merged(first[c], 2, 1);
      }
      const AuditCases &c = cases_of(
          xlsx({{"AKS",
                 {first, row(ticks ? ";;;Anemia;Rokok;" : ";;;Langsung;Tidak langsung;"),
                  row(ticks ? "K1;63.06.01.2001;bumil;v;v;TTD" : "K1;63.06.01.2001;bumil;Anemia;Rokok;TTD"),
                  row(ticks ? "K2;63.06.01.2002;bumil;;v;PHBS" : "K2;63.06.01.2002;bumil;;Rokok;PHBS")}}}),
          "aks.xlsx");
      ASSERT_EQ(c.rows(), 2u) << merge << ticks;
      EXPECT_THAT(written(c.factors[CaseId{0}]), testing::UnorderedElementsAre("Anemia", "Rokok"));
      EXPECT_THAT(written(c.factors[CaseId{1}]), ElementsAre("Rokok"));
      EXPECT_EQ(told("header_joined"), 1u);
    }
  const AuditCases &plain = cases_of("kasus,kode_desa,kelompok,Faktor Risiko,,rekomendasi\n,,,Anemia,KEK,\n"
                                     "K1,63.06.01.2001,bumil,,v,TTD\n");
  ASSERT_EQ(plain.rows(), 1u);
  EXPECT_THAT(written(plain.factors[CaseId{0}]), ElementsAre("KEK"));
}

TEST_F(Audits, ALineWithACauseAloneBelongsToTheCaseAboveIt) {
  const AuditCases &c =
      cases_of("kasus;kode_desa;kelompok;faktor_risiko;rekomendasi\n"
               "K1;63.06.01.2001;baduta;anemia;TTD\n;;;perokok di rumah;\n;;;;jamban keluarga\n"
               "K2;63.06.01.2002;bumil;KEK;PMT\n");
  ASSERT_EQ(c.rows(), 4u);
  EXPECT_EQ(c.ref[CaseId{1}], "K1");
  EXPECT_THAT(written(c.factors[CaseId{1}]), ElementsAre("perokok di rumah"));
  EXPECT_EQ(c.recommendation[CaseId{2}], "jamban keluarga");
  EXPECT_EQ(c.group[CaseId{2}], AuditGroup::baduta);
  cases_of(
      "No;kode_desa;kelompok;faktor_risiko;rekomendasi\n1;63.06.01.2001;baduta;anemia;TTD\n;;;perokok;\n");
  EXPECT_EQ(told("audit_lines_left_out"), 1u);
  const AuditCases &numbered =
      cases_of("No;kode_desa;kelompok;faktor_risiko;rekomendasi\n1;63.06.01.2001;baduta;anemia;TTD\n"
               ";;;perokok;PHBS\n2;63.06.01.2001;baduta;KEK;PMT\n");
  ASSERT_EQ(numbered.rows(), 3u);
  EXPECT_EQ(numbered.ref[CaseId{0}], numbered.ref[CaseId{1}])
      << "one case on two lines, without a number of its own";
  EXPECT_FALSE(numbered.ref[CaseId{0}].empty());
  EXPECT_EQ(numbered.joins[CaseId{0}], 0);
  EXPECT_EQ(numbered.ref[CaseId{2}], "");
}

TEST_F(Audits, ARemarkInAColumnOfTicksIsAYesAndOtherCausesAreRead) {
  const AuditCases &c =
      cases_of("kasus,kode_desa,kelompok,Anemia,KEK,Lainnya\nK1,63.06.01.2001,bumil,v (Hb 9),v,\n"
               "K2,63.06.01.2001,bumil,v,,jamban cemplung\nK3,63.06.01.2001,bumil,v,belum,\n");
  for (std::size_t row = 0; row < 3; ++row)
    EXPECT_THAT(written(c.factors[CaseId{row}]), Contains("Anemia")) << row;
  EXPECT_THAT(written(c.factors[CaseId{1}]), Contains("jamban cemplung"));
  EXPECT_THAT(written(c.factors[CaseId{2}]), Not(Contains("KEK")));
  EXPECT_EQ(told("tick_with_text"), 1u);
}

TEST_F(Audits, ColumnsThatAreNotReadAreToldByTheirPlace) {
  cases_of("kasus,kode_desa,kelompok,faktor_risiko,Warna sampul\nK1,63.06.01.2001,bumil,anemia,biru\n");
  EXPECT_EQ(told("audit_columns_left_out"), 1u);
  EXPECT_THAT(first_of(audit.findings, "audit_columns_left_out").sentence.id, HasSubstr("kolom ke-5"));
  EXPECT_FALSE(leaks("sampul"));
  const AuditCases &c =
      cases_of("kasus,kode_desa,Kel. Sasaran,Akar Masalah,Rekomendasi/RTL,PJ,Target penyelesaian\n"
               "K1,63.06.01.2001,bumil,anemia,TTD,Dinkes,2026-06-30\n");
  EXPECT_EQ(c.group[CaseId{0}], AuditGroup::bumil);
  EXPECT_EQ(c.recommendation[CaseId{0}], "TTD");
  EXPECT_EQ(c.opd[CaseId{0}], "Dinkes");
  EXPECT_EQ(c.due[CaseId{0}], (Date{2026, 6, 30}));
  EXPECT_EQ(told("audit_columns_left_out"), 0u);
}

TEST_F(Audits, ASheetThatSumsUpOthersIsLeftOutAndSheetsOfHalvesAreRounds) {
  using namespace made;
  const auto sheet = [](const char *name, const char *ref) {
    return Sheet{
        name,
        {row("kasus;kode_desa;kelompok;faktor_risiko"), row(std::string(ref) + ";63.06.01.2001;bumil;KEK")}};
  };
  EXPECT_EQ(cases_of(xlsx({sheet("Rekap semua", "K1"), sheet("Selatan", "K1")}), "aks.xlsx").rows(), 1u);
  EXPECT_EQ(told("audit_sheet_left_out"), 1u);
  cases_of(xlsx({sheet("Semester I 2026", "K1"), sheet("Semester II 2026", "K2")}), "aks.xlsx");
  EXPECT_EQ(audit.rounds.size(), 2u);
}

TEST_F(Audits, ACaseWithoutItsVillageIsCountedAndListed) {
  cases_of("No;kode_desa;desa;kelompok;faktor_risiko;rekomendasi\n1;63.06.01.2001;;baduta;anemia;TTD\n"
           "2;;;balita;diare;Zinc\n");
  EXPECT_EQ(told("audit_without_village"), 1u);
  cases_of("kasus;kode_desa;kelompok;faktor_risiko;rekomendasi\nK1;63.06.01.2001;baduta;anemia;TTD\n"
           "K2;;;rokok;PHBS\nK3;63.06.01.2002;baduta;anemia;TTD\n;;;;Mengetahui, kepala dinas\n");
  EXPECT_EQ(told("audit_without_village"), 1u) << "a number and a cause are a case";
  cases_of("kasus;kode_desa;kelompok;faktor_risiko;rekomendasi;opd\nK1;63.06.01.2001;baduta;anemia;TTD;a\n"
           "K3;63.06.01.2002;baduta;anemia;TTD;a\nJUMLAH;;;;2;\n;;;;tanpa desa;Dinkes\n");
  EXPECT_EQ(told("audit_without_village"), 0u);
  EXPECT_EQ(told("cells_filled_down") + told("audit_lines_left_out"), 1u) << "no line is lost untold";
}

TEST_F(Audits, CrossesAloneSayNothing) {
  cases_of("kasus,kode_desa,kelompok,Anemia\nK1,63.06.01.2001,bumil,x\n");
  EXPECT_EQ(told("tick_unclear"), 1u);
}

// Words.

TEST_F(Audits, GroupsAreKnownByTheWordsOfForms) {
  using enum AuditGroup;
  for (const auto &[word, group] :
       std::initializer_list<std::pair<const char *, AuditGroup>>{{"Calon Pengantin", catin},
                                                                  {"CATIN", catin},
                                                                  {"Ibu Hamil", bumil},
                                                                  {"ibu hamil KEK", bumil},
                                                                  {"Ibu Nifas", bufas},
                                                                  {"Pasca Salin", bufas},
                                                                  {"Baduta (0-23 bulan)", baduta},
                                                                  {"Balita 24-59 bln", balita},
                                                                  {"Balita (0-59 bulan)", balita},
                                                                  {"Anak 24-59 bulan", balita},
                                                                  {"remaja", unknown},
                                                                  {"baduta/balita", unknown},
                                                                  {"balita 6-23 bulan", unknown},
                                                                  {"", unknown}})
    EXPECT_EQ(read::group_in(word), group) << word;
}

TEST_F(Audits, AnUnknownGroupIsToldAndItsCaseStays) {
  const AuditCases &c = cases_of("kasus,kode_desa,kelompok,faktor_risiko\nA-2,63.06.01.2001,remaja,anemia\n");
  ASSERT_EQ(c.rows(), 1u);
  EXPECT_EQ(c.group[CaseId{0}], AuditGroup::unknown);
  EXPECT_EQ(told("unknown_group"), 1u);
  EXPECT_EQ(audit.findings.count(Severity::error), 0u);
  EXPECT_FALSE(leaks("remaja"));
}

TEST_F(Audits, EndsAndDoneInWords) {
  const auto end = [](const char *text, AuditGroup group = AuditGroup::baduta) {
    return read::end_in(text, group).end;
  };
  EXPECT_EQ(end("Pindah ke kota"), AuditEnd::moved);
  EXPECT_EQ(end("MENINGGAL"), AuditEnd::died);
  EXPECT_EQ(end("MD"), AuditEnd::died);
  EXPECT_EQ(end("anak sudah meninggal dunia tgl 3"), AuditEnd::died);
  EXPECT_EQ(end("sudah lewat usia"), AuditEnd::aged_out);
  EXPECT_EQ(end("tidak ditemukan"), AuditEnd::lost);
  EXPECT_EQ(end("ibu meninggal", AuditGroup::bumil), AuditEnd::died);
  EXPECT_EQ(end("normal"), AuditEnd::none);
  EXPECT_EQ(read::done_word("Sudah"), read::DoneWord::done);
  EXPECT_EQ(read::done_word("belum terlaksana"), read::DoneWord::not_done);
}

TEST_F(Audits, AnEndOfSomebodyElseOrDeniedEndsNothingAndIsTold) {
  for (const char *text :
       {"tidak pindah", "belum pindah", "BB tidak hilang", "pindah ke gizi baik", "ibu meninggal",
        "ayah meninggal dunia", "anak sehat, ayah merantau", "tidak ditemukan anemia", "meninggal ibunya"}) {
    const read::EndSaid said = read::end_in(text, AuditGroup::baduta);
    EXPECT_EQ(said.end, AuditEnd::none) << text;
    EXPECT_TRUE(said.unclear) << text;
  }
  for (const char *text : {"meninggal (ayah)", "Pindah rumah (masih satu desa)", "pindah, kembali lagi",
                           "pindah RT", "pindah faskes", "pindah domisili sementara"})
    EXPECT_EQ(read::end_in(text, AuditGroup::baduta).end, AuditEnd::none) << text;
  EXPECT_FALSE(read::end_in("MD gizi", AuditGroup::baduta).unclear);
  cases_of(std::string(cases_head) +
           "K1,2026-1,63.06.01.2001,baduta,anemia,TTD,Dinkes,2026-06-30,,pendek,ayah meninggal\n");
  EXPECT_EQ(told("unclear_end"), 1u);
}

TEST_F(Audits, NormalIsAStatusThoughItIsNoCause) {
  const AuditCases &c =
      cases_of(std::string(cases_head) +
               "K1,2026-1,63.06.01.2001,baduta,normal,TTD,Dinkes,2026-06-30,,pendek,Normal\n");
  EXPECT_EQ(c.status_after[CaseId{0}], "Normal");
  EXPECT_TRUE(c.factors[CaseId{0}].empty());
}

// What a remark says of the day is not known: the task stays open, and the line is told.
TEST_F(Audits, ADayWithARemarkClosesNothing) {
  for (const char *cell : {"12/10/2026 (sebagian)", "12/10/2026 (gagal)", "12/10/2026 (target)",
                           "12/10/2026 (50%)", "\"12/10/2026, foto\""}) {
    const AuditCases &c = cases_of(std::string("kasus,kode_desa,kelompok,faktor_risiko,selesai\n"
                                               "K1,63.06.01.2001,baduta,anemia,") +
                                   cell + "\n");
    EXPECT_FALSE(c.done[CaseId{0}].given()) << cell;
    EXPECT_EQ(c.said_done[CaseId{0}], 0) << cell;
    EXPECT_EQ(told("not_a_date"), 1u) << cell;
  }
}

TEST_F(Audits, ANoteEndsNothingAndIsTold) {
  const AuditCases &c = cases_of("kasus,kode_desa,kelompok,faktor_risiko,rekomendasi,keterangan\n"
                                 "K1,63.06.01.2001,baduta,anemia,rujuk,pindah ke kota\n"
                                 "K2,63.06.01.2001,baduta,anemia,rujuk,ditimbang tiap bulan\n");
  EXPECT_EQ(c.end[CaseId{0}], AuditEnd::none);
  EXPECT_EQ(told("unclear_end"), 1u);
}

TEST_F(Audits, WhatIsMeantToBeDoneIsNotDone) {
  const AuditCases &c =
      cases_of("kasus,kode_desa,kelompok,faktor_risiko,rekomendasi,tanggal_rtl,selesai,status_rtl\n"
               "K1,63.06.01.2001,baduta,anemia,a,Juli 2026,belum (Juli 2026),\n"
               "K2,63.06.01.2001,baduta,anemia,a,,ditunda ke Oktober 2026,\n"
               "K3,63.06.01.2001,baduta,anemia,a,,Juli 2026,\n"
               "K4,63.06.01.2001,baduta,anemia,a,,,\"Sudah, 5 Juli 2026\"\n"
               "K5,63.06.01.2001,baduta,anemia,a,,,akan dilaksanakan\n");
  EXPECT_FALSE(c.done[CaseId{0}].given());
  EXPECT_FALSE(c.done[CaseId{1}].given());
  EXPECT_EQ(c.done[CaseId{2}], (Date{2026, 7, 31}));
  EXPECT_EQ(c.agreed[CaseId{0}], (Date{2026, 7, 1})) << "given from then on";
  EXPECT_EQ(c.said_done[CaseId{3}], 1);
  EXPECT_EQ(c.said_done[CaseId{4}], 0);
}

TEST_F(Audits, EvidenceThatIsToComeOrIsLostIsNone) {
  for (const char *text : {"menyusul", "tidak ada foto", "foto belum dikirim", "akan dikirim", "tanpa bukti",
                           "blm ada", "foto (belum)", "hilang", "?", "BA: -"})
    EXPECT_TRUE(read::denies_evidence(text)) << text;
  for (const char *text : {"foto", "BA 12/2026", "laporan bidan", "surat"})
    EXPECT_FALSE(read::denies_evidence(text)) << text;
  const AuditCases &c =
      cases_of("kasus,kode_desa,kelompok,faktor_risiko,bukti,tanggal_bukti,diverifikasi_oleh\n"
               "K1,63.06.01.2001,baduta,anemia,tidak,2026-07-01,ya\n"
               "K2,63.06.01.2001,baduta,anemia,foto,,Inspektorat (belum)\n"
               "K3,63.06.01.2001,baduta,anemia,foto,,Bappeda\n");
  EXPECT_FALSE(c.evidence[CaseId{0}].given());
  EXPECT_EQ(c.evidence[CaseId{1}].verified_by, "");
  EXPECT_EQ(c.evidence[CaseId{2}].verified_by, "Bappeda");
}

TEST_F(Audits, EvidenceThatSaysNoIsNone) {
  const AuditCases &c = cases_of("kasus,kode_desa,kelompok,faktor_risiko,bukti,nomor_bukti\n"
                                 "K1,63.06.01.2001,baduta,anemia,tidak,\n"
                                 "K2,63.06.01.2001,baduta,anemia,x,-\n"
                                 "K3,63.06.01.2001,baduta,anemia,belum,belum\n"
                                 "K4,63.06.01.2001,baduta,anemia,foto,\n");
  for (std::size_t row = 0; row < 3; ++row)
    EXPECT_FALSE(c.evidence[CaseId{row}].given()) << row;
  EXPECT_TRUE(c.evidence[CaseId{3}].given());
}

TEST_F(Audits, DueInWordsIsTheLastDay) {
  EXPECT_EQ(read::last_day_in("akhir Juni 2026", 0), (Date{2026, 6, 30}));
  EXPECT_EQ(read::last_day_in("Juni", 2026), (Date{2026, 6, 30}));
  EXPECT_EQ(read::last_day_in("Triwulan II 2026", 0), (Date{2026, 6, 30}));
  EXPECT_EQ(read::last_day_in("TW 3", 2026), (Date{2026, 9, 30}));
  EXPECT_EQ(read::last_day_in("Semester I 2026", 0), (Date{2026, 6, 30}));
  EXPECT_EQ(read::last_day_in("Februari 2028", 0), (Date{2028, 2, 29}));
  EXPECT_EQ(read::last_day_in("akhir tahun 2026", 0), (Date{2026, 12, 31}));
  EXPECT_EQ(read::last_day_in("07/2026", 0), (Date{2026, 7, 31}));
  EXPECT_EQ(read::last_day_in("2026-02", 0), (Date{2026, 2, 28}));
  EXPECT_EQ(read::last_day_in("Juli-Agustus 2026", 0), (Date{2026, 8, 31}));
  EXPECT_EQ(read::first_day_in("Juli s/d September 2026", 0), (Date{2026, 7, 1}));
  EXPECT_EQ(read::last_day_in("Triwulan II-III 2026", 0), (Date{2026, 9, 30}));
  EXPECT_EQ(read::first_day_in("Triwulan II-III 2026", 0), (Date{2026, 4, 1}));
  EXPECT_FALSE(read::last_day_in("Agustus 2026, semula Juni", 0)) << "two months that stand apart";
  EXPECT_FALSE(read::last_day_in("Desember-Januari 2026", 0)) << "of which year";
  EXPECT_FALSE(read::last_day_in("13/2026", 0));
  EXPECT_FALSE(read::last_day_in("12 Juni", 2026));
  EXPECT_FALSE(read::last_day_in("segera", 2026));
  const AuditCases &c =
      cases_of(std::string(cases_head) +
               "K1,2026-1,63.06.01.2001,baduta,diare,rujuk,Dinkes,akhir Juni 2026,"
               "31/02/2026,,\nK2,2026-1,63.06.01.2001,baduta,diare,x,Dinkes,30/06/2026,sudah,,\n");
  EXPECT_EQ(c.due[CaseId{0}], (Date{2026, 6, 30}));
  EXPECT_EQ(told("due_in_words"), 1u);
  EXPECT_EQ(told("not_a_date"), 1u);
  EXPECT_EQ(c.said_done[CaseId{1}], 1);
  const AuditCases &in_words =
      cases_of("kasus,kode_desa,kelompok,faktor_risiko,tenggat\nK1,63.06.01.2001,baduta,diare,Juli 2026\n"
               "K2,63.06.01.2001,baduta,diare,akhir September\n");
  EXPECT_EQ(in_words.due[CaseId{1}], (Date{2026, 9, 30})) << "the year of the others in words";
  const AuditCases &short_day = cases_of(
      "kasus,kode_desa,kelompok,faktor_risiko,dinas,tenggat\n"
      "K1,63.06.01.2001,baduta,diare,Dinkes,31/12/2026\nK2,63.06.01.2001,baduta,diare,PUPR,30 Nov\n");
  EXPECT_EQ(short_day.due[CaseId{1}], (Date{2026, 11, 30}));
  EXPECT_EQ(short_day.opd[CaseId{1}], "PUPR");
  EXPECT_EQ(told("year_assumed"), 1u);
}

// Layouts.

TEST_F(Audits, ASheetCalledByItsKecamatanNeedsNoColumnOfIt) {
  const AuditCases &c = cases_of(
      made::xlsx(
          {{"Kec. Selatan",
            {made::row("kasus;desa;kelompok;faktor_risiko"), made::row("K1;Alfa;baduta;anemia")}},
           {"Utara", {made::row("kasus;desa;kelompok;faktor_risiko"), made::row("K2;Charlie;bumil;KEK")}}}),
      "aks.xlsx");
  ASSERT_EQ(c.rows(), 2u);
  EXPECT_EQ(area.villages.name[c.village[CaseId{1}]], "Charlie");
  EXPECT_EQ(told("subdistrict_of_sheet"), 2u);
  cases_of("AUDIT KASUS STUNTING KEC. UTARA TAHUN 2026,,,\n"
           "kasus,desa,kelompok,faktor_risiko\nK1,Charlie,baduta,anemia\n");
  EXPECT_EQ(audit.rounds.back().rows(), 1u) << "in the title";
  cases_of("Kecamatan Utara dan Kecamatan Selatan,,,\n"
           "kasus,desa,kelompok,faktor_risiko\nK1,Charlie,baduta,anemia\n");
  EXPECT_EQ(told("audit_not_read"), 1u) << "two of them";
  cases_of(
      made::xlsx({{"Lembar1",
                   {made::row("kasus;desa;kelompok;faktor_risiko"), made::row("K1;Alfa;baduta;anemia")}}}),
      "aks.xlsx");
  EXPECT_EQ(told("audit_not_read"), 1u) << "no kecamatan is called so";
}

TEST_F(Audits, ARunningNumberThatStandsAgainIsOneCaseOfOnePerson) {
  const AuditCases &c = cases_of("No,kode_desa,Kel./Desa,kelompok,faktor_risiko,rekomendasi\n"
                                 "1,63.06.01.2001,Alfa,baduta,anemia,TTD\n"
                                 "1,63.06.01.2001,Alfa,baduta,diare,rujuk\n"
                                 "2,63.06.01.2001,Alfa,baduta,KEK,PMT\n"
                                 "2,63.06.01.2001,Alfa,bumil,KEK,PMT\n");
  ASSERT_EQ(c.rows(), 4u);
  EXPECT_EQ(c.ref[CaseId{0}], c.ref[CaseId{1}]);
  EXPECT_FALSE(c.ref[CaseId{0}].empty());
  EXPECT_EQ(c.joins[CaseId{0}], 0) << "a running number is of its table alone";
  EXPECT_TRUE(c.ref[CaseId{2}].empty() && c.ref[CaseId{3}].empty()) << "of two groups";
  EXPECT_EQ(told("cells_filled_down"), 1u);
  const AuditCases &named = cases_of("No,nama_anak,kode_desa,kelompok,faktor_risiko\n"
                                     "1,Kanarini,63.06.01.2001,baduta,anemia\n"
                                     "1,Kanarwati,63.06.01.2001,baduta,diare\n");
  EXPECT_TRUE(named.ref[CaseId{0}].empty() && named.ref[CaseId{1}].empty()) << "two persons";
}

TEST_F(Audits, AColumnIsTakenForWhatItHolds) {
  const AuditCases &c =
      cases_of("Kode,desa,kecamatan,Klp,faktor_risiko,Saran Tim Pakar,Target,Waktu,Realisasi (Tanggal)\n"
               "K-1,Alfa,Selatan,Ibu menyusui,tdk punya jamban,rujuk,100%,Juli 2026,10/07/2026\n"
               "K-2,Alfa,Selatan,Anak 24-59,BBLR,PMT,1 anak,Agustus 2026,\"12/07/2026, foto\"\n"
               "K-3,Alfa,Selatan,bumil,KEK,PMT,-,Agustus 2026,12/07/2026 (rencana)\n");
  ASSERT_EQ(c.rows(), 3u);
  EXPECT_FALSE(c.done[CaseId{2}].given()) << "meant to be done";
  EXPECT_EQ(c.ref[CaseId{0}], "K-1") << "no village code";
  EXPECT_EQ(c.due[CaseId{0}], (Date{2026, 7, 31})) << "Target holds no days";
  EXPECT_EQ(c.done[CaseId{0}], (Date{2026, 7, 10}));
  EXPECT_EQ(c.group[CaseId{0}], AuditGroup::bufas);
  EXPECT_EQ(c.group[CaseId{1}], AuditGroup::balita);
  EXPECT_EQ(c.factors[CaseId{0}][0].code, "H02");
  EXPECT_EQ(c.recommendation[CaseId{1}], "PMT");
}

TEST_F(Audits, ThatThereIsMoreIsNoCause) {
  EXPECT_THAT(causes_in("anemia, KEK, dll"), ElementsAre("anemia", "KEK"));
  EXPECT_THAT(causes_in("dsb."), ElementsAre());
  EXPECT_THAT(causes_in("Penyakit penyerta: TB; BBLR: ya"), ElementsAre("TB", "BBLR"));
}

TEST_F(Audits, WhatIsLackingIsACauseAndWhatIsThereIsNone) {
  Findings ignored;
  const read::CauseList list = read::cause_list(scenario, ignored);
  for (const char *text :
       {"jamban tidak ada", "jamban: tidak", "jamban (-)", "Jamban = tidak ada", "jamban: tidak punya"}) {
    const auto said = read::causes_in(text, scenario.audit.separators, list);
    ASSERT_EQ(said.size(), 1u) << text;
    EXPECT_EQ(said[0].code, "H02") << text;
  }
  EXPECT_EQ(read::causes_in("ASI eksklusif: tidak", ";", list).at(0).code, "A14");
  EXPECT_EQ(read::causes_in("Jamban: tidak layak", ";", list).at(0).code, "H03");
  for (const char *text :
       {"jamban: ada", "jamban (ya)", "ASI eksklusif: ya", "anemia tidak ada", "HIV: tidak"})
    EXPECT_THAT(causes_in(text), ElementsAre()) << text;
  EXPECT_THAT(causes_in("listrik tidak ada"), ElementsAre("listrik tidak ada")) << "told as written";
}

TEST_F(Audits, WhatASignDeniesIsNoCauseThoughItsNameIsKnown) {
  EXPECT_THAT(causes_in("Anemia: + ; KEK: - ; BBLR: -; diare -; ISPA = -"), ElementsAre("Anemia"));
  EXPECT_THAT(causes_in("K.E.K, riwayat BBLR"), ElementsAre("K.E.K", "riwayat BBLR"));
  Findings ignored;
  const read::CauseList list = read::cause_list(scenario, ignored);
  ASSERT_NE(list.find("K.E.K"), nullptr);
  EXPECT_EQ(list.find("riwayat BBLR")->code, list.find("bblr")->code);
  EXPECT_THAT(causes_in("anemia dan KEK serta riwayat BBLR"), ElementsAre("anemia", "KEK", "riwayat BBLR"));
}

TEST_F(Audits, EverySheetOfAWorkbookIsRead) {
  const AuditCases &c = cases_of(
      made::xlsx(
          {{"Sampul", {made::row("AUDIT KASUS")}},
           {"CATIN", {made::row("kasus;kode_desa;faktor_risiko"), made::row("C1;63.06.01.2001;anemia")}},
           {"BUMIL", {made::row("kasus;kode_desa;faktor_risiko"), made::row("B1;63.06.01.2002;anemia")}}}),
      "aks.xlsx");
  ASSERT_EQ(c.rows(), 2u);
  EXPECT_EQ(c.group[CaseId{0}], AuditGroup::catin) << "as the sheet is called";
  EXPECT_EQ(c.group[CaseId{1}], AuditGroup::bumil);
  EXPECT_EQ(told("audit_sheet_left_out"), 1u);
  EXPECT_FALSE(leaks("Sampul"));
}

TEST_F(Audits, FormsAreReadSheetBySheetAndTheirNamesStay) {
  const auto form = [](const char *name, const char *number) {
    return made::Sheet{name,
                       {made::row("KERTAS KERJA AUDIT"), made::row(fmt::format("Nama Balita : {}", name)),
                        made::row("Desa;Alfa;Kecamatan;Selatan"),
                        made::row(fmt::format("No. Kasus : {}", number)), made::row("Kelompok;:;baduta"),
                        made::row("Faktor risiko : anemia, tidak ada jamban"),
                        made::row(fmt::format("Rekomendasi : rujuk {}", name))}};
  };
  const AuditCases &c =
      cases_of(made::xlsx({form("Kanarini Buatan", "K1"), form("Kanarwati Buatan", "K2")}), "aks.xlsx");
  ASSERT_EQ(c.rows(), 2u);
  EXPECT_EQ(c.ref[CaseId{1}], "K2");
  EXPECT_EQ(c.group[CaseId{0}], AuditGroup::baduta);
  EXPECT_THAT(written(c.factors[CaseId{0}]), ElementsAre("anemia", "tidak ada jamban"));
  for (const char *text : {"Kanarini", "Kanarwati", "Buatan"})
    EXPECT_FALSE(leaks(text)) << text;
}

TEST_F(Audits, AFormThatNamesTooLittleIsRefusedWithoutItsCells) {
  cases_of("Nama Balita : Kanarini Buatan,Desa,Alfa,Kecamatan,Selatan\nUmur : 14 bulan,BB,7.1,TB,70.2\n");
  ASSERT_EQ(told("audit_not_read"), 1u);
  EXPECT_THAT(audit.findings.rows.back().sentence.en, HasSubstr("aks.csv"));
  for (const char *text : {"Kanarini", "Alfa", "14 bulan", "7.1"})
    EXPECT_FALSE(leaks(text)) << text;
}

TEST_F(Audits, ACaseOnSeveralLinesMergedOrBlankIsOneCase) {
  using namespace made;
  const std::string table_head = "kasus;kode_desa;kelompok;faktor_risiko;rekomendasi";
  for (const bool merge : {true, false}) {
    Row first = {number("1"), text("63.06.01.2001"), text("baduta"), text("anemia"), text("TTD")};
    if (merge)
      for (std::size_t c = 0; c < 3; ++c)
        first[c] = merged(first[c], 2, 1);
    const AuditCases &c =
        cases_of(xlsx({{"RTL",
                        {row(table_head),
                         first,
                         {text(""), text(""), text(""), text("tidak ada jamban"), text("jamban")},
                         {number("2"), text("63.06.01.2002"), text("bumil"), text("KEK"), text("PMT")},
                         row("JUMLAH;;;;3")}}}),
                 "aks.xlsx");
    ASSERT_EQ(c.rows(), 3u) << merge;
    EXPECT_EQ(c.ref[CaseId{1}], "1");
    EXPECT_EQ(c.group[CaseId{1}], AuditGroup::baduta);
    EXPECT_EQ(c.village[CaseId{1}], c.village[CaseId{0}]);
    EXPECT_EQ(audit.findings.count(Severity::error), 0u);
  }
}

TEST_F(Audits, RowsOfAnOlderRoundInTheTableAreOfThatRound) {
  const AuditCases &c =
      cases_of(std::string(cases_head) + "K1,2025-2,63.06.01.2001,baduta,diare,a,Dinkes,,,,\n"
                                         "K2,2026-1,63.06.01.2001,baduta,TB,b,Dinkes,,,,\n");
  ASSERT_EQ(audit.rounds.size(), 2u);
  EXPECT_EQ(c.rows(), 1u);
  EXPECT_EQ(c.ref[CaseId{0}], "K2");
  EXPECT_LT(read::round_number("Semester II 2025"), read::round_number("1/2026"));
  EXPECT_FALSE(read::round_number("awal"));
}

TEST_F(Audits, MostCasesWithoutAVillageRefuseTheAudit) {
  cases_of("kasus,desa,kecamatan,kelompok,faktor_risiko\nK1,Alva,Selatan,baduta,anemia\nK2,Kanarini,Buatan,"
           "baduta,anemia\nK3,Alfa,Selatan,baduta,anemia\n");
  EXPECT_EQ(first_of(audit.findings, "audit_without_village").severity, Severity::error);
  ASSERT_EQ(review.rows.size(), 2u);
  EXPECT_EQ(review.rows[0].village, "Alva") << "near a village of the boundaries";
  EXPECT_EQ(review.rows[1].village, "") << "it may be anything";
  cases_of("kasus,desa,kecamatan,kelompok,faktor_risiko\nK1,Alva,Selatan,baduta,anemia\n"
           "K3,Alfa,Selatan,baduta,anemia\n");
  EXPECT_EQ(first_of(audit.findings, "audit_without_village").severity, Severity::warning);
}

TEST_F(Audits, AnOfficeWithAnAndInItsNameStaysOne) {
  const AuditCases &c = cases_of("kasus,kode_desa,kelompok,faktor_risiko,opd\n"
                                 "K1,63.06.01.2001,bumil,anemia,Dinas Pertanian dan Ketahanan Pangan\n"
                                 "K2,63.06.01.2001,bumil,anemia,Dinas Kesehatan dan DP2KB\n"
                                 "K3,63.06.01.2001,bumil,anemia,Dinas Sosial dan Dinas Kesehatan\n");
  EXPECT_EQ(c.opd[CaseId{0}], "Dinas Pertanian dan Ketahanan Pangan");
  EXPECT_EQ(c.opd[CaseId{1}], "Dinas Kesehatan");
  EXPECT_EQ(c.helpers[CaseId{1}], "DP2KB");
  EXPECT_EQ(c.helpers[CaseId{2}], "Dinas Kesehatan");
}

TEST_F(Audits, OneOfficeAnswersAndOthersHelp) {
  const AuditCases &c = cases_of("kasus,kode_desa,kelompok,faktor_risiko,opd\n"
                                 "K1,63.06.01.2001,bumil,anemia,\"Dinkes, DP2KB\"\n"
                                 "K2,63.06.01.2001,bumil,anemia,Dinas Pemberdayaan Masyarakat dan Desa\n"
                                 "K3,63.06.01.2001,bumil,anemia,Dinas Sosial/Baznas\n");
  EXPECT_EQ(c.opd[CaseId{0}], "Dinkes");
  EXPECT_EQ(c.helpers[CaseId{0}], "DP2KB");
  EXPECT_EQ(c.opd[CaseId{1}], "Dinas Pemberdayaan Masyarakat dan Desa");
  EXPECT_EQ(c.opd[CaseId{2}], "Dinas Sosial");
}

TEST_F(Audits, RoundsWithTheirOwnColumnsAndSheets) {
  AuditRoundSettings round;
  round.path = {
      "aks.xlsx",
      folder.write(
          "aks.xlsx",
          made::xlsx({{"A", {made::row("kode_desa;kelompok;faktor"), made::row("63.06.01.2001;bumil;KEK")}},
                      {"B",
                       {made::row("no urut;kode_desa;kelompok;sebabnya"),
                        made::row("7;63.06.01.2001;bumil;anemia")}}}))};
  round.name = "2026-1";
  round.sheets = {"B"};
  round.case_number = "no urut";
  round.causes = {"sebabnya"};
  scenario.audit_rounds = {round};
  audit = read::audit_rounds(scenario, read::VillageLookup(area, ""), review);
  ASSERT_EQ(audit.rounds.back().rows(), 1u);
  EXPECT_EQ(audit.rounds.back().ref[CaseId{0}], "7");
  EXPECT_EQ(audit.rounds.back().round[CaseId{0}], "2026-1");
  EXPECT_THAT(written(audit.rounds.back().factors[CaseId{0}]), ElementsAre("anemia"));
}

} // namespace
