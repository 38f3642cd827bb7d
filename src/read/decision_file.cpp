#include "core/error.hpp"
#include "read/read.hpp"
#include "seal/digest.hpp"
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

namespace lokus::read {
namespace {

using Json = nlohmann::ordered_json;

std::string decision_bytes(const std::string &path) {
  std::ifstream in(path, std::ios::binary);
  if (!in)
    throw Error(ErrorKind::failure, phrase("{}: berkas keputusan tidak dapat dibaca",
                                           "{}: the decision file cannot be read", path));
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// Where the 64 digits of the seal stand: the last member of the file. None when it has no seal.
std::optional<std::size_t> place_of_seal(const std::string &text) {
  constexpr std::string_view before = "\"sha256\": \"", after = "\"\n}\n";
  const std::size_t at = text.rfind(before);
  if (at == std::string::npos || text.size() != at + before.size() + 64 + after.size() ||
      !text.ends_with(after))
    return std::nullopt;
  return at + before.size();
}

DecisionFile content_of(const Json &from) {
  DecisionFile file;
  file.version = from.at("version");
  file.made = from.at("made");
  file.title = from.at("title");
  file.year = from.at("year");
  file.seed = from.at("seed");
  file.method = from.at("method");
  file.top = from.at("top");
  file.scenario = from.at("scenario");
  for (const Json &village : from.at("list"))
    file.list.push_back({village.at("code"), village.at("name"), village.at("subdistrict"),
                         listed(village.at("why")), village.at("reason"), village.at("rank")});
  for (const Json &dropped : from.at("dropped"))
    file.dropped.push_back({dropped.at("code"), dropped.at("name"), dropped.at("reason")});
  for (const Json &input : from.at("inputs"))
    file.inputs.push_back({input.at("file"), input.at("sha256"), input.at("bytes")});
  for (const auto &[key, value] : from.at("settings").items())
    file.settings.emplace_back(key, value.get<std::string>());
  return file;
}

} // namespace

SealedDecision decision_file(const std::string &path) {
  std::string text = decision_bytes(path);
  SealedDecision sealed;
  if (const auto at = place_of_seal(text)) {
    sealed.seal = text.substr(*at, 64);
    std::string unsealed = text;
    unsealed.replace(*at, 64, std::string(64, '0'));
    Digest digest;
    digest.add(unsealed);
    sealed.found = digest.hex();
  }
  try {
    sealed.decision = content_of(Json::parse(text));
  } catch (const Json::exception &) { // no decision file, or one that was altered: the seal tells
    sealed.decision = {};
  }
  return sealed;
}

} // namespace lokus::read
