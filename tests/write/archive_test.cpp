#include "write/files/archive.hpp"
#include <cstdlib>
#include <ctime>
#include <gtest/gtest.h>
#include <vector>

namespace lokus::write {
namespace {

std::string archive_in(const char *zone) {
  setenv("TZ", zone, 1);
  tzset();
  const std::vector<ArchivePart> parts = {{"xl/sheet.xml", std::string(5000, 'a')}, {"kosong.xml", ""}};
  return archive(parts);
}

TEST(Archive, HasTheSameBytesInEveryTimeZone) {
  const std::string universal = archive_in("UTC");
  for (const char *zone : {"Asia/Jakarta", "America/Sao_Paulo", "Europe/Lisbon", "Pacific/Kiritimati"})
    EXPECT_EQ(archive_in(zone), universal) << zone;
  unsetenv("TZ");
  tzset();
}

} // namespace
} // namespace lokus::write
