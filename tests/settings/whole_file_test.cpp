#include "read/temporary_files.hpp"
#include "settings/check.hpp"
#include "settings/memory.hpp"
#include "settings/toml.hpp"
#include "settings/whole_file.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace {

using namespace lokus;
using settings::whole_file;
using testing::HasSubstr;

class WholeFile : public testing::Test {
protected:
  FilePath file(const std::string &name) const { return {name, folder.path(name)}; }
  std::string refusal(const FilePath &path) const {
    EXPECT_EQ(exit_code_of([&] { settings::require_regular(path, "s.toml:3:1"); }), 2);
    EXPECT_EQ(exit_code_of([&] { whole_file(path, settings::largest_file); }), 3);
    return error_of([&] { settings::require_regular(path, "s.toml:3:1"); });
  }
  TemporaryFolder folder;
};

TEST_F(WholeFile, IsReadToItsEndAlsoBehindALink) {
  const std::string text(3 << 20, 'x');
  folder.write("a", text);
  ASSERT_EQ(symlink(folder.path("a").c_str(), folder.path("b").c_str()), 0);
  EXPECT_EQ(whole_file(file("a"), settings::largest_file), text);
  EXPECT_EQ(whole_file(file("b"), settings::largest_file), text);
  folder.write("kosong", "");
  EXPECT_EQ(whole_file(file("kosong"), settings::largest_file), "");
}

// None of them is waited for.
TEST_F(WholeFile, WhatIsNoRegularFileIsRefusedAtOnce) {
  ASSERT_EQ(mkfifo(folder.path("pipa").c_str(), 0600), 0);
  EXPECT_THAT(refusal(file("pipa")), HasSubstr("s.toml:3:1: \"pipa\" is a pipe (FIFO) and no regular file"));
  EXPECT_THAT(refusal({"/dev/zero", "/dev/zero"}), HasSubstr("is a device"));
  EXPECT_THAT(refusal({"folder", folder.path("")}), HasSubstr("is a folder"));
}

TEST_F(WholeFile, ASocketIsRefused) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  ASSERT_LT(folder.path("soket").size(), sizeof address.sun_path);
  folder.path("soket").copy(address.sun_path, sizeof address.sun_path - 1);
  const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
  ASSERT_EQ(bind(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
  EXPECT_EQ(exit_code_of([&] { settings::require_regular(file("soket"), "x"); }), 2);
  close(socket);
}

TEST_F(WholeFile, WhatIsTooLargeIsRefusedBeforeItIsRead) {
  folder.write("besar", "");
  ASSERT_EQ(truncate(folder.path("besar").c_str(), off_t{5} << 30), 0); // takes no room on the disk
  EXPECT_THAT(error_of([&] { whole_file(file("besar"), settings::largest_file); }),
              HasSubstr("besar: 5368709120 bytes, but at most 4294967296 are read"));
}

TEST_F(WholeFile, AFolderMayStandForALayerAlone) {
  const FilePath here{"sini", folder.path("")};
  EXPECT_NO_THROW(settings::require_file(here, "s.toml:3:1", true));
  EXPECT_THAT(error_of([&] { settings::require_file(here, "s.toml:3:1"); }), HasSubstr("is a folder"));
}

std::string repeated(const std::string &text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i)
    all += text;
  return all;
}

TEST_F(WholeFile, SettingsThatLieWithoutEndAreRefusedWithTheirLine) {
  const auto refusal_of = [&](const std::string &text) {
    const std::string path = folder.write("s.toml", text);
    return error_of([&] { settings::toml_file(path); });
  };
  EXPECT_THAT(refusal_of("a = 1\n" + repeated("a.", 200'000) + "a = 1\n"),
              HasSubstr("s.toml:2: this key has"));
  EXPECT_THAT(refusal_of("[" + repeated("a.", 200'000) + "a]\n"), HasSubstr("s.toml:1: this key has"));
  EXPECT_THAT(refusal_of("a = " + repeated("[", 100'000)), HasSubstr("s.toml:1"));
  EXPECT_THAT(refusal_of("a = " + repeated("{a=", 100'000)), HasSubstr("s.toml:1"));
  EXPECT_EQ(refusal_of("a = [" + repeated("0.25, ", 5000) + "0.5]\n"), "");
  EXPECT_EQ(refusal_of("a = \"" + repeated("satu. ", 60) + "\"\n"), "");
  settings::TomlValue root;
  EXPECT_THAT(error_of([&] { settings::override_value(root, repeated("a.", 20'000) + "a=1"); }),
              HasSubstr("more than 100 parts"));
}

TEST_F(WholeFile, WhatWillNotFitIntoMemoryIsRefusedWithItsForecast) {
  ASSERT_TRUE(settings::memory_left().has_value());
  EXPECT_NO_THROW(settings::require_memory({1e6, {"a", "a"}, {"b", "b"}}));
  EXPECT_THAT(error_of([] {
                settings::require_memory({1e15, {"desa", "villages"}, {"kurangi", "lower it"}});
              }),
              testing::AllOf(HasSubstr("villages will take some 1000000 GB of memory, but only"),
                             HasSubstr("are left; lower it")));
}

} // namespace
