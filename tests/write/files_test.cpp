#include "core/error.hpp"
#include "settings/choices.hpp"
#include "write/tiny.hpp"
#include <algorithm>
#include <map>

namespace fs = std::filesystem;
using namespace lokus;

namespace {

class Files : public tiny::Folder {
protected:
  void write_all(const std::string &name, const Prepared &prepared, const RunRecord &record) const {
    write::OutputFolder folder(path(name), false);
    const std::vector<Picture> pictures = {
        {"peta_lokus.svg", "image/svg+xml", "<svg/>"},
        {"plat_lokus.svg", "image/svg+xml", "<svg/>"}}; // in the report alone
    const Decision decision = tiny::decision();
    write::everything(folder, {prepared, decision, pictures, record});
    EXPECT_FALSE(fs::exists(folder.file("run.json"))) << "run.json means success, so it comes last";
    write::run_record(folder, record, &decision, prepared.findings);
    EXPECT_TRUE(fs::exists(folder.file("run.json")));
    folder.finish();
  }
  std::vector<std::string> names(const std::string &folder) const {
    std::vector<std::string> list;
    for (const auto &entry : fs::directory_iterator(path(folder)))
      list.push_back(entry.path().filename().string());
    std::sort(list.begin(), list.end());
    return list;
  }
};

TEST_F(Files, ARunLeavesEveryFile) {
  Prepared prepared = tiny::prepared();
  prepared.audit = tiny::audit();
  write_all("hasil", prepared, tiny::record());
  EXPECT_EQ(names("hasil"), (std::vector<std::string>{"asumsi.csv",
                                                      "audit_penyebab.csv",
                                                      "biaya_tahunan.csv",
                                                      "cara_peringkat.csv",
                                                      "daftar_lokus.csv",
                                                      "desa.csv",
                                                      "estimasi.csv",
                                                      "kabupaten.csv",
                                                      "kegiatan_tanpa_penyebab.csv",
                                                      "kepekaan_bobot.csv",
                                                      "lampiran_sk.csv",
                                                      "laporan.html",
                                                      "lokus.geojson",
                                                      "lokus.gpkg",
                                                      "manfaat_rencana.csv",
                                                      "penyebab_kegiatan.csv",
                                                      "perencana.html",
                                                      "peringkat.csv",
                                                      "peringkat_bagian.csv",
                                                      "peta_lokus.svg",
                                                      "proyeksi_desa.csv",
                                                      "proyeksi_desa_bulanan.csv",
                                                      "proyeksi_kabupaten.csv",
                                                      "rencana.csv",
                                                      "rencana_intervensi.csv",
                                                      "ringkasan_rencana.csv",
                                                      "run.json",
                                                      "temuan.csv",
                                                      "tinjauan.csv",
                                                      "ukur_dulu.csv"}));
  EXPECT_EQ(content("hasil/peta_lokus.svg"), "<svg/>");
}

TEST_F(Files, TheSameRunGivesTheSameBytes) {
  Prepared prepared = tiny::prepared();
  prepared.audit = tiny::audit();
  write_all("satu", prepared, tiny::record());
  write_all("dua", prepared, tiny::record());
  for (const std::string &name : names("satu"))
    EXPECT_TRUE(content("satu/" + name) == content("dua/" + name)) << name;
}

TEST_F(Files, WithoutAuditThereAreNoAuditTables) {
  write_all("hasil", tiny::prepared(), tiny::record());
  EXPECT_FALSE(fs::exists(path("hasil/audit_penyebab.csv")));
}

TEST_F(Files, OnlyTheFormatsAskedForAreWritten) {
  RunRecord record = tiny::record();
  record.scenario.write.formats = {"html"};
  write_all("hasil", tiny::prepared(), record);
  EXPECT_EQ(names("hasil"), (std::vector<std::string>{"laporan.html", "peta_lokus.svg", "run.json",
                                                      "temuan.csv", "tinjauan.csv"}));
}

TEST_F(Files, AnUnknownFormatIsRefused) {
  RunRecord record = tiny::record();
  record.scenario.write.formats = {"pdf"};
  const write::OutputFolder folder(path("hasil"), false);
  EXPECT_THROW(write::everything(folder, {tiny::prepared(), tiny::decision(), {}, record}), Error);
}

TEST_F(Files, EveryCsvSaysWhetherTheDataAreMadeUp) {
  for (bool synthetic : {true, false}) {
    RunRecord record = tiny::record();
    record.scenario.write.synthetic = synthetic;
    const std::string folder = synthetic ? "buatan" : "nyata";
    write_all(folder, tiny::prepared(), record);
    for (const std::string &name : names(folder)) {
      if (!name.ends_with(".csv"))
        continue;
      std::istringstream lines(content(folder + "/" + name));
      std::string line;
      std::getline(lines, line);
      EXPECT_TRUE(line.ends_with(",synthetic")) << name;
      while (std::getline(lines, line))
        EXPECT_TRUE(line.ends_with(synthetic ? ",1" : ",0")) << name << ": " << line;
    }
  }
}

TEST_F(Files, PartsWriteTheirOwnTables) {
  const auto part = [&](const std::string &name, auto &&fill) {
    write::OutputFolder folder(path(name), false);
    fill(folder);
    folder.finish();
    return names(name);
  };
  const Prepared prepared = tiny::prepared();
  const Decision decision = tiny::decision();
  const RunRecord record = tiny::record();
  using Names = std::vector<std::string>;
  EXPECT_EQ(part("e", [&](auto &f) { write::estimates(f, prepared, record); }),
            (Names{"asumsi.csv", "estimasi.csv", "kabupaten.csv", "temuan.csv", "tinjauan.csv"}));
  EXPECT_EQ(part("a", [&](auto &f) { write::audit(f, prepared, record); }),
            (Names{"audit_belum_siap.csv", "audit_kasus.csv", "audit_kuota.csv", "audit_lembar_kerja.csv",
                   "audit_opd.csv", "audit_penyebab.csv", "audit_perubahan.csv", "audit_rekomendasi.html",
                   "audit_ringkasan.csv", "audit_sebutan.csv", "audit_tahap.csv", "audit_tindak_lanjut.csv",
                   "audit_tindak_lanjut.xlsx", "audit_tindakan.csv", "temuan.csv", "tinjauan.csv"}));
  EXPECT_EQ(part("p", [&](auto &f) { write::projection(f, prepared, decision, record); }),
            (Names{"asumsi.csv", "proyeksi_desa.csv", "proyeksi_desa_bulanan.csv", "proyeksi_kabupaten.csv",
                   "temuan.csv", "tinjauan.csv"}));
  EXPECT_EQ(part("r", [&](auto &f) { write::plan(f, prepared, decision, record); }),
            (Names{"asumsi.csv", "biaya_tahunan.csv", "manfaat_rencana.csv", "rencana.csv",
                   "rencana_intervensi.csv", "ringkasan_rencana.csv", "temuan.csv", "tinjauan.csv"}));
  EXPECT_EQ(
      part("k", [&](auto &f) { write::ranking(f, prepared, decision, record); }),
      (Names{"asumsi.csv", "cara_peringkat.csv", "daftar_lokus.csv", "kepekaan_bobot.csv", "lampiran_sk.csv",
             "peringkat.csv", "peringkat_bagian.csv", "temuan.csv", "tinjauan.csv", "ukur_dulu.csv"}));
}

TEST_F(Files, FindingsComeInTheLanguageOfTheRun) {
  const Prepared prepared = tiny::prepared();
  write::OutputFolder folder(path("hasil"), false);
  write::findings(folder, prepared.findings, prepared.inputs.review, {}, Language::en);
  folder.finish();
  EXPECT_EQ(content("hasil/temuan.csv"), "severity,rule,file,row,subject,sentence,synthetic\n"
                                         "warning,zero_measured,balita.csv,3,99.01.01.1002,Batu: nobody was "
                                         "measured,0\n");
  EXPECT_EQ(content("hasil/tinjauan.csv"),
            "file,row,lines,code,subdistrict,village,reason,suggestion,kode_desa,synthetic\n"
            "balita.csv,9,1,99.01.09.9999,,Hilang,unknown code,,,0\n");
}

TEST(Formats, AreNamed) {
  EXPECT_EQ(settings::choice_names(write::format_choices(), "write.formats"),
            (std::vector<std::string>{"csv", "geojson", "gpkg", "html", "planner"}));
}

} // namespace
