#include "core/error.hpp"
#include "session.hpp"
#include "write/planner/json_text.hpp"
#include <fstream>
#include <iostream>
#include <sstream>

// usage: engine_native INPUTS < REQUESTS: answers of the engine built for this machine, a line each. Requests
// are parted by a line of one dot.

namespace {

std::string answer(lokus::engine::Session &session, const std::string &request) {
  try {
    return session.answer(request);
  } catch (const lokus::Error &error) {
    return "{\"ended\":" + lokus::write::page_phrase(error.sentence()) + "}";
  }
}

} // namespace

int main(int, char **arguments) {
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
    std::cout << answer(session, request) << '\n';
    request.clear();
  }
}
