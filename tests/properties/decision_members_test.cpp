#include "demo_run.hpp"
#include "jobs/frozen_members.hpp"
#include "read/read.hpp"
#include "seal/digest.hpp"
#include "write/write.hpp"
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <regex>

// Whoever alters a decision file can seal it again: every member is then held against what the inputs give.

namespace {

using namespace lokus;
using Json = nlohmann::ordered_json;

std::string sealed_text(Json json) {
  json["sha256"] = std::string(64, '0');
  std::string text = json.dump(2) + "\n";
  Digest digest;
  digest.add(text);
  return text.replace(text.size() - 68, 64, digest.hex());
}

Json altered(const Json &value) {
  if (value.is_string())
    return value.get<std::string>() + "1";
  if (value.is_number_integer())
    return value.get<std::int64_t>() + 1;
  return value.is_number() ? Json(value.get<double>() + 0.001) : Json("1");
}

// Of the members that differ by their place in a list alone, the first two.
std::vector<std::string> members_of(const Json &json) {
  std::map<std::string, std::size_t> seen;
  std::vector<std::string> pointers;
  const Json flat = json.flatten();
  for (const auto &[pointer, value] : flat.items())
    if (seen[std::regex_replace(pointer, std::regex("/[0-9]+"), "/#")]++ < 2 && pointer != "/sha256")
      pointers.push_back(pointer);
  return pointers;
}

class DecisionMembers : public testing::Test {
protected:
  static void SetUpTestSuite() {
    const testing_files::DemoRun run = testing_files::DemoRun::of_the_demo({"estimate.draws=20", "seed=5"});
    RunRecord record;
    record.version = LOKUS_VERSION;
    record.made = {2026, 11, 30};
    record.scenario = run.scenario;
    record.files = read::input_files(run.scenario);
    *text() = write::frozen_bytes(run.prepared, run.decision, record).json;
  }
  static std::string *text() {
    static std::string decided;
    return &decided;
  }
  SealedDecision found(const std::string &bytes) const {
    std::ofstream(folder / "keputusan.json", std::ios::binary) << bytes;
    return read::decision_file(folder / "keputusan.json");
  }
  std::size_t differences(const Json &json) const {
    const SealedDecision sealed = found(sealed_text(json));
    EXPECT_TRUE(sealed.unaltered());
    return member_differences(sealed, *text()).size();
  }
  TemporaryFolder folder;
};

TEST_F(DecisionMembers, TheSameFileHasNoDifference) {
  const SealedDecision sealed = found(*text());
  EXPECT_TRUE(sealed.unaltered());
  EXPECT_EQ(sealed.decision.set, (std::vector<std::string>{"estimate.draws", "seed"}));
  EXPECT_TRUE(member_differences(sealed, *text()).empty());
}

TEST_F(DecisionMembers, AnyMemberAlteredBreaksTheSealAndIsFoundWhereItIsSealedAgain) {
  const Json json = Json::parse(*text());
  const std::set<std::string> not_held = {"/made", "/version",
                                          "/draws/sha256"}; // the draws are compared themselves
  const std::vector<std::string> pointers = members_of(json);
  EXPECT_GT(pointers.size(), 100u);
  for (const std::string &pointer : pointers) {
    Json other = json;
    Json &member = other[Json::json_pointer(pointer)];
    member = altered(member);
    EXPECT_FALSE(found(other.dump(2) + "\n").unaltered()) << pointer;
    if (!not_held.contains(pointer)) {
      EXPECT_GT(differences(other), 0u) << pointer;
    }
  }
}

TEST_F(DecisionMembers, AMemberTooManyOrTooFewIsFound) {
  const Json json = Json::parse(*text());
  for (const auto &[key, value] : json.items()) {
    Json fewer = json, emptied = json;
    fewer.erase(key);
    emptied[key] = Json::array();
    if (key != "made" && key != "version" && key != "sha256") {
      EXPECT_GT(differences(fewer), 0u) << key;
      EXPECT_TRUE(value == Json::array() || differences(emptied) > 0) << key;
    }
  }
  Json more = json;
  more.erase("sha256");
  more["catatan"] = "tambahan";
  EXPECT_GT(differences(more), 0u);
  std::string twice = *text();
  twice.insert(twice.find("\"title\""), "\"title\": \"Lain\",\n  ");
  twice.replace(twice.size() - 68, 64, std::string(64, '0'));
  Digest digest;
  digest.add(twice);
  twice.replace(twice.size() - 68, 64, digest.hex());
  EXPECT_GT(member_differences(found(twice), *text()).size(), 0u);
}

TEST_F(DecisionMembers, AnEarlierFormatIsNoWayOut) {
  for (const int format : {1, 2}) {
    Json json = Json::parse(*text());
    json["format"] = format;
    EXPECT_GT(differences(json), 0u) << format;
  }
}

TEST_F(DecisionMembers, DrawsAreTheSameToOneStep) {
  const std::string head = "lokus draws 1\n";
  const auto bytes = [&](std::initializer_list<unsigned> values) {
    std::string all = head;
    for (const unsigned value : values)
      all += {static_cast<char>(value & 255), static_cast<char>(value >> 8)};
    return all;
  };
  const std::string then = bytes({255, 65535, 1000});
  EXPECT_TRUE(draws_alike(then, then, 3));
  EXPECT_TRUE(draws_alike(then, bytes({256, 65535, 999}), 3));
  EXPECT_FALSE(draws_alike(then, bytes({257, 65535, 1000}), 3));
  EXPECT_FALSE(draws_alike(then, bytes({255, 65534, 1000}), 3));
  EXPECT_FALSE(draws_alike(then, bytes({255, 65535}), 2));
  EXPECT_FALSE(draws_alike(then, "x" + then.substr(1), 3));
}

} // namespace
