#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "core/error.hpp"
#include "core/suggestion.hpp"
#include "core/text.hpp"
#include <algorithm>
#include <cctype>
#include <cmath>
#include <optional>

namespace lokus::cli {
namespace {

[[noreturn]] void refuse(const Phrase &why) {
  throw Error(ErrorKind::request, why);
}

struct Given {
  const Option *option;
  std::string value;
};

// The command line in order, before anyone asks whether it makes sense.
struct Line {
  std::vector<std::string> words;
  std::vector<Given> given;
  std::string unknown; // the first word with a dash that is no option

  std::vector<std::string> values(std::string_view name) const {
    std::vector<std::string> all;
    for (const Given &g : given)
      if (g.option->name == name)
        all.push_back(g.value);
    return all;
  }
  std::string value(std::string_view name) const {
    const std::vector<std::string> all = values(name);
    return all.empty() ? std::string() : all.back();
  }
  bool has(std::string_view name) const { return !values(name).empty(); }
};

// A dash alone and numbers below 0 are words.
bool looks_like_option(const std::string &word) {
  return word.size() > 1 && word[0] == '-' && std::isdigit(static_cast<unsigned char>(word[1])) == 0;
}

struct Named {
  std::string name;
  std::optional<std::string> value; // what stands in the same word: --seed=3, -oFOLDER
};

Named cut_option(const std::string &word) {
  const std::size_t sign = word.find('=');
  if (sign != std::string::npos && (word[1] == '-' || sign == 2))
    return {word.substr(0, sign), word.substr(sign + 1)};
  const bool with_one_dash = word[1] != '-' && word.size() > 2;
  if (with_one_dash && option_named("-" + word.substr(0, sign)) == nullptr && option_named(word.substr(0, 2)))
    return {word.substr(0, 2), word.substr(2)};
  return {word, std::nullopt};
}

Line read_line(const std::vector<std::string> &all) {
  Line line;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::string &word = all[i];
    if (word == "--") {
      line.words.insert(line.words.end(), all.begin() + static_cast<std::ptrdiff_t>(i) + 1, all.end());
      break;
    }
    if (!looks_like_option(word)) {
      line.words.push_back(word);
      continue;
    }
    Named named = cut_option(word);
    const Option *option = option_named(named.name);
    if (option == nullptr) {
      if (line.unknown.empty())
        line.unknown = named.name;
      continue;
    }
    const bool takes_value = option->takes != Takes::nothing;
    if (!takes_value && named.value)
      refuse(phrase("{} tidak punya nilai", "{} takes no value", named.name));
    if (takes_value && !named.value && i + 1 < all.size() && !looks_like_option(all[i + 1]))
      named.value = all[++i];
    if (takes_value && named.value.value_or("").empty())
      refuse(phrase("{0} perlu nilai; lihat \"lokus help\"", "{0} needs a value; see \"lokus help\"",
                    named.name));
    line.given.push_back({option, named.value.value_or("")});
  }
  return line;
}

const Command *command_named(const std::string &word) {
  for (const Command &command : all_commands())
    if (command.name == word)
      return &command;
  return nullptr;
}

const Command &known_command(const std::string &word) {
  if (const Command *command = command_named(word))
    return *command;
  std::vector<std::string> names;
  for (const Command &command : all_commands())
    names.emplace_back(command.name);
  for (const std::string_view later : {"serve", "national"})
    if (word == later)
      refuse(phrase("perintah {} belum dibangun pada versi ini", "command {} is not built in this version",
                    word));
  const Phrase hint = did_you_mean(word, names);
  refuse({fmt::format("perintah {} tidak dikenal{}; lihat \"lokus help\"", word, hint.id),
          fmt::format("unknown command {}{}; see \"lokus help\"", word, hint.en)});
}

void refuse_surplus(const Command &command, const std::string &word) {
  const bool setting = word.find('=') != std::string::npos && takes(command, *option_named("--set"));
  const Phrase hint = setting ? phrase("; maksudnya --set {}?", "; did you mean --set {}?", word) : Phrase();
  refuse({fmt::format("lokus {0}: argumen \"{1}\" berlebih{2}; lihat \"lokus help {0}\"", command.name, word,
                      hint.id),
          fmt::format("lokus {0}: \"{1}\" is one argument too many{2}; see \"lokus help {0}\"", command.name,
                      word, hint.en)});
}

void refuse_together(const Line &line, std::string_view one, std::string_view other) {
  if (line.has(one) && line.has(other))
    refuse(phrase("{0} tidak berlaku bersama {1}", "{0} has no effect together with {1}", one, other));
}

void refuse_without(const Line &line, std::string_view option, std::string_view needed) {
  if (line.has(option) && !line.has(needed))
    refuse(phrase("{0} hanya berlaku bersama {1}", "{0} has an effect only with {1}", option, needed));
}

// Options that this command does not take, or that say two things or nothing.
void require_sense(const Command &command, const Line &line) {
  for (const Given &g : line.given) {
    if (!takes(command, *g.option))
      refuse_for(command, *g.option);
    if (g.option->takes == Takes::one_value && line.values(g.option->name).size() > 1)
      refuse(phrase("{} disebut lebih dari sekali", "{} is given more than once", g.option->name));
  }
  if (line.words.size() > command.most_operands + 1)
    refuse_surplus(command, line.words[command.most_operands + 1]);
  refuse_without(line, "--within", "--on");
  refuse_together(line, "--villages", "--on");
  refuse_together(line, "--districts", "--on");
  if (command.name == "synth") // of the demo there always are children
    refuse_without(line, "--habit", "--children");
  if (command.name == "calibrate") {
    refuse_together(line, "--on", "--children");
    refuse_together(line, "--method", "--children");
    refuse_together(line, "--register", "--children");
    refuse_without(line, "--kinds", "--register");
  }
  if (command.writes_on_request) {
    refuse_without(line, "--force", "--output");
    refuse_without(line, "--csv", "--output");
  }
}

double whole_number(const Line &line, std::string_view option, double least, double most) {
  const std::string text = line.value(option);
  const auto value = parse_number(text);
  if (!value || *value != std::floor(*value) || *value < least || *value > most)
    refuse(phrase("{0} {1}: diharapkan bilangan bulat {2:.0f} sampai {3:.0f}",
                  "{0} {1}: expected a whole number {2:.0f} to {3:.0f}", option, text, least, most));
  return *value;
}

// 0 where the option was not given.
int count(const Line &line, std::string_view option, double least, double most) {
  return line.has(option) ? static_cast<int>(whole_number(line, option, least, most)) : 0;
}

std::string one_of(const Line &line, std::string_view option, const std::string &first,
                   const std::string &second) {
  const std::string text = line.value(option);
  if (line.has(option) && text != first && text != second)
    refuse(
        phrase("{0} {1}: pilihannya {2}, {3}", "{0} {1}: choose from {2}, {3}", option, text, first, second));
  return text;
}

Arguments arguments_of(const Line &line) {
  Arguments a;
  a.output = line.value("--output");
  a.force = line.has("--force");
  a.threads = count(line, "--threads", 0, 4096);
  a.set = line.values("--set");
  if (line.has("--seed"))
    a.seed = fmt::format("{:.0f}", whole_number(line, "--seed", 0, 9e15));
  a.language = one_of(line, "--lang", "id", "en") == "en" ? Language::en : Language::id;
  a.csv_style = one_of(line, "--csv", "plain", "id");
  a.name_map = line.value("--name-map");
  a.audience = one_of(line, "--audience", "internal", "public");
  a.date = line.value("--date");
  a.data = line.value("--data");
  a.by = line.value("--by");
  a.villages = count(line, "--villages", 20, 200000);
  a.districts = count(line, "--districts", 1, 99);
  a.on = line.value("--on");
  a.within = line.value("--within");
  a.children = line.has("--children");
  a.habits = line.values("--habit");
  a.history = line.value("--history");
  a.replicates = count(line, "--replicates", 1, 10000);
  a.methods = line.values("--method");
  a.of_register = line.has("--register");
  a.kinds = line.value("--kinds");
  return a;
}

} // namespace

CommandLine parse(int argc, const char *const *argv) {
  const Line line = read_line({argv + 1, argv + argc});
  const bool overview = line.words.empty();
  if (!line.unknown.empty())
    refuse_unknown_option(overview ? nullptr : command_named(line.words.front()), line.unknown);
  const Command &command = known_command(overview ? "help" : line.words.front());
  CommandLine result;
  result.version = line.has("--version");
  if (result.version)
    return result;
  const bool help = line.has("--help");
  if (!help)
    require_sense(command, line);
  result.arguments = arguments_of(line);
  result.arguments.command = help ? "help" : command.name;
  if (help && !overview)
    result.arguments.operands = {line.words.front()};
  else if (!overview)
    result.arguments.operands.assign(line.words.begin() + 1, line.words.end());
  return result;
}

} // namespace lokus::cli
