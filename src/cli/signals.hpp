#pragma once
#include <string>

namespace lokus::cli {

// Ctrl-C and the two-second clock of progress messages. Signal handlers can reach nothing but
// namespace-scope state, so signals.cpp is the one file of the program that has some.

// From now on Ctrl-C ends the program at once with exit code 130 while nothing unfinished lies on disk,
// and otherwise makes interrupted() true so that the writer can clean up.
void catch_interrupts();
bool interrupted();
void set_writing(bool writing);

// If two seconds pass before cancel_notice(), writes `line` to standard error. Nothing when standard
// error is no terminal.
void notice_after_two_seconds(const std::string &line);
void cancel_notice();

// Rewrites the current line of standard error with `line`; empty wipes it. Nothing when it is no terminal.
void show_progress(const std::string &line);

} // namespace lokus::cli
