#include "core/error.hpp"
#include "write/tiny.hpp"
#include <gmock/gmock.h>
#include <sys/stat.h>

using namespace lokus;
using testing::HasSubstr;

namespace {

constexpr const char *log_header = "made,scenario,folder,audience,villages,from_children\n";

class ExportLog : public tiny::Folder {
protected:
  void add(const std::string &name, const std::string &scenario = "demo") const {
    write::log_export(root.string(), name, {{2026, 11, 22}, scenario, "hasil/demo", "public", 200, true});
  }
  std::string refusal_of(const std::string &name) const {
    try {
      add(name);
    } catch (const Error &error) {
      return error.sentence().en;
    }
    return "";
  }
};

TEST_F(ExportLog, GrowsByOneLineAnExport) {
  add("");
  write::log_export(root.string(), "", {{2026, 11, 23}, "demo", "hasil/\"a\"", "internal", 200, false});
  EXPECT_EQ(content("catatan_ekspor.csv"), std::string(log_header) +
                                               "2026-11-22,demo,hasil/demo,public,200,1\n"
                                               "2026-11-23,demo,\"hasil/\"\"a\"\"\",internal,200,0\n");
  EXPECT_THROW(write::log_export("/tidak/ada", "", {}), Error);
}

TEST_F(ExportLog, IsAddedToNoFileThatIsNotALog) {
  const std::string other = "alias ls='ls --color'\n";
  for (const char *name : {"profil", "catatan.csv"}) {
    put(name, other);
    EXPECT_THAT(refusal_of(name), HasSubstr("no log of exports"));
    EXPECT_EQ(content(name), other);
  }
  put("pendek", "made,");
  EXPECT_THAT(refusal_of("pendek"), HasSubstr("no log of exports"));
}

TEST_F(ExportLog, FollowsNoLinkAndWaitsForNoPipe) {
  put("lain/catatan.csv", log_header);
  std::filesystem::create_symlink(path("lain/catatan.csv"), path("tautan.csv"));
  std::filesystem::create_symlink(path("belum_ada"), path("putus.csv"));
  std::filesystem::create_directories(path("folder.csv"));
  ASSERT_EQ(::mkfifo(path("pipa.csv").c_str(), 0600), 0);
  for (const char *name : {"tautan.csv", "putus.csv", "folder.csv", "pipa.csv"})
    EXPECT_THAT(refusal_of(name), HasSubstr("no log of exports")) << name;
  EXPECT_EQ(content("lain/catatan.csv"), log_header);
  EXPECT_FALSE(std::filesystem::exists(path("belum_ada")));
}

TEST_F(ExportLog, LiesBesideTheScenario) {
  std::filesystem::create_directories(path("lain"));
  for (const char *name :
       {"../catatan.csv", "lain/catatan.csv", "/tmp/catatan.csv", "..", ".", ".profile", "a\nb"})
    EXPECT_THAT(refusal_of(name), HasSubstr("is no name of a file")) << name;
}

TEST_F(ExportLog, ALineThatWasBrokenOffStaysALine) {
  put("catatan_ekspor.csv", std::string(log_header) + "2026-11-21,de");
  add("");
  EXPECT_EQ(content("catatan_ekspor.csv"),
            std::string(log_header) + "2026-11-21,de\n2026-11-22,demo,hasil/demo,public,200,1\n");
}

TEST_F(ExportLog, HoldsNoFormula) {
  for (const char *name : {"=1+1", "+1", "-1", "@A1", "\t=1", "\uff1d1", "\u200b=1"}) {
    add("", name);
    EXPECT_THAT(content("catatan_ekspor.csv"), HasSubstr(std::string("22,\"'") + name + "\",hasil")) << name;
  }
}

} // namespace
