package io.github.baidiao.examples.cli;

import io.github.baidiao.core.error.SdkException;
import java.util.Optional;

/** Why a run over a list ended before the list did, for people. */
final class RunEnd {
  private RunEnd() {}

  /** Returns nothing for a run that is complete. */
  static Optional<String> text(String end, Optional<SdkException> fault) {
    if (end.equals("CANCELLED")) {
      return Optional.of("interrupted: the same command goes on / หยุดกลางคัน สั่งซ้ำเพื่อทำต่อ");
    }
    return fault
        .map(SdkException::code)
        .map(code -> code.id() + ": the same command goes on / สั่งซ้ำเพื่อทำต่อ");
  }
}
