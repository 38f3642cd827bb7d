#pragma once
#include "write/files/formats.hpp"
#include "write/tables/origins.hpp"

namespace lokus::write {

// Paragraphs of a trace (write/explain/trace.hpp), added to `said`.

// What was done at one origin, its particulars for the villages, and every setting given that bears on it
// with its place and the checksum of the file it names.
void add_step(std::vector<Phrase> &said, Origin origin, const Publication &from,
              const std::vector<VillageId> &villages);

// What a number that rests on these origins, about these villages, takes on trust, and the whole run.
void say_assumptions(std::vector<Phrase> &said, const Publication &from, const std::vector<Origin> &origins,
                     const std::vector<VillageId> &villages);

// Of a run for the public, that an empty cell may be withheld; else empty.
Phrase about_withholding(const Publication &from);

} // namespace lokus::write
