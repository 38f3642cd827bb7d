#pragma once
#include "write/files/formats.hpp"

namespace lokus::write {

// What the planner's page shows before it asks its engine anything, as JSON text: web/src/contract.ts,
// PageData.
std::string page_data(const Publication &from);

// The files that the run was made from, with their digests, as JSON text without a "<"; none for the public.
// By themselves and not packed, so that all else can be held against another run's.
std::string page_files(const Publication &from);

// Its parts, as texts of JSON. Causes are those that the audit tells others than its team, by kecamatan or
// for the whole area; neither they nor quality are there for the public.
std::string page_villages(const Publication &from);
std::string page_map(const Publication &from);
std::string page_coverage(const Publication &from);
std::string page_quality(const Publication &from);
std::string page_causes(const Publication &from);
std::string page_origins();

// The run's own settings as a request to the engine (contract.ts, Request).
std::string request_of_run(const Publication &from);

} // namespace lokus::write
