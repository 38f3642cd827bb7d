#pragma once
#include "lokus/lokus.hpp"
#include "lokus/ways.hpp"
#include "project/project.hpp"
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

  // The same bit by bit, a few hundredths of a second each, so that the page can hear of a newer question in
  // between. A question begun before is let go.
  enum class At { done, weighing, planning, following };
  void begin(std::string_view text);
  At step();            // what is next; done: the answer stands
  double share() const; // of weighing or following that is done
  const std::string &said() const { return said_; }

private:
  void take_request();
  bool weigh_further(); // false once the options are weighed
  void rank();
  At plan();
  At follow_further();
  void finish(const std::string &followed);

  Run run_;
  Prepared prepared_; // the run's with what the last request changed
  Decision decision_;
  Column<VillageId, std::uint32_t> ranks_of_run_;
  bool weighed_ = false;
  std::string weighed_by_, priced_by_, ranked_by_;
  std::string without_by_; // what none_ was projected for
  Projection none_;        // without new action

  Request asked_;
  At at_ = At::done;
  Watch watch_;
  std::unique_ptr<project::GainsBySteps> gains_;
  Way way_;
  std::vector<Column<VillageId, PackageId>> ahead_; // no new action where that is not known yet, and the plan
  std::unique_ptr<project::FuturesBySteps> futures_;
  std::string said_;
};

} // namespace lokus::engine
