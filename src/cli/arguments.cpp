#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include <CLI/CLI.hpp>

namespace lokus::cli {
namespace {

const std::vector<std::string> &option_names() {
  static const std::vector<std::string> names = {
      "--output", "--force",    "--threads",   "--seed", "--set",    "--lang",    "--csv",
      "--date",   "--villages", "--districts", "--on",   "--within", "--version", "--help"};
  return names;
}

[[noreturn]] void refuse_option(const std::string &word) {
  const auto near = nearest(word, option_names());
  throw Error(ErrorKind::request, {fmt::format("argumen {} tidak dikenal{}; lihat \"lokus help\"", word,
                                               near ? fmt::format("; maksudnya {}?", *near) : ""),
                                   fmt::format("unknown argument {}{}; see \"lokus help\"", word,
                                               near ? fmt::format("; did you mean {}?", *near) : "")});
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
  const auto near = nearest(word, names);
  throw Error(ErrorKind::request, {fmt::format("perintah {} tidak dikenal{}; lihat \"lokus help\"", word,
                                               near ? fmt::format("; maksudnya {}?", *near) : ""),
                                   fmt::format("unknown command {}{}; see \"lokus help\"", word,
                                               near ? fmt::format("; did you mean {}?", *near) : "")});
}

} // namespace

CommandLine parse(int argc, const char *const *argv) {
  CommandLine line;
  Arguments &a = line.arguments;
  std::vector<std::string> words;
  std::string language = "id", csv = "plain";
  bool help = false;
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  app.add_option("-o,--output", a.output);
  app.add_flag("--force", a.force);
  app.add_option("--threads", a.threads)->check(CLI::Range(0, 4096));
  app.add_option("--seed", a.seed)->check(CLI::NonNegativeNumber);
  app.add_option("--set", a.set)->take_all()->allow_extra_args(false);
  app.add_option("--lang", language)->check(CLI::IsMember({"id", "en"}));
  app.add_option("--csv", csv)->check(CLI::IsMember({"plain", "id"}));
  app.add_option("--date", a.date);
  app.add_option("--villages", a.villages)->check(CLI::Range(20, 200000));
  app.add_option("--districts", a.districts)->check(CLI::Range(1, 600));
  app.add_option("--on", a.on);
  app.add_option("--within", a.within);
  app.add_flag("--version", line.version);
  app.add_flag("-h,--help", help);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError &e) {
    const std::string what = e.what();
    throw Error(ErrorKind::request, phrase("argumen salah: {}; lihat \"lokus help\"",
                                           "wrong argument: {}; see \"lokus help\"", what));
  }
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
