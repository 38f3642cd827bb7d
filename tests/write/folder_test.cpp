#include "core/error.hpp"
#include "write/tiny.hpp"

namespace fs = std::filesystem;
using namespace lokus;

namespace {

using OutputFolderTest = tiny::Folder;

ErrorKind kind_of_refusal(const std::string &path, bool force) {
  try {
    const write::OutputFolder folder(path, force);
  } catch (const Error &error) {
    EXPECT_NE(error.sentence().id.find(fs::path(path).filename().string()), std::string::npos);
    return error.kind();
  }
  ADD_FAILURE() << "not refused: " << path;
  return ErrorKind::failure;
}

void make_result(const std::string &path, bool force = false) {
  write::OutputFolder folder(path, force);
  write::run_record(folder, tiny::record(), nullptr, {});
  folder.finish();
}

TEST_F(OutputFolderTest, FilesAppearOnlyWhenFinished) {
  write::OutputFolder folder(path("hasil"), false);
  write::write_text(folder, "a.txt", "isi");
  EXPECT_FALSE(fs::exists(path("hasil")));
  EXPECT_TRUE(fs::exists(path(".hasil.sedang-ditulis-1/a.txt")));
  folder.finish();
  EXPECT_EQ(content("hasil/a.txt"), "isi");
  EXPECT_EQ(entries(), 1u);
}

TEST_F(OutputFolderTest, AnExceptionLeavesNothingBehind) {
  try {
    const write::OutputFolder folder(path("baru/dalam/hasil"), false);
    write::write_text(folder, "a.txt", "isi");
    throw Error(ErrorKind::interrupted, {"dihentikan", "interrupted"});
  } catch (const Error &) {
  }
  EXPECT_EQ(entries(), 0u);
}

TEST_F(OutputFolderTest, ParentsThatWereThereStay) {
  fs::create_directory(path("lama"));
  { const write::OutputFolder folder(path("lama/baru/hasil"), false); }
  EXPECT_TRUE(fs::exists(path("lama")));
  EXPECT_FALSE(fs::exists(path("lama/baru")));
}

TEST_F(OutputFolderTest, AFolderWithContentIsRefusedWithoutForce) {
  make_result(path("hasil"));
  EXPECT_EQ(kind_of_refusal(path("hasil"), false), ErrorKind::request);
  EXPECT_TRUE(fs::exists(path("hasil/run.json")));
}

TEST_F(OutputFolderTest, AnEmptyFolderIsTaken) {
  fs::create_directory(path("hasil"));
  make_result(path("hasil/"));
  EXPECT_TRUE(fs::exists(path("hasil/run.json")));
}

TEST_F(OutputFolderTest, ForceReplacesAnOlderResultAsAWhole) {
  {
    write::OutputFolder folder(path("hasil"), false);
    write::write_text(folder, "interventions/sisa.txt", "lama");
    write::run_record(folder, tiny::record(), nullptr, {});
    folder.finish();
  }
  make_result(path("hasil"), true);
  EXPECT_TRUE(fs::exists(path("hasil/run.json")));
  EXPECT_FALSE(fs::exists(path("hasil/interventions")));
  EXPECT_EQ(entries(), 1u) << "the old folder must not stay beside the new one";
}

TEST_F(OutputFolderTest, ForceKeepsTheOlderResultIfTheNewOneFails) {
  make_result(path("hasil"));
  const std::string before = content("hasil/run.json");
  { const write::OutputFolder folder(path("hasil"), true); }
  EXPECT_EQ(content("hasil/run.json"), before);
  EXPECT_EQ(entries(), 1u);
}

WriteSettings style(const char *name) {
  WriteSettings settings;
  settings.csv = name;
  return settings;
}

Review one_place_unknown() {
  Review review;
  review.rows.push_back({"balita.csv", 3, "", "Utara, \"Lama\"", "Batu", {"tidak ada", "not there"}, "", 1});
  return review;
}

void leave_findings(const std::string &path, const char *csv_style) {
  write::OutputFolder folder(path, false);
  write::findings(folder, {}, one_place_unknown(), style(csv_style), Language::id);
  folder.finish();
}

TEST_F(OutputFolderTest, FindingsOfACheckOrOfRejectedDataAreReplacedUnasked) {
  for (const char *csv_style : {"plain", "id"}) {
    leave_findings(path(csv_style), csv_style);
    EXPECT_TRUE(write::is_free_folder(path(csv_style) + "/")) << csv_style;
    leave_findings(path(csv_style), csv_style);
    make_result(path(csv_style));
    EXPECT_FALSE(fs::exists(path(csv_style) + "/temuan.csv"));
    EXPECT_FALSE(write::is_free_folder(path(csv_style))) << "results are not replaced unasked";
  }
}

TEST_F(OutputFolderTest, FindingsBesideSomethingElseStay) {
  leave_findings(path("hasil"), "plain");
  put("hasil/catatan.txt", "milik kantor");
  EXPECT_EQ(kind_of_refusal(path("hasil"), false), ErrorKind::request);
  put("lain/temuan.csv", "nomor,temuan\n1,kunci\n");
  EXPECT_EQ(kind_of_refusal(path("lain"), false), ErrorKind::request);
}

TEST_F(OutputFolderTest, AReviewTableThatWasFilledInIsNotReplacedUnasked) {
  for (const char *csv_style : {"plain", "id"}) {
    leave_findings(path(csv_style), csv_style);
    const std::string file = path(csv_style) + "/tinjauan.csv";
    std::string text = content(std::string(csv_style) + "/tinjauan.csv");
    const std::string end = std::string(csv_style) == "id" ? ";;0\r\n" : ",,0\n";
    const std::size_t at = text.rfind(end);
    ASSERT_NE(at, std::string::npos) << text;
    put(std::string(csv_style) + "/tinjauan.csv",
        text.substr(0, at + 1) + "99.01.01.2001" + text.substr(at + 1));
    EXPECT_EQ(kind_of_refusal(path(csv_style), false), ErrorKind::request);
    EXPECT_EQ(kind_of_refusal(path(csv_style), true), ErrorKind::request) << "nor with --force";
  }
}

TEST_F(OutputFolderTest, AReviewTableWithoutItsColumnOfCodesCountsAsFilledIn) {
  leave_findings(path("hasil"), "plain");
  std::string text = content("hasil/tinjauan.csv");
  text.replace(text.find("kode_desa"), 9, "kode_nya");
  put("hasil/tinjauan.csv", text);
  EXPECT_EQ(kind_of_refusal(path("hasil"), false), ErrorKind::request);
}

TEST_F(OutputFolderTest, ForceNeverRemovesWhatLokusDidNotMake) {
  put("foto/liburan.jpg", "x");
  EXPECT_EQ(kind_of_refusal(path("foto"), true), ErrorKind::request);
  put("proyek/run.json", "{\"program\": \"lain\"}");
  EXPECT_EQ(kind_of_refusal(path("proyek"), true), ErrorKind::request);
  EXPECT_TRUE(fs::exists(path("foto/liburan.jpg")));
}

TEST_F(OutputFolderTest, LinksAndFilesAreRefused) {
  make_result(path("hasil"));
  fs::create_directory_symlink(path("hasil"), path("tautan"));
  EXPECT_EQ(kind_of_refusal(path("tautan"), true), ErrorKind::request);
  put("berkas", "x");
  EXPECT_EQ(kind_of_refusal(path("berkas"), true), ErrorKind::request);
  EXPECT_TRUE(fs::exists(path("hasil/run.json")));
}

TEST_F(OutputFolderTest, ALinkInsideAnOldResultIsNotFollowed) {
  put("berharga/data.csv", "1");
  make_result(path("hasil"));
  fs::create_directory_symlink(path("berharga"), path("hasil/pintas"));
  EXPECT_EQ(kind_of_refusal(path("hasil"), true), ErrorKind::request);
  EXPECT_EQ(content("berharga/data.csv"), "1");
}

TEST_F(OutputFolderTest, TheCurrentFolderIsRefused) {
  const fs::path before = fs::current_path();
  fs::current_path(root);
  for (const char *name : {".", "..", "/", ""}) {
    EXPECT_THROW(write::OutputFolder(name, true), Error) << name;
  }
  fs::current_path(before);
  EXPECT_TRUE(fs::exists(root));
}

TEST_F(OutputFolderTest, ContentThatAppearsMeanwhileIsNotOverwritten) {
  write::OutputFolder folder(path("hasil"), false);
  put("hasil/milik_orang.txt", "x");
  EXPECT_THROW(folder.finish(), Error);
  EXPECT_EQ(content("hasil/milik_orang.txt"), "x");
}

TEST_F(OutputFolderTest, NoFileIsWrittenOutsideTheFolder) {
  const write::OutputFolder folder(path("hasil"), false);
  EXPECT_THROW(write::write_text(folder, "../luar.txt", "x"), Error);
  EXPECT_THROW(write::write_text(folder, path("luar.txt"), "x"), Error);
  EXPECT_FALSE(fs::exists(path("luar.txt")));
}

TEST_F(OutputFolderTest, TextMayLieInAFolderInside) {
  write::OutputFolder folder(path("hasil"), false);
  write::write_text(folder, "interventions/pmt.toml", "x");
  folder.finish();
  EXPECT_EQ(content("hasil/interventions/pmt.toml"), "x");
}

TEST_F(OutputFolderTest, AFullDiskIsAnError) {
  if (!fs::exists("/dev/full"))
    GTEST_SKIP() << "no /dev/full here";
  write::OutputFolder folder(path("hasil"), false);
  fs::create_symlink("/dev/full", folder.file("penuh.txt"));
  EXPECT_THROW(write::write_text(folder, "penuh.txt", std::string(100000, 'x')), Error);
}

} // namespace
