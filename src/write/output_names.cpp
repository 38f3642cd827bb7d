#include "write/outputs.hpp"
#include <algorithm>
#include <cassert>

namespace lokus::write {
namespace {

bool is_called(const Output &output, std::string_view file) {
  if (file == output.file)
    return true;
  const std::string picture = output.is_picture() ? output.file : "";
  return !picture.empty() &&
         (file == picture + ".pdf" || file == picture + ".svg" || file == picture + ".png");
}

} // namespace

const Output *output_named(std::string_view file) {
  const auto found = std::ranges::find_if(outputs(), [&](const Output &o) { return is_called(o, file); });
  return found == outputs().end() ? nullptr : &*found;
}

Table table_for(const std::string &name, std::size_t rows) {
  const Output *output = output_named(name + ".csv");
  assert(output != nullptr);
  Table table{name, output->title.phrase(), rows, {}};
  table.from(output->origin);
  return table;
}

} // namespace lokus::write
