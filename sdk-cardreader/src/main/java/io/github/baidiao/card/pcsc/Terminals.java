package io.github.baidiao.card.pcsc;

import io.github.baidiao.card.error.CardErrorCode;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.TerminalFactory;
import org.jspecify.annotations.Nullable;

/** The terminals of one provider, asked for anew when the PC/SC service was lost. Thread-safe. */
final class Terminals {
  private final Callable<TerminalFactory> provider;
  // Kept: some providers take a PC/SC context for each, and give it back when the garbage collector
  // says so.
  private @Nullable CardTerminals current;
  private boolean ofTheJdk;

  Terminals(Callable<TerminalFactory> provider) {
    this.provider = provider;
  }

  /** What is done with the terminals that are there. */
  interface Work<T> {
    T with(List<CardTerminal> terminals) throws CardException;
  }

  /**
   * Does the work, and once more when it failed for want of a service that may by now be back.
   *
   * @param readerName the reader that it is about, if it is one
   */
  <T> T ask(@Nullable String readerName, Work<T> work) {
    CardTerminals asked = current();
    try {
      return work.with(list(asked));
    } catch (CardException | IllegalStateException failure) {
      if (!PcscFailures.contextIsUseless(failure)) {
        throw PcscFailures.translate(failure, readerName);
      }
      if (!forget(asked)) {
        throw PcscFailures.lostForGood(failure, readerName);
      }
    }
    try {
      return work.with(list(current()));
    } catch (CardException | IllegalStateException failure) {
      throw PcscFailures.translate(failure, readerName);
    }
  }

  private synchronized CardTerminals current() {
    if (current == null) {
      try {
        TerminalFactory factory = provider.call();
        ofTheJdk = factory.getProvider().getName().equals("SunPCSC");
        current = factory.terminals();
      } catch (Exception notThere) {
        throw PcscFailures.unavailable(notThere);
      }
    }
    return current;
  }

  /** Returns whether asking once more makes sense. */
  private synchronized boolean forget(CardTerminals useless) {
    if (current != useless) {
      return true; // another thread was here before
    }
    current = null;
    return !ofTheJdk || SunPcscContext.renew();
  }

  private synchronized List<CardTerminal> list(CardTerminals terminals) throws CardException {
    try {
      return terminals.list();
    } catch (CardException failure) {
      if (PcscFailures.code(failure) == CardErrorCode.NO_READER) {
        return Collections.emptyList();
      }
      throw failure;
    }
  }
}
