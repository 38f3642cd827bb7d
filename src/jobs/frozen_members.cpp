#include "jobs/frozen_members.hpp"
#include "jobs/few_sentences.hpp"
#include "read/read.hpp"
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>

namespace lokus {
namespace {

using Members = std::map<std::string, read::DecisionMember>;

Members by_path(const read::DecisionMembers &members) {
  Members found;
  for (const read::DecisionMember &member : members.rows)
    found[member.path] = member;
  return found;
}

// An earlier program may have worded its sentences otherwise.
bool is_asked(const std::string &path, bool of_this_program) {
  const bool sentence = path.starts_with("how_made");
  return path != "made" && path != "version" && path != "sha256" && path != "draws.sha256" &&
         (of_this_program || !sentence);
}

bool same(const read::DecisionMember &then, const read::DecisionMember &now) {
  if (then.path == "scenario")
    return std::filesystem::path(then.text).filename() == std::filesystem::path(now.text).filename();
  if (is_missing(then.number) || is_missing(now.number))
    return then.text == now.text;
  const bool whole = now.number == std::floor(now.number); // counts, rupiah, ranks: exact everywhere
  return whole ? then.number == now.number : alike(then.number, now.number);
}

// What a file of an earlier format would hold.
void take_back_to(int format, Members &now) {
  if (format >= DecisionFile::newest_format)
    return;
  now["format"].number = format;
  std::erase_if(now,
                [](const auto &entry) { return entry.first == "set" || entry.first.starts_with("set["); });
}

bool is_left_out(const std::string &path) {
  return std::ranges::any_of(figures_of_decision, [&](std::string_view name) {
    return path.starts_with(name) &&
           (path.size() == name.size() || path[name.size()] == '[' || path[name.size()] == '.');
  });
}

} // namespace

std::vector<Phrase> member_differences(const SealedDecision &then, const std::string &now_text) {
  FewSentences sentences;
  const DecisionFile &decision = then.decision;
  const bool of_this_program =
      decision.format == DecisionFile::newest_format && decision.version == LOKUS_VERSION;
  const read::DecisionMembers members = read::decision_members(then.text);
  if (!members.as_written)
    sentences.add(
        {"Berkas keputusan tidak tertulis seperti lokus menulisnya (anggota ganda atau tambahan).",
         "The decision file is not written as lokus writes it (members twice, or more than there are)."});
  Members now = by_path(read::decision_members(now_text));
  take_back_to(decision.format, now);
  if (!decision.has_figures)
    std::erase_if(now, [](const auto &entry) { return is_left_out(entry.first); });
  for (const read::DecisionMember &member : members.rows) {
    const auto found = now.find(member.path);
    if (found == now.end())
      sentences.add(phrase("{0}: \"{1}\" tidak diberikan lagi oleh masukan.",
                           "{0}: \"{1}\" is not given again by the inputs.", member.path, member.text));
    else if (is_asked(member.path, of_this_program) && !same(member, found->second))
      sentences.add(phrase("{0}: dihitung lagi \"{1}\", waktu diputuskan \"{2}\".",
                           "{0}: worked out again \"{1}\", when decided \"{2}\".", member.path,
                           found->second.text, member.text));
    if (found != now.end())
      now.erase(found);
  }
  if (of_this_program)
    for (const auto &[path, member] : now)
      sentences.add(phrase("{0}: \"{1}\" tidak ada di berkas keputusan.",
                           "{0}: \"{1}\" is not in the decision file.", path, member.text));
  return sentences.take();
}

bool draws_alike(const std::string &then, const std::string &now, std::size_t values) {
  constexpr unsigned missing = 65535;
  if (then.size() != now.size() || then.size() < 2 * values)
    return false;
  const std::size_t head = then.size() - 2 * values;
  if (then.compare(0, head, now, 0, head) != 0)
    return false;
  const auto value = [](const std::string &bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]) + 256u * static_cast<unsigned char>(bytes[at + 1]);
  };
  for (std::size_t at = head; at < then.size(); at += 2) {
    const unsigned a = value(then, at), b = value(now, at);
    if (a != b && (a == missing || b == missing || std::max(a, b) - std::min(a, b) > 1))
      return false;
  }
  return true;
}

} // namespace lokus
