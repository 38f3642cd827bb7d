#pragma once
#include "core/phrase.hpp"
#include <string>
#include <vector>

namespace lokus::cli {

// What the command line says, before anything is opened.
struct Arguments {
  std::string command;               // "run", "scenario show", "help", ...
  std::vector<std::string> operands; // scenario file, or topic of help
  std::string output;                // -o; empty: the command's default
  bool force = false;
  int threads = 0;              // 0: all cores
  std::vector<std::string> set; // --set key=value
  std::string seed;             // --seed; empty: the scenario's
  Language language = Language::id;
  std::string csv_style; // --csv plain|id; empty: the scenario's
  std::string name_map;  // --name-map; empty: the scenario's
  std::string audience;  // --audience internal|public; empty: the scenario's
  std::string date;      // --date YYYY-MM-DD, else today
  std::string data;      // --data: folder of the scenario and its inputs, for verify
  std::string by;        // --by, as written: for whom extract takes the audit apart
  // synth
  int villages = 0;
  int districts = 0;
  std::string on; // boundaries to make counts on
  std::string within;
  bool children = false; // a child-level export beside the region; of calibrate: worlds of single children
  std::vector<std::string> habits; // --habit key=value: how heights are measured there
  std::string history;             // hindcast: --history, past survey figures
  // calibrate
  bool of_register = false; // --register: worlds whose register errs by who measures
  std::string kinds;        // --kinds, as written; empty: all
  int replicates = 0;
  std::vector<std::string> methods; // --method; empty: all
};

struct CommandLine {
  Arguments arguments;
  bool version = false;
};

// Parses the command line. Error(request) for everything that would have no effect: an option that the
// command does not take (saying whose it is and what to do instead) or that is unknown (with the nearest),
// one without its value or given twice, a word too many. Of words after `--` none is an option.
CommandLine parse(int argc, const char *const *argv);

} // namespace lokus::cli
