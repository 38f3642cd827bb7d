#pragma once
#include "lokus/lokus.hpp"
#include "write/tables/columns.hpp"

// For what is built on a run and goes into its folder. No part of the library's face.

namespace lokus {

// As publish, with these tables beside those of the run.
void publish_with(const std::vector<write::Table> &more, const Prepared &prepared, const Decision &decision,
                  const Scenario &scenario, const Destination &to, Watch &watch);

} // namespace lokus
