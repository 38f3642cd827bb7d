#pragma once
#include "write/files/formats.hpp"

namespace lokus::write {

// What the planner's page shows before it asks its engine anything, as JSON text: web/src/contract.ts,
// PageData.
std::string page_data(const Publication &from);

// Its parts: "villages" and "map", as texts of JSON.
std::string page_villages(const Publication &from);
std::string page_map(const Publication &from);

// The run's own settings as a request to the engine (contract.ts, Request).
std::string request_of_run(const Publication &from);

} // namespace lokus::write
