#include "core/error.hpp"
#include "settings/catalogue.hpp"
#include "write/files/folder_content.hpp"
#include "write/tiny.hpp"

namespace fs = std::filesystem;
using namespace lokus;

namespace {

// Which files of a folder are ours: --force replaces no other.
class OwnContent : public tiny::Folder {
protected:
  void make(const std::string &name, bool force = false) const {
    write::OutputFolder folder(path(name), force);
    write::write_text(folder, "desa.csv", "kode,synthetic\n");
    write::write_text(folder, "lokus.gpkg", "SQLite");
    write::write_text(folder, "interventions/pmt.toml", "x = 1\n");
    write::run_record(folder, tiny::record(), nullptr, {});
    folder.finish();
  }
  std::string refusal(const std::string &name) const {
    try {
      const write::OutputFolder folder(path(name), true);
    } catch (const Error &error) {
      EXPECT_EQ(error.kind(), ErrorKind::request);
      return error.sentence().en;
    }
    return "";
  }
};

using Names = std::vector<std::string>;

TEST_F(OwnContent, OfAResultIsWhatItsRecordLists) {
  make("hasil");
  const write::FolderContent content = write::folder_content(path("hasil"));
  EXPECT_EQ(content.own, (Names{"desa.csv", "interventions/pmt.toml", "lokus.gpkg", "run.json"}));
  EXPECT_TRUE(content.is_own());
  make("hasil", true);
}

TEST_F(OwnContent, IsNothingThatSomebodyPutThereThoughItIsCalledLikeOurs) {
  for (const char *name : {"catatan.docx", "rencana.csv", "foto/1.jpg", "interventions/sendiri.toml"}) {
    make("hasil", true);
    put(std::string("hasil/") + name, "milik kantor");
    EXPECT_NE(refusal("hasil").find(name), std::string::npos) << refusal("hasil");
    EXPECT_EQ(content(std::string("hasil/") + name), "milik kantor");
    fs::remove_all(path(std::string("hasil/") + name));
    fs::remove(path("hasil/foto"));
  }
  fs::create_directory(path("hasil/kosong"));
  EXPECT_NE(refusal("hasil").find("kosong/"), std::string::npos);
}

TEST_F(OwnContent, ThatWasWorkedOnIsNamedAndStays) {
  make("hasil");
  put("hasil/desa.csv", "kode,synthetic\ndiisi tangan\n");
  EXPECT_NE(refusal("hasil").find("changed since lokus wrote them: desa.csv"), std::string::npos)
      << refusal("hasil");
  EXPECT_EQ(content("hasil/desa.csv"), "kode,synthetic\ndiisi tangan\n");
}

TEST_F(OwnContent, MayBeLookedAtInQgisOrBePartlyGone) {
  make("hasil");
  put("hasil/lokus.gpkg", "SQLite, opened in QGIS");
  fs::remove(path("hasil/desa.csv"));
  make("hasil", true);
  EXPECT_EQ(content("hasil/lokus.gpkg"), "SQLite");
}

TEST_F(OwnContent, ManyForeignFilesAreCountedAndTheFirstNamed) {
  make("hasil");
  for (int n = 0; n < 12; ++n)
    put("hasil/foto-" + std::to_string(10 + n) + ".jpg", "x");
  EXPECT_NE(
      refusal("hasil").find("foto-10.jpg, foto-11.jpg, foto-12.jpg, foto-13.jpg, foto-14.jpg and 7 more"),
      std::string::npos)
      << refusal("hasil");
}

// A record of an earlier lokus lists no files: then the names that lokus gives.
TEST_F(OwnContent, WithoutAListIsKnownByName) {
  put("hasil/run.json", "{\n  \"program\": \"lokus\",\n  \"version\": \"0.0.9\"\n}\n");
  put("hasil/desa.csv", "kode\n");
  put("hasil/peta_lokus.pdf", "%PDF");
  EXPECT_EQ(refusal("hasil"), "");
  put("hasil/surat.docx", "x");
  EXPECT_NE(refusal("hasil").find("surat.docx"), std::string::npos);
}

TEST_F(OwnContent, OfAMadeUpRegionAreItsFilesAndTheCatalogue) {
  put("rekaan/BACA_SAYA.txt", "DATA BUATAN oleh lokus. ...");
  put("rekaan/balita.csv", "x");
  for (const settings::CarriedFile &file : settings::carried_catalogue())
    put("rekaan/" + std::string(file.name.substr(std::string_view("scenarios/").size())), "x");
  EXPECT_EQ(refusal("rekaan"), "");
  put("rekaan/balita_asli.csv", "x");
  EXPECT_NE(refusal("rekaan").find("balita_asli.csv"), std::string::npos);
}

TEST_F(OwnContent, OfAMadeUpRegionKnowsAScenarioThatWasWorkedOn) {
  write::OutputFolder folder(path("rekaan"), false);
  write::write_text(folder, "skenario.toml", "name = \"demo\"\n");
  write::synthetic(folder, {});
  folder.finish();
  EXPECT_EQ(refusal("rekaan"), "");
  put("rekaan/skenario.toml", "name = \"kabupaten kami\"\n");
  EXPECT_NE(refusal("rekaan").find("changed since lokus wrote them: skenario.toml"), std::string::npos);
}

TEST_F(OwnContent, OfAMadeUpRegionAreTheFilesThatItLists) {
  write::OutputFolder folder(path("rekaan"), false);
  write::write_text(folder, "skenario.toml", "name = \"demo\"\n");
  write::synthetic(folder, {});
  folder.finish();
  put("rekaan/ekspor_eppgbm.csv", "dari kantor");
  EXPECT_NE(refusal("rekaan").find("ekspor_eppgbm.csv"), std::string::npos);
}

TEST_F(OwnContent, OfPapersAreTablesOfOurs) {
  put("uji/kalibrasi.csv", "a,synthetic\n1,0\n");
  EXPECT_EQ(refusal("uji"), "");
  put("kantor/kalibrasi.csv", "alat,tanggal\n");
  EXPECT_NE(refusal("kantor").find("kalibrasi.csv"), std::string::npos);
}

TEST_F(OwnContent, ThatIsRemovedLeavesTheRestAlone) {
  make("hasil");
  write::FolderContent before = write::folder_content(path("hasil"));
  put("hasil/interventions/milik.txt", "kantor");
  EXPECT_EQ(write::remove_own(path("hasil"), std::move(before)).size(), 1u);
  EXPECT_EQ(content("hasil/interventions/milik.txt"), "kantor");
  EXPECT_FALSE(fs::exists(path("hasil/run.json")));
}

} // namespace
