package io.github.baidiao.examples.authenbeforevisit;

import io.github.baidiao.core.error.ErrorCode;

/** What the program ends with; the same numbers as those of the {@code baidiao} command. */
final class ExitCode {
  static final int DONE = 0;

  /** Cut short: the call was interrupted, or the claim code shown is not in the file of visits. */
  static final int UNFINISHED = 1;

  static final int USAGE = 2;
  static final int CARD = 10;
  static final int READER = 11;
  static final int REFUSED = 20;
  static final int UNREACHABLE = 21;
  static final int UNKNOWN = 22;

  private ExitCode() {}

  static int of(ErrorCode code) {
    return switch (code.id()) {
      case "NHSO-101", "NHSO-106", "NHSO-108" -> UNREACHABLE;
      case "NHSO-102" -> READER;
      case "NHSO-103" -> CARD;
      case "NHSO-104", "HTTP-400", "HTTP-401", "HTTP-403", "HTTP-429" -> REFUSED;
      case "NHSO-105", "NHSO-111", "HTTP-106", "CARD-402" -> UNKNOWN;
      case "HTTP-131", "HTTP-132", "HTTP-133" -> USAGE;
      case "HTTP-134", "HTTP-141", "HTTP-142" -> UNFINISHED;
      default -> ofFamily(code.id());
    };
  }

  private static int ofFamily(String id) {
    if (id.startsWith("CARD-1")) {
      return READER;
    }
    if (id.startsWith("CARD-2") || id.startsWith("CARD-4")) {
      return CARD;
    }
    return id.startsWith("HTTP-") ? UNREACHABLE : USAGE;
  }
}
