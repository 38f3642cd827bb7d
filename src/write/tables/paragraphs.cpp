#include "write/outputs.hpp"
#include "write/tables/job_tables.hpp"

namespace lokus::write {

Table paragraph_table(const std::string &name, const std::vector<Phrase> &paragraphs, Language language) {
  Table t = table_for(name, paragraphs.size());
  t.add(whole("paragraph", "", "nomor urut", "number in order"),
        [&](std::size_t r) { return static_cast<double>(r + 1); });
  t.add(text("text", "yang dikatakan", "what is said"),
        [&](std::size_t r) { return paragraphs[r].in(language); });
  return t;
}

} // namespace lokus::write
