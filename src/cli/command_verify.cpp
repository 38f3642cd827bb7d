#include "cli/commands.hpp"
#include "cli/session.hpp"
#include "core/error.hpp"
#include "core/parallel.hpp"
#include "jobs/verify.hpp"
#include <cstdio>

namespace lokus::cli {

int command_verify(const Arguments &arguments) {
  if (arguments.operands.size() != 1)
    throw Error(ErrorKind::request, {"sebutkan satu berkas keputusan: lokus verify keputusan.json",
                                     "name one decision file: lokus verify keputusan.json"});
  use_threads(arguments.threads);
  Watch watch = make_watch(arguments.language);
  const Destination to = destination_if_asked(arguments);
  const Verification verdict =
      verify({arguments.operands.front(), arguments.data, arguments.language}, watch);
  for (const Phrase &sentence : verdict.sentences)
    std::puts(sentence.in(arguments.language).c_str());
  const Phrase end =
      verdict.holds() ? Phrase{"Keputusan ini masih berlaku.", "The decision stands."}
                      : Phrase{"Keputusan ini TIDAK dapat dibuktikan.", "The decision can NOT be confirmed."};
  std::puts(end.in(arguments.language).c_str());
  publish_if_asked(results_of(verdict), table_settings(arguments), to, watch);
  return verdict.holds() ? 0 : 1;
}

} // namespace lokus::cli
