#pragma once
#include "core/password.hpp"
#include "core/phrase.hpp"
#include <exception>
#include <string>

namespace lokus {

// What went wrong outside our own reasoning; the number is the exit code of the program.
enum class ErrorKind {
  data = 1,         // the data were rejected by check
  request = 2,      // wrong arguments or scenario
  failure = 3,      // the world: unreadable file, full disk
  interrupted = 130 // Ctrl-C
};

// Thrown where the request or the world is wrong, caught once, in cli/main.cpp. The sentence says
// what was found, where, what was expected and what to do. Data that are wrong are Findings, not this.
class Error : public std::exception {
public:
  // Passwords in the sentence are masked, wherever they came from.
  Error(ErrorKind kind, const Phrase &sentence)
      : kind_(kind),
        sentence_{without_passwords(sentence.id), without_passwords(sentence.en)} {}

  ErrorKind kind() const { return kind_; }
  const Phrase &sentence() const { return sentence_; }
  // The same error with a place in front, e.g. "scenario.toml:3:1: " or "desa 63.06.01.2001: ".
  Error at(const Phrase &place) const {
    return {kind_, {place.id + ": " + sentence_.id, place.en + ": " + sentence_.en}};
  }
  const char *what() const noexcept override;

private:
  ErrorKind kind_;
  Phrase sentence_;
};

// What a fault of our own was, in words for people: memory that was not there, or what the library said.
Phrase cause_of(const std::exception &fault);

} // namespace lokus
