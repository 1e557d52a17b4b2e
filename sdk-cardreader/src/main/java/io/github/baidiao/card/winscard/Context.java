package io.github.baidiao.card.winscard;

import static io.github.baidiao.card.winscard.WinscardLibrary.LAYOUT;
import static io.github.baidiao.card.winscard.WinscardLibrary.word;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.transport.CardReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.function.Function;

/**
 * A line of its own to the PC/SC service, with memory for what goes over it. Calls on one context
 * wait for each other inside the library (libpcsclite locks it), so that each connection has its
 * own. One thread at a time.
 */
final class Context {
  private static final int SCOPE_USER = 0;
  private static final int PRESENT = 0x20;
  private static final int UNKNOWN = 0x04;
  // For 16 readers, which is what pcscd knows, with long names.
  private static final int NAMES = 8192;
  private static final int TRIES = 5;

  // To ask for one takes as long as a command to the card. Of the whole process, since a program
  // may make a WinscardReaders for each read.
  private static final int MOST_IDLE = 4;
  private static final Deque<Context> IDLE = new LinkedBlockingDeque<>(MOST_IDLE);

  final Pointer handle;
  final Memory memory = Words.cleared(2L * NAMES);

  private Context(Pointer handle) {
    this.handle = handle;
  }

  /**
   * Does work on an idle context or a new one. Fails the work for want of the service, which an
   * idle context does not know to have been restarted, then it is done again on a new one.
   *
   * @param work what it makes keeps the context, or gives it back; when it throws, the context is
   *     released
   * @throws CardException what the work throws; {@code CARD-101} when the service does not run
   */
  static <T> T use(Function<Context, T> work) {
    Context idle = IDLE.pollFirst();
    if (idle != null) {
      try {
        return idle.apply(work);
      } catch (CardException failure) {
        if (failure.code() != CardErrorCode.PCSC_UNAVAILABLE) {
          throw failure;
        }
      }
    }
    return establish().apply(work);
  }

  private static Context establish() {
    Memory handle = Words.cleared(Long.BYTES);
    int result = WinscardLibrary.SCardEstablishContext(word(SCOPE_USER), null, null, handle);
    if (result != 0) {
      throw PcscError.exception(result, null);
    }
    return new Context(Words.handle(handle, 0));
  }

  private <T> T apply(Function<Context, T> work) {
    T done = null;
    try {
      done = work.apply(this);
      return done;
    } finally {
      if (done == null) {
        release();
      }
    }
  }

  /** Gives it back for another use; only when all went well on it. */
  void giveBack() {
    if (!IDLE.offerFirst(this)) {
      release();
    }
  }

  /** Ends it, and with it whatever the service still holds for it. */
  void release() {
    WinscardLibrary.SCardReleaseContext(handle);
  }

  /** Lists the readers and gives itself back. */
  List<CardReader> list() {
    for (int attempt = 1; ; attempt++) {
      List<String> names = names();
      List<CardReader> readers = new ArrayList<>(names.size());
      int result = names.isEmpty() ? 0 : states(names, readers);
      if (result == 0) {
        giveBack();
        return readers;
      }
      // Unplugged since it was listed; pcsc-lite then refuses the states of all.
      if (!PcscError.SCARD_E_UNKNOWN_READER.is(result) || attempt == TRIES) {
        throw PcscError.exception(result, null);
      }
    }
  }

  private List<String> names() {
    Pointer length = memory.share(NAMES);
    Words.setDword(length, 0, LAYOUT.wide ? NAMES / 2 : NAMES);
    int result = WinscardLibrary.SCardListReaders(handle, null, memory, length);
    if (PcscError.SCARD_E_NO_READERS_AVAILABLE.is(result)) {
      return Collections.emptyList();
    }
    if (result != 0) {
      throw PcscError.exception(result, null);
    }
    return Words.texts(memory);
  }

  /** Asks for all readers at once, and does not wait. */
  private int states(List<String> names, List<CardReader> readers) {
    int known = names.size();
    Memory states = Words.cleared((long) known * LAYOUT.readerState);
    long text = 0;
    for (int i = 0; i < known; i++) {
      states.setPointer((long) i * LAYOUT.readerState, memory.share(text));
      text += Words.setText(memory, text, names.get(i));
    }
    int result = WinscardLibrary.SCardGetStatusChange(handle, word(0), states, word(known));
    if (result != 0) {
      return result;
    }
    for (int i = 0; i < known; i++) {
      int state = Words.dword(states, (long) i * LAYOUT.readerState + LAYOUT.eventState);
      if ((state & UNKNOWN) == 0) {
        boolean present = (state & PRESENT) != 0;
        readers.add(
            LAYOUT.countsEvents
                ? CardReader.of(names.get(i), present, state >>> 16)
                : CardReader.of(names.get(i), present));
      }
    }
    return 0;
  }
}
