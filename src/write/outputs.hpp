#pragma once
#include "write/tables/columns.hpp"
#include <span>
#include <string>
#include <string_view>

namespace lokus::write {

// Who opens a file.
enum class Reader {
  planner,   // first of all, on paper or on the screen
  analyst,   // in a spreadsheet or a statistics program, one column to a question
  map_maker, // in QGIS or on a web page
  programs
};

// A text known when compiled.
struct Words {
  const char *id, *en;
  constexpr bool empty() const { return *id == '\0'; }
  Phrase phrase() const { return {id, en}; }
};

// A file that lokus leaves. The only list of them: what a run, a part of it, or a command such as compare and
// hindcast leave. (What synth makes up is no output but an input of scenarios.)
struct Output {
  const char *file; // "desa.csv"; of a picture without the ending, which draw.formats gives
  Reader reader;
  Origin origin; // what its numbers are made by, unless a column says otherwise; unknown: several
  Words title;
  Words word;    // what it is, in a word, where a command ends by saying what to open; empty: not said there
  Words numbers; // of a file that is no table of a run: where its numbers stand, or how they come about

  constexpr bool is_picture() const { return std::string_view(file).find('.') == std::string_view::npos; }
};

// In the order in which a command says what to open.
std::span<const Output> outputs();

// By the name of its file, without folders; null for a file that lokus does not leave.
const Output *output_named(std::string_view file);

// `<name>.csv` as registered, without columns yet; `name` is one that is.
Table table_for(const std::string &name, std::size_t rows);

} // namespace lokus::write
