package io.github.baidiao.examples.endofvisit;

import io.github.baidiao.core.error.ErrorCode;

/** What the program ends with; the same numbers as those of the {@code baidiao} command. */
final class ExitCode {
  static final int DONE = 0;

  /** It is saved and queued, but not all has arrived yet; or the database cannot be used. */
  static final int UNFINISHED = 1;

  static final int USAGE = 2;
  static final int REFUSED = 20;
  static final int UNREACHABLE = 21;
  static final int UNKNOWN = 22;

  private ExitCode() {}

  static int of(ErrorCode code) {
    String id = code.id();
    if (id.startsWith("HTTP-1")) {
      return UNREACHABLE;
    }
    return id.startsWith("HTTP-4") ? REFUSED : id.startsWith("OUTBOX-2") ? UNFINISHED : USAGE;
  }
}
