#include "core/parallel.hpp"
#include "session.hpp"
#include "settings/memory.hpp"
#include "write/planner/json_text.hpp"
#include <cstdlib>
#include <new>
#include <optional>
#include <typeinfo>

// What the page sees of the engine, and what this architecture lacks: threads, and exceptions. A throw writes
// its sentence where answers stand and ends the call through the page (`ended`), which starts the engine
// anew.

namespace {

std::string given, said;
std::optional<lokus::engine::Session> session;

} // namespace

extern "C" {

[[noreturn]] __attribute__((import_module("page"), import_name("ended"))) void page_ended();

// Room for so many bytes of the next text.
__attribute__((export_name("room"))) char *room(std::size_t bytes) {
  given.assign(bytes, ' ');
  return given.data();
}

__attribute__((export_name("carry"))) void carry() {
  session.emplace(given);
  given = {};
}

// A question, then what is next of it: 0 its answer stands, 1 options are weighed, 2 the plan is made, 3 it
// is followed; and how much of that is done.
__attribute__((export_name("begin"))) void begin() {
  session->begin(given);
}
__attribute__((export_name("step"))) int step() {
  const auto next = session->step();
  if (next == lokus::engine::Session::At::done)
    said = session->said();
  return static_cast<int>(next);
}
__attribute__((export_name("share"))) double share() {
  return session->share();
}

__attribute__((export_name("said"))) const char *what_was_said() {
  return said.data();
}
__attribute__((export_name("said_bytes"))) std::size_t bytes_said() {
  return said.size();
}

void *__cxa_allocate_exception(std::size_t bytes) noexcept {
  return std::malloc(bytes);
}
void __cxa_free_exception(void *) noexcept {}

[[noreturn]] void __cxa_throw(void *thrown, std::type_info *type, void (*)(void *)) {
  const lokus::Phrase sentence = *type == typeid(lokus::Error)
                                     ? static_cast<lokus::Error *>(thrown)->sentence()
                                     : lokus::Phrase{"mesin hitung berhenti", "the engine stopped"};
  said = "{\"ended\":" + lokus::write::page_phrase(sentence) + "}";
  page_ended();
}

} // extern "C"

namespace lokus {
namespace parallel_detail {

void run(std::size_t rows, bool, void *body, Call call) {
  for (std::size_t row = 0; row < rows; ++row)
    call(body, row);
}

} // namespace parallel_detail

int threads_in_use() {
  return 1;
}

// What is there is the browser's to say, and a page that needs more is not made (src/write/planner).
void settings::require_memory(const MemoryForecast &) {}

} // namespace lokus
