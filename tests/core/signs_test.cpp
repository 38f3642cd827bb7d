#include "core/signs.hpp"
#include <gtest/gtest.h>

namespace lokus {
namespace {

TEST(Signs, WordsAreFoundWholeWhateverPartsThem) {
  EXPECT_EQ(whole_words("Ibu-Hamil  (KEK) < 23,5"), " ibu hamil kek 23 5 ");
  EXPECT_EQ(whole_words("Dinas\u00a0Sosial\u2013Kab."), " dinas sosial kab ");
  EXPECT_EQ(whole_words("posy\u00adandu"), " posyandu "); // a hyphen that is not seen
  EXPECT_EQ(whole_words(" -. "), " ");
  EXPECT_EQ(whole_words(""), " ");
}

} // namespace
} // namespace lokus
