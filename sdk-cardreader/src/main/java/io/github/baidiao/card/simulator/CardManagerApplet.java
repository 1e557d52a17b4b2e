package io.github.baidiao.card.simulator;

/**
 * The default application, which gives the CPLC and in it the chip number. Its name is that of
 * GlobalPlatform; readers select it without one.
 */
final class CardManagerApplet extends Applet {
  private static final int CPLC = 0x9F7F;

  private final byte[] cplc;
  private final int refusal;

  /**
   * Makes it.
   *
   * @param cplc 45 bytes, tag and length included
   * @param refusal status word instead of the CPLC; 0 for none
   */
  CardManagerApplet(byte[] cplc, int refusal) {
    super("A000000003000000");
    this.cplc = cplc;
    this.refusal = refusal;
  }

  @Override
  Answer answer(Command command) {
    if (!command.is(0x80, 0xCA)) {
      return Answer.status(Status.UNKNOWN_INS);
    }
    if (command.p1p2() != CPLC) {
      return Answer.status(Status.NO_SUCH_DATA);
    }
    return refusal == 0 ? Answer.data(cplc) : Answer.status(refusal);
  }
}
