#include "lokus/stages.hpp"
#include <new>
#include <system_error>

namespace lokus {

void stop_if_interrupted(const Watch &watch) {
  if (watch.interrupted && watch.interrupted())
    throw Error(ErrorKind::interrupted, phrase("dihentikan; tidak ada berkas yang ditinggalkan",
                                               "interrupted; no file was left behind"));
}

void throw_with_stage(const Phrase &title) {
  try {
    throw;
  } catch (const Error &) {
    throw;
  } catch (const std::system_error &) { // the system refused something, and says what
    throw;
  } catch (const std::bad_alloc &) {
    throw Error(
        ErrorKind::failure,
        phrase(
            "memori tidak cukup saat {0}; kurangi estimate.draws, project.months, atau intervensinya, atau "
            "hitung sebagian wilayah dengan boundaries.within",
            "there is not enough memory while {0}; lower estimate.draws or project.months, use fewer "
            "interventions, or run a part of the area with boundaries.within",
            title));
  } catch (const std::exception &fault) {
    throw Error(ErrorKind::failure,
                phrase("gagal saat {0}: {1}. Kesalahan ini milik lokus: laporkan bersama skenarionya",
                       "failed while {0}: {1}. This is a fault of lokus: report it with the scenario", title,
                       cause_of(fault)));
  }
}

} // namespace lokus
