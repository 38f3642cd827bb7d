#pragma once
#include "write/files/formats.hpp"

namespace lokus::write {

// Whether `word` means a file that lokus writes, not a village: "kabupaten.csv", "hasil/laporan.html", any
// CSV.
bool is_output_file(const std::string &word);

// Where a number of an output comes from, a phrase a paragraph. `file` as above. Of a table of the run:
// - with `column` and `row`: the number as it stands in the file and what it means, then everything behind
//   it: what was done, the files with line and checksum, the settings with file:line:column, the published
//   sources of effects and costs, and what is taken on trust;
// - without `row`: the same of the whole column;
// - without `column`: every column, its meaning and what it was made by.
// `row` is a line of the file as a spreadsheet counts it (2: the first below the header), or a code or text
// that stands in one row alone. Of other files: which tables hold their numbers.
// Error(request) where there is no such file, column or row, naming what there is.
std::vector<Phrase> trace(const Publication &from, const std::string &file, const std::string &column,
                          const std::string &row);

} // namespace lokus::write
