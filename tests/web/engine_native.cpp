#include "core/error.hpp"
#include "session.hpp"
#include "write/planner/json_text.hpp"
#include <chrono>
#include <fstream>
#include <iostream>
#include <sstream>

// usage: engine_native INPUTS [times] < REQUESTS: answers of the engine built for this machine, a line each,
// or how many milliseconds each took. Requests are parted by a line of one dot.

namespace {

std::string answer(lokus::engine::Session &session, const std::string &request) {
  try {
    return session.answer(request);
  } catch (const lokus::Error &error) {
    return "{\"ended\":" + lokus::write::page_phrase(error.sentence()) + "}";
  }
}

} // namespace

int main(int count, char **arguments) {
  std::ifstream in(arguments[1], std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  lokus::engine::Session session(bytes.str());
  std::string request, line;
  while (std::getline(std::cin, line)) {
    if (line != ".") {
      request += line + '\n';
      continue;
    }
    const auto begun = std::chrono::steady_clock::now();
    const std::string said = answer(session, request);
    const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - begun;
    if (count > 2)
      std::cout << taken.count() << '\n';
    else
      std::cout << said << '\n';
    request.clear();
  }
}
