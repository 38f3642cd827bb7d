#pragma once
#include "jobs/verify.hpp"
#include "tables/decision_file.hpp"

namespace lokus {

// A sentence for each member of a decision file (SealedDecision::text) that the same inputs do not give again
// (`now`: the text of the file made anew), the first few and how many more; empty: all the same. Not asked of
// it are the day, the version (told apart), the folder of the scenario, the seal, and the checksum of the
// draws, whose values are compared (draws_alike). Of an earlier format or another version members may be
// missing, and its sentences may be worded otherwise.
std::vector<Phrase> member_differences(const SealedDecision &then, const std::string &now);

// Whether two files of draws hold the same worlds: the head byte by byte, the `values` at the end to one
// 60000th.
bool draws_alike(const std::string &then, const std::string &now, std::size_t values);

} // namespace lokus
