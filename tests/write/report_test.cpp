#include "write/report/markup.hpp"
#include "write/report/report.hpp"
#include "write/tiny.hpp"
#include <gmock/gmock.h>
#include <regex>

using namespace lokus;
using ::testing::HasSubstr;
using ::testing::Not;

namespace {

class Report : public tiny::Folder {
protected:
  std::string page() const {
    std::filesystem::remove_all(path("hasil"));
    write::OutputFolder folder(path("hasil"), false);
    write::report_html(folder, {prepared, decision, pictures, record});
    folder.finish();
    return content("hasil/laporan.html");
  }

  Prepared prepared = tiny::prepared();
  Decision decision = tiny::decision();
  std::vector<Picture> pictures = {{"plat_lokus.svg", "image/svg+xml", "<svg/>"}};
  RunRecord record = tiny::record();
};

TEST_F(Report, BeginsWithTheAnswer) {
  const std::string html = page();
  EXPECT_THAT(html, HasSubstr("Dengan pagu Rp 2,00 juta setahun, <strong>1 dari 1 kelurahan lokus</strong>"));
  EXPECT_THAT(html, HasSubstr("lebih sedikit stunting 12 bulan sejak rencana mulai"));
  EXPECT_THAT(html, HasSubstr("tidak ada rencana lain di dalam pagu dan batas-batas ini yang lebih baik."));
  EXPECT_LT(html.find("class=\"answer\""), html.find("<section"));
}

TEST_F(Report, AnswersFiveQuestionsInTheirOrderAndThenGoesOnInIt) {
  const std::string html = page();
  std::size_t at = 0;
  for (const char *part :
       {"<dt>Berapa balita</dt>", "<dt>Desa mana</dt>", "<dt>Biayanya</dt>", "<dt>Hasilnya</dt>",
        "<dt>Seberapa pasti</dt>", "id=\"children\"", "id=\"lokus\"", "id=\"costs\"", "id=\"gains\"",
        "id=\"data\"", "id=\"assumptions\""}) { // no map and no target: nothing more of how sure
    const std::size_t found = html.find(part);
    ASSERT_NE(found, std::string::npos) << part;
    EXPECT_GT(found, at) << part;
    at = found;
  }
  EXPECT_THAT(html, HasSubstr("Sekitar <strong>15</strong> dari 50 balita diperkirakan stunting"))
      << "every draw has 30 % of 25, 15 and 10 children";
  EXPECT_THAT(html, HasSubstr("<strong>1 kelurahan</strong> masuk daftar lokus 2027"));
  EXPECT_THAT(html, HasSubstr("Menurut peringkat: 1 hampir pasti masuk."));
}

TEST_F(Report, HasNoCodesAndNoNamesOfSettings) {
  prepared.findings.rows.front().sentence = {"desa 99.01.01.1002 Batu tidak ada di tabel (baris 3, 4, …)",
                                             ""};
  record.assumptions.front().sentence = {"Terlalu sempit (estimate.register_sd).", ""};
  const std::string html = page();
  EXPECT_THAT(html, HasSubstr("desa Batu tidak ada di tabel<"));
  EXPECT_THAT(html, HasSubstr("Terlalu sempit.<"));
  EXPECT_THAT(html, Not(HasSubstr("99.01.01.1001")));
  EXPECT_THAT(html, Not(HasSubstr("sha256")));
}

TEST_F(Report, SaysWhatIsLeftUnspentInASentenceOfItsOwn) {
  EXPECT_THAT(page(), HasSubstr(". Rp 1,00 juta dari pagu setahun tidak terpakai"));
  decision.plan.spend = decision.plan.budget;
  EXPECT_THAT(page(), Not(HasSubstr("tidak terpakai")));
}

TEST_F(Report, AGapIsRoundedUpSoThatWhatIsProvenHolds) {
  decision.plan.gap = 0.0000201;
  EXPECT_THAT(page(), HasSubstr("paling banyak 0,00201 % di bawah"));
  decision.plan.gap = 0.000000001;
  EXPECT_THAT(page(), HasSubstr("paling banyak 0,00001 % di bawah"));
  decision.plan.gap = 0.1501;
  EXPECT_THAT(page(), HasSubstr("paling banyak 15,1 % di bawah"));
}

TEST_F(Report, NamesTheUnitOfTheObjective) {
  decision.plan.objective = objective_named("child_months");
  EXPECT_THAT(page(), HasSubstr("hitungannya 2,5 bulan-anak stunting yang dicegah di dunia rata-rata"));
  EXPECT_THAT(page(), HasSubstr("Dicegah (bulan-anak, dunia rata-rata)"));
  EXPECT_THAT(page(), HasSubstr("Balita terhindar")) << "the children stand beside it";
}

TEST_F(Report, SaysWhatIsProvedOfATailOrAChanceAndWhatIsNot) {
  Plan &plan = decision.plan;
  plan.aim = {.kind = AimKind::tail, .level = 0.2, .reached = 1.3, .bound = 1.31, .worlds = 50};
  EXPECT_THAT(
      page(),
      HasSubstr("Di 20 % dunia terburuk dari 50 dunia acak, hasil rencana ini rata-rata 1,3 "
                "anak stunting yang dicegah; terbukti: menurut model, tidak ada rencana yang hasilnya di "
                "atas 1,4 di sana."));
  plan.aim = {.kind = AimKind::chance, .level = 0.14, .reached = 0.4, .bound = 0.4, .worlds = 50};
  EXPECT_THAT(
      page(),
      HasSubstr(
          "di bawah 14,00 % dengan rencana ini 40 % (dari 50 dunia acak); terbukti: menurut model, tidak "
          "ada rencana yang peluangnya lebih besar."));
  plan.aim.bound = 0.5;
  EXPECT_THAT(page(), HasSubstr("Peluang di bawah 14,00 % (batas)"));
  EXPECT_THAT(page(), HasSubstr("40 % (≤ 50 %)"));
  EXPECT_THAT(page(), HasSubstr("tidak ada rencana yang peluangnya di atas 50 %"));
  plan.aim.bound = 1;
  EXPECT_THAT(page(), HasSubstr("jaraknya dari yang terbaik tidak diketahui"));
  plan.keeps_limits = false;
  EXPECT_THAT(page(), HasSubstr("Rencana ini melanggar batas"));
  EXPECT_THAT(page(), Not(HasSubstr("Terbukti")));
}

TEST_F(Report, AvertedChildrenComeFromTheDrawsWithTheirInterval) {
  // Draws: none 16.5 each; plan 14, 13, 12, 11 -> averted 2.5, 3.5, 4.5, 5.5.
  for (std::size_t d = 0; d < 4; ++d)
    decision.planned.district_stunted[1](DistrictId{0}, DrawId{d}) = 14.0 - static_cast<double>(d);
  const auto averted = averted_children(decision.none, decision.planned, 12, 0.9);
  EXPECT_DOUBLE_EQ(averted.mean, 4.0);
  EXPECT_DOUBLE_EQ(averted.low, 2.65) << "5 % of the way between the four draws";
  EXPECT_DOUBLE_EQ(averted.high, 5.35);
  EXPECT_THAT(page(), HasSubstr("(kisaran 90 %: 3–5)"));
}

TEST_F(Report, SpeaksTheLanguageOfTheRun) {
  record.language = Language::en;
  const std::string html = page();
  EXPECT_THAT(html, HasSubstr("<html lang=\"en\">"));
  EXPECT_THAT(html, HasSubstr("With a budget of Rp 2.00 million a year"));
  EXPECT_THAT(html, HasSubstr("The cost of feeding is an assumption."));
  EXPECT_THAT(html, Not(HasSubstr("Dengan pagu")));
}

TEST_F(Report, MadeUpDataHaveABanner) {
  EXPECT_THAT(page(), HasSubstr("DATA BUATAN: angka di halaman ini dibuat komputer"));
  EXPECT_THAT(page(), Not(HasSubstr("bukan tempat nyata"))) << "outlines and names may be real";
  record.scenario.write.synthetic = false;
  EXPECT_THAT(page(), Not(HasSubstr("DATA BUATAN")));
}

TEST_F(Report, SaysWhoPaysForWhatForHowManyPeopleAndInWhichKecamatan) {
  const std::string html = page();
  EXPECT_THAT(html, HasSubstr("<td>PMT balita</td><td>Dinas Kesehatan (APBD)</td><td class=\"n\">1</td>"
                              "<td class=\"n\">10 balita</td><td>Rp 1,00 juta</td>"))
      << "25 under-fives, from 10 to 50 %";
  EXPECT_THAT(html, HasSubstr("Ringkasan tiap kecamatan"));
  EXPECT_THAT(
      html,
      HasSubstr("<td class=\"n\">1</td><td class=\"n\">1</td><td>Rp 1,00 juta</td><td class=\"n\">2,5</td>"));
}

TEST_F(Report, NamesThoseWhoAreNotMeasuredAndCallsAKelurahanOne) {
  EXPECT_THAT(page(), HasSubstr("1 kelurahan belum diukur: Batu;"));
  EXPECT_THAT(page(), Not(HasSubstr("terpilih tanpa data"))) << "nobody is chosen without";
  for (std::string &code : prepared.inputs.area.villages.code.values())
    code[9] = '2';
  EXPECT_THAT(page(), HasSubstr("1 desa belum diukur: Batu;"));
  prepared.inputs.counts.measured = prepared.inputs.counts.stunted = tiny::people({nan(), nan(), nan()});
  decision.plan.chosen[VillageId{0}].reset();
  EXPECT_THAT(page(), HasSubstr("angka survei kabupatennya.</p>"));
  EXPECT_THAT(page(), Not(HasSubstr("juga pada 0")));
}

TEST_F(Report, ShowsBothNumbersRegisterAndSurvey) {
  const std::string html = page();
  EXPECT_THAT(html, HasSubstr("23,3 %"));
  EXPECT_THAT(html, HasSubstr("33,0 % ± 2,00 (galat baku asumsi)"));
  EXPECT_THAT(html, HasSubstr("1,41"));
  EXPECT_THAT(html, HasSubstr("Tingkat kabupaten di halaman ini adalah median dunia acak"));
}

TEST_F(Report, ASurveyOfTheProvinceIsNotShownAsThatOfTheRegency) {
  Estimates &e = prepared.estimates;
  const DistrictId d{0};
  e.level = e.level_error = Column<DistrictId, double>(1, nan());
  e.level[d] = 0.33;
  e.level_error[d] = 0.02;
  e.error_assumed[d] = 0;
  e.survey_month = Column<DistrictId, YearMonth>(1);
  EXPECT_THAT(page(), HasSubstr("33,0 % ± 2,00<")) << "its own survey is used as it is";
  EXPECT_THAT(page(), HasSubstr("(99.01)"));
  e.survey_area[d] = "99";
  e.level_error[d] = 0.085;
  EXPECT_THAT(page(), HasSubstr("33,0 % ± 2,00; dipakai untuk kabupaten ini ± 8,50"));
  EXPECT_THAT(page(), HasSubstr("(provinsi 99)"));
  e.survey_area[d] = "99.01+99.02";
  e.level[d] = 0.31;
  EXPECT_THAT(page(), HasSubstr("dipakai untuk kabupaten ini 31,0 % ± 8,50"));
  EXPECT_THAT(page(), HasSubstr("(wilayah 99.01+99.02)"));
}

TEST_F(Report, WhereNobodyIsMeasuredAllStandsOnTheSurvey) {
  EXPECT_THAT(page(), HasSubstr("2 dari 3 kelurahan punya data pengukuran"));
  EXPECT_THAT(page(), HasSubstr("Pola antardesa diambil dari register"));
  prepared.inputs.counts = missing_counts(3);
  prepared.estimates.register_prevalence[DistrictId{0}] = nan();
  const std::string html = page();
  EXPECT_THAT(
      html,
      HasSubstr(
          "Tidak satu pun dari 3 kelurahan punya data pengukuran: taksiran, bila ada, hanya bertumpu pada "
          "angka survei kabupatennya, juga pada 1 kelurahan terpilih."));
  EXPECT_THAT(html, Not(HasSubstr("taksiran dari desa lain")));
  EXPECT_THAT(html, Not(HasSubstr("Pola antardesa")));
}

TEST_F(Report, FindingsOfOneRuleAreOneLine) {
  EXPECT_THAT(page(), Not(HasSubstr("lagi seperti ini")));
  Finding finding = prepared.findings.rows.front();
  finding.sentence = {"Cahaya: tidak ada balita diukur", "Cahaya: nobody was measured"};
  prepared.findings.add(finding);
  prepared.findings.add(finding);
  finding.rule = "other_rule";
  finding.sentence = {"Lain: janggal", "Other: odd"};
  prepared.findings.add(finding);
  const std::string html = page();
  EXPECT_THAT(html, HasSubstr("Batu: tidak ada balita diukur (dan 2 lagi seperti ini, lihat temuan.csv)"));
  EXPECT_THAT(html, Not(HasSubstr("Cahaya: tidak ada balita diukur")));
  EXPECT_THAT(html, HasSubstr("Lain: janggal<"));
}

TEST_F(Report, WithoutAnAuditThereAreNoCauses) {
  EXPECT_THAT(page(), Not(HasSubstr("<th scope=\"col\">Penyebab")));
  prepared.audit = tiny::audit();
  EXPECT_THAT(page(), HasSubstr("<th scope=\"col\">Penyebab"));
}

TEST_F(Report, UnknownUncertaintyOfARankIsADash) {
  EXPECT_THAT(page(), HasSubstr("<td>Utara</td><td class=\"n\">1–2</td><td>hampir pasti (90 %)</td>"));
  Ranking &ranking = decision.rankings.front();
  ranking.rank_low = ranking.rank_high = Column<VillageId, std::uint32_t>(3, 0);
  ranking.in_top = Column<VillageId, double>(3, nan());
  EXPECT_THAT(page(), HasSubstr("<td>Utara</td><td class=\"n\">1</td><td>–</td>"));
  EXPECT_THAT(page(), Not(HasSubstr("0–0")));
}

TEST_F(Report, CausesAreThoseOfTheWholeAreaAsToldToOthers) {
  prepared.audit = tiny::audit();
  const std::string html = page();
  EXPECT_THAT(html, HasSubstr("<td>tidak ASI eksklusif</td><td class=\"n\">7</td>"));
  EXPECT_THAT(html, HasSubstr("<td>diare</td><td>ada</td>")) << "of the whole area: there are some";
  EXPECT_THAT(html, Not(HasSubstr("eksklusif; diare")));
  EXPECT_THAT(html, HasSubstr("1 kelurahan tidak dapat diperingkat"));
}

TEST_F(Report, AVillageOfTheListIsOneLineWithAllThatBelongsToIt) {
  EXPECT_THAT(page(),
              HasSubstr("<tr><td class=\"n\">1</td><td>Awan</td><td>Utara</td><td class=\"n\">1–2</td>"
                        "<td>hampir pasti (90 %)</td><td class=\"n\">30</td>"
                        "<td class=\"n\">40 (30–50)</td><td class=\"n\">10</td><td class=\"n\">1,00</td>"
                        "<td class=\"n\">2,5</td></tr>"));
  decision.lokus.places.front().without_money = {"pagu habis", "no budget left"};
  decision.plan.chosen[VillageId{0}].reset();
  EXPECT_THAT(page(), HasSubstr("<li>Tanpa paket: pagu habis: Awan</li>"));
}

TEST_F(Report, NothingFromOutsideIsLoaded) {
  const std::string html = page();
  const std::regex reference("(src|href|url)\\s*[=(]\\s*(?![\"']?(data:|#))", std::regex::icase);
  EXPECT_FALSE(std::regex_search(html, reference));
  EXPECT_THAT(html, HasSubstr("src=\"data:image/svg+xml;base64,PHN2Zy8+\""));
  EXPECT_THAT(html, Not(HasSubstr("<script")));
}

TEST_F(Report, NamesCannotInjectMarkup) {
  const std::string bad = "<script>alert(1)</script>\"'&";
  prepared.inputs.area.villages.name[VillageId{0}] = bad;
  prepared.inputs.area.subdistricts.name[SubdistrictId{0}] = bad;
  prepared.inputs.area.districts.name[DistrictId{0}] = bad;
  prepared.inputs.interventions.name[InterventionId{0}] = {bad, bad};
  prepared.audit = tiny::audit();
  prepared.audit.village_causes[VillageId{0}] = {{bad, 2}};
  for (ToldCounts::ToldPlace &place : prepared.audit.told.back().places)
    place.counts = {{bad, "", 9, Told::number}};
  prepared.findings.rows[0].sentence = {bad, bad};
  decision.rankings[0].title = {bad, bad};
  prepared.estimates.method = bad;
  record.scenario.title = bad;
  record.version = bad;
  record.files[0].written = bad;
  record.assumptions = {{"run_1", Origin::unknown, {bad, bad}, {}}};
  EXPECT_THAT(page(), Not(HasSubstr("<script")));
}

TEST_F(Report, AHugeDrawingIsReplacedByThePicture) {
  pictures[0].bytes.assign(4'000'000, ' ');
  pictures.push_back({"plat_lokus.png", "image/png", "png"});
  const std::string html = page();
  EXPECT_THAT(html, HasSubstr("data:image/png;base64,cG5n"));
  EXPECT_THAT(html, Not(HasSubstr("data:image/svg+xml")));
}

TEST_F(Report, AnEmptyPlanIsSaidPlainly) {
  decision.plan.villages_chosen = 0;
  decision.plan.chosen = Column<VillageId, std::optional<OptionId>>(3);
  EXPECT_THAT(page(), HasSubstr("Rencana belanja kosong"));
}

TEST_F(Report, OfTheOthersAtMostFifteenThatCouldBeEither) {
  Prepared many = prepared;
  Decision d = decision;
  d.none.stunted = d.planned.stunted = {}; // of three villages alone
  const std::size_t count = 40;
  Area &area = many.inputs.area;
  const auto grow = [&](auto &column) {
    while (column.rows() < count)
      column.push_back(column[VillageId{2}]);
  };
  grow(area.villages.code), grow(area.villages.name), grow(area.villages.subdistrict),
      grow(area.villages.district);
  Estimates &e = many.estimates;
  grow(e.direct), grow(e.mean), grow(e.low), grow(e.high), grow(e.children), grow(e.children_from);
  Counts &counts = many.inputs.counts;
  grow(counts.registered), grow(counts.measured), grow(counts.stunted);
  Ranking &r = d.rankings[0];
  grow(r.rank), grow(r.rank_low), grow(r.rank_high), grow(r.in_top), grow(d.plan.chosen),
      grow(d.plan.package);
  for (std::size_t v = 3; v < count; ++v) {
    r.order.push_back(VillageId{v});
    area.villages.name[VillageId{v}] = fmt::format("Luar {}", v);
    r.in_top[VillageId{v}] = v < 23 ? 0.3 : 0.01;
  }
  r.in_top[VillageId{20}] = 0.6;
  const std::string html = write::near_the_list({many, d, pictures, record}).written();
  EXPECT_THAT(html, HasSubstr("bisa masuk: 15 dari 21 kelurahan"));
  EXPECT_LT(html.find("Luar 20<"), html.find("Luar 3<")) << "the likeliest first";
  EXPECT_THAT(html, HasSubstr("Luar 15<"));
  EXPECT_THAT(html, Not(HasSubstr("Luar 17<"))) << "one too many";
  EXPECT_THAT(html, Not(HasSubstr("Luar 30<"))) << "almost surely not";
  EXPECT_THAT(html, HasSubstr("Semua 40 kelurahan ada di desa.csv"));
}

TEST(Markup, DataUrisFollowTheTestVectorsOfRfc4648) {
  const std::pair<const char *, const char *> vectors[] = {{"", ""},
                                                           {"f", "Zg=="},
                                                           {"fo", "Zm8="},
                                                           {"foo", "Zm9v"},
                                                           {"foob", "Zm9vYg=="},
                                                           {"fooba", "Zm9vYmE="},
                                                           {"foobar", "Zm9vYmFy"}};
  for (const auto &vector : vectors)
    EXPECT_EQ(write::data_uri("x", vector.first), std::string("data:x;base64,") + vector.second);
}

// A 25 registered, 20 measured, 6 stunted; B not counted; C 10, 10 and 1.
TEST_F(Report, AddsUpTheRegisterAndSaysWhoIsNotInIt) {
  const std::string html = page();
  EXPECT_THAT(html, HasSubstr("35 balita terdaftar, 30 diukur (85,7 % dari yang terdaftar), 7 di antaranya "
                              "stunting (23,3 % dari yang diukur)."));
  EXPECT_THAT(html, HasSubstr("1 kelurahan tanpa jumlah terdaftar."));
  for (VillageId v : prepared.inputs.area.villages.code.all())
    prepared.inputs.counts.registered[v] = missing_people();
  EXPECT_THAT(page(), HasSubstr("tidak diketahui berapa balita terdaftar, 30 diukur, 7"));
}

TEST_F(Report, SaysNoSumOfARegisterOfWhichSomethingIsWithheld) {
  Counts &counts = prepared.inputs.counts;
  counts.withheld = Column<VillageId, std::uint8_t>(3, 0);
  counts.withheld[VillageId{2}] = 1;
  counts.measured[VillageId{2}] = counts.stunted[VillageId{2}] = missing_people();
  EXPECT_THAT(page(),
              HasSubstr("35 balita terdaftar; jumlah yang diukur dan yang stunting tidak diterbitkan"));
  EXPECT_THAT(page(), HasSubstr("1 kelurahan tanpa jumlah terdaftar yang diterbitkan"));
  prepared.estimates.register_prevalence[DistrictId{0}] = nan();
  EXPECT_THAT(page(), HasSubstr("Pola antardesa")) << "it was measured, though it is not told";
}

} // namespace
