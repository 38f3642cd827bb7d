#pragma once
#include "jobs/results.hpp"
#include "tables/frozen/result_index.hpp"

namespace lokus {

// Result folders of lokus run, such as one for every province of a nation.
struct IndexRequest {
  std::vector<std::string> folders;
  std::string written_to; // links are from there
};

// What the decision file of each folder holds. Error(request) at the folder where there is no decision file
// of lokus, one that was altered, one without figures (out of the planner's page), or one for another year
// than the first; and where a folder is named twice. Editions for the public have no decision file.
ResultIndex index(const IndexRequest &request, Watch &watch);

Results results_of(const ResultIndex &index, const Destination &to);

} // namespace lokus
