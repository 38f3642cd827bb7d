#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace lokus::settings {

struct TomlEntry;

enum class TomlKind { text, whole, number, truth, list, table };

// One value of a TOML file as we need it: what it is, and where its key stands, for messages.
struct TomlValue {
  TomlKind kind = TomlKind::table;
  std::string text; // of a text or a date; for a value given by --set what was typed
  std::int64_t whole = 0;
  double number = 0; // also of a whole number
  bool truth = false;
  std::vector<TomlValue> list;
  std::vector<TomlEntry> table;   // in the order of the file
  std::string place;              // "file:line:column" of the key, or "--set key=value"
  std::size_t line = 0;           // of the key in the file; 0: from the command line
  bool from_command_line = false; // typed without quotes: text where text is expected, "a,b" a list

  TomlValue *find(const std::string &key);
  const TomlValue *find(const std::string &key) const;
};

struct TomlEntry {
  std::string key;
  TomlValue value;
};

// The whole file, on disk or carried along (catalogue.hpp). Error(failure) when it cannot be opened, is no
// regular file or larger than 16 MiB; Error(request) when there is nothing in it, when a key has more than a
// hundred parts or lists lie deeper than 256, and with file:line:column when it is not TOML (a key given
// twice included).
TomlValue toml_file(const std::string &path);

// Puts "table.key=value" (as after --set) into the tree, over what is there. Elements of lists are
// numbered from 1: "survey[1].prevalence_percent=12". Error(request) when there is no "=" or no such element.
void override_value(TomlValue &root, const std::string &assignment);

} // namespace lokus::settings
