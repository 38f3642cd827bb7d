#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "core/error.hpp"
#include "core/suggestion.hpp"
#include "core/text.hpp"
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>

namespace lokus::cli {
namespace {

const std::vector<std::string> &option_names() {
  static const std::vector<std::string> names = {
      "--output",  "--force",    "--threads",   "--seed",     "--set",      "--lang",       "--csv",
      "--date",    "--villages", "--districts", "--on",       "--within",   "--replicates", "--method",
      "--history", "--data",     "--children",  "--name-map", "--audience", "--version",    "--help"};
  return names;
}

[[noreturn]] void refuse_option(const std::string &word) {
  const Phrase hint = did_you_mean(word, option_names());
  throw Error(ErrorKind::request,
              {fmt::format("argumen {} tidak dikenal{}; lihat \"lokus help\"", word, hint.id),
               fmt::format("unknown argument {}{}; see \"lokus help\"", word, hint.en)});
}

std::string known_command(const std::string &word) {
  std::vector<std::string> names;
  for (const Command &command : all_commands()) {
    if (command.name == word)
      return word;
    names.push_back(std::string(command.name));
  }
  for (const std::string_view later : {"serve", "national"})
    if (word == later)
      throw Error(ErrorKind::request, phrase("perintah {} belum dibangun pada versi ini",
                                             "command {} is not built in this version", word));
  const Phrase hint = did_you_mean(word, names);
  throw Error(ErrorKind::request,
              {fmt::format("perintah {} tidak dikenal{}; lihat \"lokus help\"", word, hint.id),
               fmt::format("unknown command {}{}; see \"lokus help\"", word, hint.en)});
}

// 0 where the option was not given.
int whole_number(const char *option, const std::string &text, double least, double most) {
  if (text.empty())
    return 0;
  const auto value = parse_number(text);
  if (!value || *value != std::floor(*value) || *value < least || *value > most)
    throw Error(ErrorKind::request,
                phrase("{0} {1}: diharapkan bilangan bulat {2:.0f} sampai {3:.0f}",
                       "{0} {1}: expected a whole number {2:.0f} to {3:.0f}", option, text, least, most));
  return static_cast<int>(std::fmin(*value, 2e9));
}

void require_one_of(const char *option, const std::string &text, const std::vector<std::string> &choices) {
  if (std::find(choices.begin(), choices.end(), text) == choices.end())
    throw Error(ErrorKind::request, phrase("{0} {1}: pilihannya {2}", "{0} {1}: choose from {2}", option,
                                           text, choices.front() + ", " + choices.back()));
}

} // namespace

CommandLine parse(int argc, const char *const *argv) {
  CommandLine line;
  Arguments &a = line.arguments;
  std::vector<std::string> words;
  std::string language = "id", csv = "plain", threads, villages, districts, replicates;
  bool help = false;
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  app.add_option("-o,--out,--output", a.output);
  app.add_flag("--force", a.force);
  app.add_option("--threads", threads);
  app.add_option("--seed", a.seed);
  app.add_option("--set", a.set)->take_all()->allow_extra_args(false);
  app.add_option("--lang", language);
  app.add_option("--csv", csv);
  app.add_option("--date", a.date);
  app.add_option("--villages", villages);
  app.add_option("--districts", districts);
  app.add_option("--on", a.on);
  app.add_option("--within", a.within);
  app.add_option("--replicates", replicates);
  app.add_option("--method", a.methods)->take_all()->allow_extra_args(false);
  app.add_option("--history", a.history);
  app.add_option("--data", a.data);
  app.add_flag("--children", a.children);
  app.add_option("--name-map", a.name_map);
  app.add_option("--audience", a.audience);
  app.add_flag("--version", line.version);
  app.add_flag("-h,--help", help);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError &e) {
    const std::string what = e.what();
    throw Error(ErrorKind::request, phrase("argumen salah: {}; lihat \"lokus help\"",
                                           "wrong argument: {}; see \"lokus help\"", what));
  }
  a.threads = whole_number("--threads", threads, 0, 4096);
  a.villages = whole_number("--villages", villages, 20, 200000);
  a.replicates = whole_number("--replicates", replicates, 1, 10000);
  a.districts = whole_number("--districts", districts, 1, 99);
  whole_number("--seed", a.seed, 0, 9e15);
  require_one_of("--lang", language, {"id", "en"});
  require_one_of("--csv", csv, {"plain", "id"});
  if (!a.audience.empty())
    require_one_of("--audience", a.audience, {"internal", "public"});
  a.language = language == "en" ? Language::en : Language::id;
  a.csv_id = csv == "id";
  for (const std::string &word : app.remaining()) {
    if (word.starts_with("-") && word.size() > 1)
      refuse_option(word);
    words.push_back(word);
  }
  if (line.version)
    return line;
  if (words.empty() || help) {
    a.command = "help";
    if (!words.empty())
      a.operands = {words.front()};
    return line;
  }
  a.command = known_command(words.front());
  a.operands.assign(words.begin() + 1, words.end());
  return line;
}

} // namespace lokus::cli
