#include "write/files/folder_lock.hpp"
#include "write/tiny.hpp"

namespace fs = std::filesystem;
using namespace lokus;

namespace {

// What a lokus that was killed leaves beside its folder, and what the next one does with it.
class Leftovers : public tiny::Folder {
protected:
  void make(const std::string &name, const std::string &village = "") const {
    write::OutputFolder folder(path(name), true);
    write::write_text(folder, "desa.csv", "kode,synthetic\n" + village);
    write::run_record(folder, tiny::record(), nullptr, {});
    folder.finish();
  }
  std::vector<Phrase> settle() const { return write::settle_leftovers(path("hasil")); }
};

TEST_F(Leftovers, NothingIsSaidWhereNothingIs) {
  EXPECT_TRUE(settle().empty());
  make("hasil");
  EXPECT_TRUE(settle().empty());
  EXPECT_TRUE(write::settle_leftovers(path("tidak/ada/hasil")).empty());
}

TEST_F(Leftovers, AnUnfinishedFolderIsRemovedAndTold) {
  make("hasil");
  put(".hasil.sedang-ditulis-1/estimasi.csv", "separuh");
  put(".hasil.sedang-ditulis-3/peta_lokus.pdf", "");
  fs::create_directory(path(".hasil.sedang-ditulis-4"));
  const auto said = settle();
  ASSERT_EQ(said.size(), 3u);
  EXPECT_NE(said[0].en.find(".hasil.sedang-ditulis-1"), std::string::npos);
  EXPECT_NE(said[0].en.find("removed"), std::string::npos);
  EXPECT_EQ(entries(), 1u);
}

TEST_F(Leftovers, WhatWasBeingReplacedIsPutBackWhereNothingTookItsPlace) {
  make("hasil", "lama\n");
  fs::rename(path("hasil"), path(".hasil.lama-1"));
  put(".hasil.sedang-ditulis-1/desa.csv", "baru");
  const auto said = settle();
  ASSERT_EQ(said.size(), 2u);
  EXPECT_NE(said[0].en.find("put back"), std::string::npos);
  EXPECT_EQ(content("hasil/desa.csv"), "kode,synthetic\nlama\n");
  EXPECT_EQ(entries(), 1u);
}

// An older leftover that could not be removed stands before it.
TEST_F(Leftovers, TheWholeResultIsPutBackAndNoneRemovedBesideIt) {
  make("hasil", "lama\n");
  fs::rename(path("hasil"), path(".hasil.lama-2"));
  put(".hasil.lama-1/foto.jpg", "kantor");
  settle();
  EXPECT_EQ(content("hasil/desa.csv"), "kode,synthetic\nlama\n");
  EXPECT_EQ(content(".hasil.lama-1/foto.jpg"), "kantor");
}

TEST_F(Leftovers, WhatWasReplacedIsRemovedAlsoWhenThatWasBegun) {
  make("lain");
  fs::rename(path("lain"), path(".hasil.lama-1"));
  fs::remove(path(".hasil.lama-1/desa.csv"));
  make("hasil", "baru\n");
  EXPECT_EQ(settle().size(), 1u);
  EXPECT_EQ(content("hasil/desa.csv"), "kode,synthetic\nbaru\n");
  EXPECT_EQ(entries(), 1u);
}

TEST_F(Leftovers, NothingOfSomebodyElseIsRemoved) {
  make("hasil");
  put(".hasil.sedang-ditulis-1/surat.docx", "kantor");
  put(".hasil.sedang-ditulis-1/desa.csv", "separuh");
  put(".hasil.lama-2/foto.jpg", "kantor");
  put(".hasil.lama-x/desa.csv", "bukan nama kami");
  put(".hasil.sedang-ditulis-7", "berkas");
  put(".lain.sedang-ditulis-1/desa.csv", "hasil lain");
  fs::create_directory_symlink(path("hasil"), path(".hasil.sedang-ditulis-8"));
  const auto said = settle();
  ASSERT_EQ(said.size(), 2u);
  EXPECT_NE(said[0].en.find("foto.jpg"), std::string::npos);
  EXPECT_NE(said[1].en.find("surat.docx"), std::string::npos);
  EXPECT_EQ(content(".hasil.sedang-ditulis-1/surat.docx"), "kantor");
  EXPECT_EQ(content(".hasil.lama-2/foto.jpg"), "kantor");
  EXPECT_EQ(content(".hasil.lama-x/desa.csv"), "bukan nama kami");
  EXPECT_EQ(content(".hasil.sedang-ditulis-7"), "berkas");
  EXPECT_EQ(content(".lain.sedang-ditulis-1/desa.csv"), "hasil lain");
  EXPECT_TRUE(fs::exists(path("hasil/run.json")));
}

TEST_F(Leftovers, AFolderThatAnotherIsWritingToIsLeftAlone) {
  write::OutputFolder other(path("hasil"), false);
  write::write_text(other, "desa.csv", "kode,synthetic\n");
  EXPECT_TRUE(settle().empty());
  other.finish();
  EXPECT_EQ(content("hasil/desa.csv"), "kode,synthetic\n");
}

TEST_F(Leftovers, ALockIsHeldByOneAndEndsWithIt) {
  {
    const write::FolderLock first(root);
    if (!first.held())
      GTEST_SKIP() << "no locks on folders here";
    const write::FolderLock second(root);
    EXPECT_TRUE(second.by_another());
    EXPECT_FALSE(second.held());
  }
  EXPECT_TRUE(write::FolderLock(root).held());
}

} // namespace
