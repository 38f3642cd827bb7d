#include "core/error.hpp"
#include "core/password.hpp"
#include <gtest/gtest.h>

using namespace lokus;

namespace {

TEST(Password, IsMaskedInEveryFormOfAConnection) {
  const std::pair<const char *, const char *> forms[] = {
      {"PG:host=h password=rahasia dbname=d", "PG:host=h password=*** dbname=d"},
      {"PG:host=h password='ra ha\\'sia' dbname=d", "PG:host=h password=*** dbname=d"},
      {"PG:password = rahasia host=h", "PG:password = *** host=h"},
      {"PG:PASSWORD=rahasia", "PG:PASSWORD=***"},
      {"PG:sslpassword=rahasia passwd=a pwd=b", "PG:sslpassword=*** passwd=*** pwd=***"},
      {"PG:password='tidak ditutup", "PG:password=***"},
      {"PG:password=ra\\ ha host=h", "PG:password=*** host=h"},
      {"PG:password=", "PG:password=***"},
      {"postgresql://u:rahasia@h/d", "postgresql://u:***@h/d"},
      {"postgres://u:ra@ha:si/a@h:5432/d", "postgres://u:***@h:5432/d"},
      {"postgresql://u:ra ha@h/d", "postgresql://u:***@h/d"},
      {"PG:postgresql://h/d?user=u&password=rahasia&sslmode=require",
       "PG:postgresql://h/d?user=u&password=***&sslmode=require"},
      {"a PGPASSWORD=rahasia lokus", "a PGPASSWORD=*** lokus"}};
  for (const auto &[written, shown] : forms) {
    EXPECT_EQ(without_passwords(written), shown);
    EXPECT_EQ(without_passwords(shown), shown) << "twice";
    EXPECT_TRUE(holds_masked_password(shown)) << shown;
    EXPECT_TRUE(holds_masked_password('"' + std::string(shown) + '"')) << shown;
    EXPECT_FALSE(holds_masked_password(written)) << written;
  }
}

TEST(Password, OtherTextStays) {
  for (const char *text :
       {"", "batas.gpkg", "PG:host=h user=u", "postgresql://h:5432/d", "https://a.id/x?y=1",
        "password authentication failed for user \"u\"", "u@h", "***", "a@b: c://d"}) {
    EXPECT_EQ(without_passwords(text), text);
    EXPECT_FALSE(holds_masked_password(text)) << text;
  }
}

TEST(Password, StandsInNoError) {
  const Error error(ErrorKind::failure, phrase("{} rusak", "{} is broken", "PG:password=rahasia"));
  EXPECT_EQ(error.sentence().id, "PG:password=*** rusak");
  EXPECT_EQ(error.at({"u:rahasia", "pg://u:rahasia@h"}).sentence().en,
            "pg://u:***@h: PG:password=*** is broken");
}

} // namespace
