package io.github.baidiao.card.applet;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.transport.CommandApdu;
import io.github.baidiao.card.transport.ResponseApdu;
import io.github.baidiao.card.transport.StatusWord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * READ, {@code 80 B0 <offset> 02 <block> <length>} without Le (confirmed by 15+): the first data
 * byte is a block number, 0 on current cards (confirmed by 2). Prints itself without any card data.
 */
final class ReadCommand {
  /** Longest read everybody uses; whether a length of 00 means 256 is unknown. */
  static final int MAX_LENGTH = 0xFF;

  private static final int CLA = 0x80;
  private static final int INS = 0xB0;

  private final int block;
  private final int offset;
  private final int length;

  ReadCommand(int block, int offset, int length) {
    this.block = block;
    this.offset = offset;
    this.length = length;
  }

  /** Covers a place with as few reads as can be. */
  static List<ReadCommand> covering(int block, int offset, int length) {
    List<ReadCommand> reads = new ArrayList<>();
    int end = offset + length;
    for (int at = offset; at < end; at += MAX_LENGTH) {
      reads.add(new ReadCommand(block, at, Math.min(MAX_LENGTH, end - at)));
    }
    return Collections.unmodifiableList(reads);
  }

  int offset() {
    return offset;
  }

  int length() {
    return length;
  }

  CommandApdu apdu() {
    return CommandApdu.of(CLA, INS, offset >> 8, offset & 0xFF)
        .withData((byte) block, (byte) length);
  }

  /** Returns whether an answer is what was asked for: done, and exactly as long. */
  boolean isAnsweredBy(ResponseApdu answer) {
    return answer.statusWord().isOk() && answer.length() == length;
  }

  /** Says why an answer is not what was asked for; the status word tells whose fault it is. */
  CardException refusal(ResponseApdu answer) {
    StatusWord statusWord = answer.statusWord();
    if (statusWord.isOk()) {
      return invalid(answer.length() + " bytes came");
    }
    return statusWord.hasMoreData() || statusWord.hasRightLength()
        ? invalid("61xx or 6Cxx without end")
        : new CardException(CardErrorCode.CARD_REFUSED, this + ": SW " + statusWord, null);
  }

  private CardException invalid(String what) {
    return new CardException(CardErrorCode.CARD_DATA_INVALID, this + ": " + what, null);
  }

  /**
   * Returns for example {@code READ 00FF, 122 bytes}, with {@code of block 1} where it is not 0.
   */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "READ %04X, %d bytes%s",
        offset,
        length,
        block == 0 ? "" : " of block " + block);
  }
}
