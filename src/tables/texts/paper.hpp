#pragma once
#include "core/phrase.hpp"
#include <cstdint>
#include <string>
#include <vector>

namespace lokus {

// What is handed out or projected: sheets of blocks in one language, the same as a page of HTML and as a PDF.
struct Paper {
  enum class Kind : std::uint8_t { paragraph, note, bullets, figures, table, map };
  struct Block {
    Kind kind = Kind::paragraph;
    std::vector<std::string> words; // a paragraph, a note: one; bullets: one each; a table: heads of columns
    std::vector<std::vector<std::string>> rows = {}; // of a table; of figures: a number and what it counts
    std::vector<double> widths = {};                 // of the columns of a table, in any unit
    std::string caption = {};                        // of a table or map
  };
  struct Leaf { // begins on a page of its own
    std::string title;
    std::vector<Block> blocks;
  };
  Language language = Language::id;
  bool upright = false; // A4 as for a notice board; else lying, as for a screen
  bool synthetic = false;
  std::string title, office; // of the whole, on every page
  std::string made;          // "30 November 2026 · lokus 0.1.0"
  std::vector<Leaf> leaves;
};

} // namespace lokus
