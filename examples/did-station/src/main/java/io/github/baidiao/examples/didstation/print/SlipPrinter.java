package io.github.baidiao.examples.didstation.print;

import io.github.baidiao.moph.aal.AalToken;

/** Where slips come out. Thread-safe; printing blocks. */
@FunctionalInterface
public interface SlipPrinter {

  /**
   * Prints the slip of a citizen.
   *
   * @param hospital what the slip calls the hospital
   * @throws io.github.baidiao.examples.didstation.fault.DeskException {@code DESK-301}
   */
  void print(AalToken token, String hospital);
}
