#include "jobs/verify.hpp"
#include "core/error.hpp"
#include "core/file_bytes.hpp"
#include "core/password.hpp"
#include "core/text.hpp"
#include "jobs/decided_again.hpp"
#include "jobs/frozen_members.hpp"
#include "read/read.hpp"
#include "seal/digest.hpp"
#include "write/tables/job_tables.hpp"
#include "write/write.hpp"
#include <algorithm>
#include <filesystem>
#include <iterator>
#include <map>

namespace lokus {
namespace {

namespace fs = std::filesystem;

std::string scenario_path(const std::string &path, const DecisionFile &decision, const std::string &data) {
  const fs::path given(decision.scenario);
  if (!data.empty())
    return (fs::path(data) / given.filename()).string();
  if (given.is_absolute() || fs::exists(given))
    return given.string();
  return (fs::path(path).parent_path() / given.filename()).string();
}

// Of a folder with results, its decision file.
std::string decision_path(const std::string &given) {
  if (!fs::is_directory(given))
    return given;
  const fs::path inside = fs::path(given) / "keputusan.json";
  if (!fs::exists(inside))
    throw Error(
        ErrorKind::request,
        phrase("{}: folder tanpa keputusan.json; sebutkan berkas keputusannya, atau folder hasil rank, "
               "plan atau run",
               "{}: a folder without keputusan.json; name the decision file, or the folder with the "
               "results of rank, plan or run",
               given));
  return inside.string();
}

using Checksums = std::map<std::string, std::string>;

Checksums checksums(const std::vector<InputFile> &files) {
  Checksums by_name;
  for (const InputFile &file : files)
    by_name[file.written] = file.sha256;
  return by_name;
}

void check_inputs(const DecisionFile &decision, const std::vector<InputFile> &files, Verification &verdict) {
  const Checksums now = checksums(files), then = checksums(decision.inputs);
  const std::size_t before = verdict.sentences.size();
  for (const auto &[name, sum] : then)
    if (const auto found = now.find(name); found == now.end())
      verdict.sentences.push_back(phrase("Masukan {} tidak ada lagi.", "Input {} is no longer there.", name));
    else if (found->second != sum)
      verdict.sentences.push_back(phrase("Masukan {0} berubah: sha256 {1}…, waktu diputuskan {2}….",
                                         "Input {0} has changed: sha256 {1}…, when decided {2}….", name,
                                         found->second.substr(0, 12), sum.substr(0, 12)));
  for (const auto &[name, sum] : now)
    if (!then.contains(name))
      verdict.sentences.push_back(phrase("Masukan {} baru; waktu diputuskan tidak dipakai.",
                                         "Input {} is new; it was not used when the list was decided.",
                                         name));
  verdict.same_inputs = verdict.sentences.size() == before;
  if (verdict.same_inputs)
    verdict.sentences.push_back(phrase("Semua {} berkas masukan sama dengan waktu diputuskan.",
                                       "All {} input files are the same as when it was decided.",
                                       then.size()));
}

// The scenario file is compared before it is opened: settings of another file would not be the frozen ones.
bool scenario_is_the_same(const std::string &path, const DecisionFile &decision, Verification &verdict) {
  const std::string name = fs::path(path).filename().string();
  if (!fs::exists(path)) {
    verdict.sentences.push_back(phrase("Skenario {} tidak ditemukan; sebut foldernya dengan --data.",
                                       "The scenario {} is not found; name its folder with --data.", path));
    return false;
  }
  const std::string sum = digest_of_file(path);
  const bool same = std::ranges::any_of(
      decision.inputs, [&](const InputFile &file) { return file.written == name && file.sha256 == sum; });
  if (!same)
    verdict.sentences.push_back(phrase("Masukan {0} berubah: sha256 {1}… tidak sama dengan waktu diputuskan.",
                                       "Input {0} has changed: sha256 {1}… is not that of the decision.",
                                       name, sum.substr(0, 12)));
  return same;
}

// The draws lie beside the decision file, wherever that lies now.
void check_draws(const std::string &path, const DecisionFile &decision, Verification &verdict) {
  verdict.draws_bound = true;
  const FrozenDraws &draws = decision.draws;
  if (draws.file.empty())
    return;
  const fs::path beside = fs::path(path).parent_path() / fs::path(draws.file).filename();
  verdict.draws_bound = fs::exists(beside) && digest_of_file(beside.string()) == draws.sha256;
  verdict.sentences.push_back(
      verdict.draws_bound ? phrase("{}: dunia acaknya utuh, sha256 cocok.",
                                   "{}: its draws are unaltered, sha256 fits.", beside.string())
      : fs::exists(beside)
          ? phrase("{}: dunia acaknya diubah; sha256 tidak cocok dengan keputusan.",
                   "{}: its draws were altered; sha256 is not the decision's.", beside.string())
          : phrase("{}: dunia acaknya tidak ada di samping keputusan.",
                   "{}: its draws are not beside the decision.", beside.string()));
}

// What --set gave; of a file that does not tell it, every setting.
std::vector<std::string> overrides_of(const DecisionFile &decision) {
  const bool told = decision.format >= 3;
  std::map<std::string, std::string> values;
  for (const auto &[key, value] : decision.settings)
    values[key] = value;
  if (told)
    std::erase_if(values, [&](const auto &entry) { return !std::ranges::count(decision.set, entry.first); });
  for (const std::string &key : decision.set)
    values.try_emplace(key, "\"\""); // an empty text stands in no file
  std::vector<std::string> overrides;
  for (const auto &[key, value] : values)
    if (!holds_masked_password(value)) // the scenario's own stands, its file being the same
      overrides.push_back(fmt::format("{}={}", key, value));
  return overrides;
}

// No input tells these: whoever reads the verdict must.
void tell_overrides(const DecisionFile &decision, Verification &verdict) {
  const std::vector<std::string> overrides = overrides_of(decision);
  if (decision.format >= 3 && !overrides.empty())
    verdict.sentences.push_back(phrase("Di luar skenario, lewat --set: {}.",
                                       "Beside the scenario, by --set: {}.", joined(overrides, "; ")));
}

// Bound by a checksum that fits, the draws may still be others than these inputs give.
void compare_draws(const std::string &path, const DecisionFile &decision, const std::string &again,
                   Verification &verdict) {
  const FrozenDraws &draws = decision.draws;
  if (draws.file.empty() || !verdict.draws_bound)
    return;
  const fs::path beside = fs::path(path).parent_path() / fs::path(draws.file).filename();
  verdict.draws_bound =
      draws_alike(file_bytes(beside.string()).bytes, again, 3 * draws.villages * draws.draws);
  if (!verdict.draws_bound)
    verdict.sentences.push_back(phrase("{}: dunia acaknya bukan yang diberikan masukan ini.",
                                       "{}: its draws are not those that these inputs give.",
                                       beside.string()));
}

void compare_members(const SealedDecision &sealed, const std::string &again, Verification &verdict) {
  std::vector<Phrase> differences = member_differences(sealed, again);
  verdict.same_members = differences.empty();
  if (verdict.same_list && verdict.same_plan && verdict.same_figures) // else they are told already
    std::ranges::move(differences, std::back_inserter(verdict.sentences));
}

void run_again(const SealedDecision &sealed, const std::string &path, const std::string &scenario_file,
               Watch &watch, Verification &verdict) {
  const DecisionFile &decision = sealed.decision;
  tell_overrides(decision, verdict);
  RunRecord record;
  record.version = LOKUS_VERSION;
  record.scenario = load(scenario_file, overrides_of(decision));
  record.files = read::input_files(record.scenario);
  check_inputs(decision, record.files, verdict);
  if (!verdict.same_inputs)
    return;
  const Prepared prepared = prepare(inspect(record.scenario, watch), record.scenario, watch);
  const Decision again = decide(prepared, record.scenario, watch);
  const write::DecisionBytes bytes = write::frozen_bytes(prepared, again, record);
  compare_decided(decision, decision_file(prepared, again, record), verdict);
  compare_draws(path, decision, bytes.draws, verdict);
  compare_members(sealed, bytes.json, verdict);
}

} // namespace

Verification verify(const VerificationRequest &request, Watch &watch) {
  const std::string path = decision_path(request.decision);
  const SealedDecision sealed = read::decision_file(path);
  const DecisionFile &decision = sealed.decision;
  Verification verdict;
  verdict.language = request.language;
  verdict.unaltered = sealed.unaltered();
  if (!verdict.unaltered) {
    verdict.sentences.push_back(
        sealed.seal.empty()
            ? phrase("{}: bukan berkas keputusan lokus, atau bagian akhirnya diubah.",
                     "{}: no decision file of lokus, or its end was altered.", path)
            : phrase("{}: isinya diubah setelah diputuskan; segel sha256 tidak cocok.",
                     "{}: altered after it was decided; the sha256 seal does not fit.", path));
    return verdict;
  }
  verdict.sentences.push_back(phrase("{0}: utuh, segel sha256 {1}… cocok; {2} desa, diputuskan {3}.",
                                     "{0}: unaltered, the sha256 seal {1}… fits; {2} villages, decided {3}.",
                                     path, sealed.seal.substr(0, 12), decision.list.size(), decision.made));
  if (decision.version != LOKUS_VERSION)
    verdict.sentences.push_back(phrase("Dibuat dengan lokus {0}, diperiksa dengan {1}; rumus dapat berbeda.",
                                       "Made by lokus {0}, checked with {1}; formulas may differ.",
                                       decision.version, LOKUS_VERSION));
  if (decision.format > DecisionFile::newest_format) {
    verdict.sentences.push_back(
        phrase("Berkas ini dari format {0}; lokus ini mengenal sampai format {1}. Pakai lokus "
               "yang lebih baru.",
               "This file is of format {0}; this lokus knows up to format {1}. Use a newer "
               "lokus.",
               decision.format, DecisionFile::newest_format));
    return verdict;
  }
  check_draws(path, decision, verdict);
  const std::string scenario = scenario_path(path, decision, request.data_folder);
  if (!scenario_is_the_same(scenario, decision, verdict))
    return verdict;
  try {
    run_again(sealed, path, scenario, watch, verdict);
  } catch (const Error &error) {
    if (error.kind() == ErrorKind::interrupted)
      throw;
    verdict.sentences.push_back(error.sentence());
  }
  return verdict;
}

Results results_of(const Verification &verification) {
  return {{write::paragraph_table("pemeriksaan", verification.sentences, verification.language)}, {}};
}

} // namespace lokus
