#pragma once
#include "core/error.hpp"
#include "lokus/lokus.hpp"
#include "write/write.hpp"
#include <exception>

// What the sentence and every job do alike: stages under the eyes of a watch, and folders that appear whole
// or not at all. No part of the library's face.

namespace lokus {

// Error(interrupted) when the watch was asked to stop.
void stop_if_interrupted(const Watch &watch);

// Within a catch: what was thrown, and of a fault of our own an Error(failure) that names the stage.
[[noreturn]] void throw_with_stage(const Phrase &title);

// Runs one stage: announced to the watch, timed under `key`, not begun after an interruption.
template <class Work>
auto stage(Watch &watch, const char *key, const Phrase &title, Work &&work) {
  stop_if_interrupted(watch);
  struct Timer {
    Watch &watch;
    const char *key;
    double start;
    Timer(Watch &w, const char *k, const Phrase &title_of_stage)
        : watch(w),
          key(k),
          start(w.seconds ? w.seconds() : 0) {
      if (watch.stage_begins)
        watch.stage_begins(title_of_stage);
    }
    Timer(const Timer &) = delete;
    Timer &operator=(const Timer &) = delete;
    ~Timer() {
      if (watch.stage_ends)
        watch.stage_ends();
      watch.times.push_back({key, watch.seconds ? watch.seconds() - start : 0});
    }
  };
  const Timer timer(watch, key, title);
  try {
    return work();
  } catch (const std::exception &) {
    throw_with_stage(title);
  }
}

// Runs `fill` on a folder that appears only if it returns, and tells the watch that files are being written.
template <class Fill>
void write_folder(const Destination &to, Watch &watch, Fill &&fill) {
  struct Writing {
    Watch &watch;
    explicit Writing(Watch &w) : watch(w) {
      if (watch.writing)
        watch.writing(true);
    }
    Writing(const Writing &) = delete;
    Writing &operator=(const Writing &) = delete;
    ~Writing() {
      if (watch.writing)
        watch.writing(false);
    }
  };
  const Writing writing(watch);
  write::OutputFolder folder(to.folder, to.force);
  fill(folder);
  stop_if_interrupted(watch);
  folder.finish();
}

} // namespace lokus
