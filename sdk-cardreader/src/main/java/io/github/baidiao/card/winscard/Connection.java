package io.github.baidiao.card.winscard;

import static io.github.baidiao.card.winscard.WinscardLibrary.LAYOUT;
import static io.github.baidiao.card.winscard.WinscardLibrary.word;

import com.sun.jna.Pointer;
import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;

/**
 * A connected card in a transaction, and the memory that its commands and answers pass through,
 * which is wiped after each. One thread at a time.
 */
final class Connection {
  private static final int SHARED = 2;
  private static final int T0 = 1;
  private static final int T0_OR_T1 = 3;
  private static final int LEAVE_CARD = 0;
  private static final int MAX_ATR = 36;
  // ISO/IEC 7816-4 short: 261 bytes to the card and 258 back; what is longer is the card's mistake,
  // and is handed on to be told as such.
  private static final int ANSWER = 8192;
  private static final int COMMAND = 264;
  // What lies where in the context's memory, behind answer and command.
  private static final int HANDLE = ANSWER + COMMAND;
  private static final int LENGTH = HANDLE + Long.BYTES;
  private static final int PROTOCOL_INFO = LENGTH + Long.BYTES;
  private static final int UNUSED = PROTOCOL_INFO + 2 * Long.BYTES;

  private final String readerName;
  private final Context context;
  private final Pointer card;
  private final int protocol;
  private final Pointer answer;
  private final Pointer command;
  private final Pointer length;
  private final Pointer protocolInfo;
  private final byte[] atr;
  private boolean failed;

  /** Connects, and waits until no other program holds a transaction on the card. */
  static Connection open(Context context, String readerName) {
    Pointer handle = context.memory.share(HANDLE);
    Pointer protocol = context.memory.share(LENGTH);
    Words.setText(context.memory, 0, readerName);
    check(
        WinscardLibrary.SCardConnect(
            context.handle, context.memory, word(SHARED), word(T0_OR_T1), handle, protocol),
        readerName);
    Pointer card = Words.handle(handle, 0);
    check(WinscardLibrary.SCardBeginTransaction(card), readerName);
    return new Connection(context, readerName, card, Words.dword(protocol, 0));
  }

  private Connection(Context context, String readerName, Pointer card, int protocol) {
    this.readerName = readerName;
    this.context = context;
    this.card = card;
    this.protocol = protocol;
    this.answer = context.memory.share(0, ANSWER);
    this.command = context.memory.share(ANSWER, COMMAND);
    this.length = context.memory.share(LENGTH);
    this.protocolInfo = context.memory.share(PROTOCOL_INFO);
    this.atr = askAtr();
    Words.setDword(protocolInfo, 0, protocol);
    Words.setDword(protocolInfo, LAYOUT.dword, LAYOUT.ioRequest);
  }

  private byte[] askAtr() {
    Words.setDword(length, 0, MAX_ATR);
    Pointer unused = context.memory.share(UNUSED);
    unused.clear(3L * LAYOUT.dword);
    check(
        WinscardLibrary.SCardStatus(
            card,
            null,
            unused,
            unused.share(LAYOUT.dword),
            unused.share(2L * LAYOUT.dword),
            answer,
            length),
        readerName);
    return answer.getByteArray(0, Words.dword(length, 0));
  }

  byte[] atr() {
    return atr.clone();
  }

  byte[] transmit(byte[] bytes) {
    int sent = bytes.length - (endsInLeOfCase4(bytes) ? 1 : 0);
    int received = ANSWER;
    failed = true;
    try {
      command.write(0, bytes, 0, sent);
      Words.setDword(length, 0, ANSWER);
      check(
          WinscardLibrary.SCardTransmit(
              card, protocolInfo, command, word(sent), null, answer, length),
          readerName);
      received = Words.dword(length, 0);
      if (received < 2) {
        // No status word: the card went while it worked.
        throw new CardException(CardErrorCode.CARD_REMOVED, readerName + ": empty answer", null);
      }
      failed = false;
      return answer.getByteArray(0, received);
    } finally {
      command.setMemory(0, sent, (byte) 0);
      answer.setMemory(0, received, (byte) 0);
    }
  }

  /** T=0 has no place for Le beside data: it would go to the card as one byte too many. */
  private boolean endsInLeOfCase4(byte[] bytes) {
    return protocol == T0 && bytes.length > 6 && bytes.length == (bytes[4] & 0xFF) + 6;
  }

  /** Lets the card go as it is. After an error the service lets go of all the context had. */
  void close() {
    int ended = WinscardLibrary.SCardEndTransaction(card, word(LEAVE_CARD));
    int disconnected = WinscardLibrary.SCardDisconnect(card, word(LEAVE_CARD));
    if (failed || ended != 0 || disconnected != 0) {
      context.release();
    } else {
      context.giveBack();
    }
  }

  private static void check(int result, String readerName) {
    if (result != 0) {
      throw PcscError.exception(result, readerName);
    }
  }
}
