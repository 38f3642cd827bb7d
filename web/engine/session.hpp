#pragma once
#include "lokus/lokus.hpp"
#include "request.hpp"

namespace lokus::engine {

// What the page's questions have in common: what was worked out for one stands for the next where the
// question leaves it alone.
class Session {
public:
  explicit Session(std::string_view bytes); // portable::portable_bytes

  // List and plan for a request, as `lokus plan` makes them, as JSON text (web/src/contract.ts, Answer). What
  // cannot be is an answer too: {"refused": [...]}.
  std::string answer(std::string_view text);

private:
  void weigh(const Request &request);
  std::string followed(const Plan &plan);

  Run run_;
  Prepared prepared_; // the run's with what the last request changed
  Decision decision_;
  Column<VillageId, std::uint32_t> ranks_of_run_;
  bool weighed_ = false;
  std::string weighed_by_, priced_by_, ranked_by_;
  std::string without_by_; // what none_ was projected for
  Projection none_;        // without new action
};

} // namespace lokus::engine
