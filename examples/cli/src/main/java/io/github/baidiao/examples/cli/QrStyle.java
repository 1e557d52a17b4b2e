package io.github.baidiao.examples.cli;

import io.github.baidiao.moph.aal.AalToken;
import io.github.baidiao.moph.aal.ErrorCorrection;
import io.github.baidiao.moph.aal.QrCode;
import io.github.baidiao.moph.aal.QrTerminal;
import java.util.Optional;

/** How a QR code is drawn in the terminal, if at all. */
enum QrStyle {
  ANSI(Optional.of(QrTerminal.ANSI)),
  DARK_ON_LIGHT(Optional.of(QrTerminal.DARK_ON_LIGHT)),
  LIGHT_ON_DARK(Optional.of(QrTerminal.LIGHT_ON_DARK)),
  NONE(Optional.empty());

  private final Optional<QrTerminal> terminal;

  QrStyle(Optional<QrTerminal> terminal) {
    this.terminal = terminal;
  }

  /** Draws a code on standard output; a terminal without block characters gets a word of it. */
  void draw(AalToken token, Output output, Operator operator) {
    if (terminal.isEmpty()) {
      return;
    }
    if (!output.canWrite("▄▀█")) {
      operator.tell(
          "This terminal cannot show a QR code (--encoding UTF-8 where it can).",
          "หน้าจอนี้แสดง QR code ไม่ได้");
      return;
    }
    output
        .outText()
        .print(QrCode.of(token.qrPayload(), ErrorCorrection.M).terminal(terminal.get()));
    output.outText().flush();
  }
}
