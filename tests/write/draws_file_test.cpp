#include "seal/digest.hpp"
#include "write/files/draws_file.hpp"
#include "write/tiny.hpp"
#include <algorithm>

using namespace lokus;

namespace {

Decision with_draws() {
  Decision d = tiny::decision();
  d.none.at_start = Grid<VillageId, DrawId, float>(3, 2, 0.5F);
  d.none.at_drawn = Grid<VillageId, DrawId, double>(3, 2, 0.25);
  d.planned.at_drawn = Grid<VillageId, DrawId, double>(3, 2, 0.2);
  d.planned.at_drawn(VillageId{1}, DrawId{1}) = nan();
  return d;
}

unsigned number_at(const std::string &bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return static_cast<unsigned>(static_cast<unsigned char>(bytes[i]));
  };
  return byte(at) + 256 * byte(at + 1);
}

TEST(DrawsFile, HoldsThreeLayersOfTwoByteNumbersBehindItsHeader) {
  const std::string bytes = write::draws_bytes(tiny::prepared(), with_draws());
  EXPECT_TRUE(
      bytes.starts_with("lokus draws 1\nvillages 3\ndraws 2\nscale 60000 missing 65535\nlayer start "));
  const std::string last_code = "99.01.02.1001\n";
  const std::size_t begin = bytes.find(last_code) + last_code.size();
  ASSERT_EQ(bytes.size(), begin + 3 * 3 * 2 * 2);
  EXPECT_EQ(number_at(bytes, begin), 30000u);
  EXPECT_EQ(number_at(bytes, begin + 12), 15000u);
  EXPECT_EQ(number_at(bytes, begin + 24), 12000u);
  EXPECT_EQ(number_at(bytes, begin + 24 + 2 * 3), 65535u) << "village 1, draw 1";
}

TEST(DrawsFile, IsNothingWithoutAProjection) {
  EXPECT_EQ(write::draws_bytes(tiny::prepared(), Decision()), "");
}

class DecisionFiles : public tiny::Folder {
protected:
  std::vector<std::string> written(const RunRecord &record) {
    write::OutputFolder folder(path("hasil"), false);
    write::decision_file(folder, tiny::prepared(), with_draws(), record);
    write::write_text(folder, "lain.txt", "");
    folder.finish();
    std::vector<std::string> names;
    for (const auto &entry : std::filesystem::directory_iterator(path("hasil")))
      names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
  }
};

TEST_F(DecisionFiles, LieTogetherAndAreBoundByTheChecksum) {
  EXPECT_EQ(written(tiny::record()),
            (std::vector<std::string>{"keputusan.draws", "keputusan.json", "lain.txt"}));
  EXPECT_NE(content("hasil/keputusan.json").find(digest_of_file(path("hasil/keputusan.draws"))),
            std::string::npos);
}

TEST_F(DecisionFiles, AreNotForThePublic) {
  RunRecord record = tiny::record();
  record.scenario.write.audience = "public";
  EXPECT_EQ(written(record), std::vector<std::string>{"lain.txt"});
}

} // namespace
