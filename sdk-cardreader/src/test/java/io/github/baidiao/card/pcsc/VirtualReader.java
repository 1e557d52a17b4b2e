package io.github.baidiao.card.pcsc;

import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.VpcdCard;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.TerminalFactory;
import org.awaitility.Awaitility;

/**
 * One of vpcd's readers under a real pcscd, and the card that a test puts into it. It asks the JDK,
 * not the classes under test, whether pcscd has seen the card. Other readers are never touched.
 */
public final class VirtualReader implements AutoCloseable {
  private static final String NAME = "Virtual PCD 00 ";
  private static final Duration WAIT = Duration.ofSeconds(10);

  private final CardTerminal terminal;
  private final VpcdCard slot;

  private VirtualReader(CardTerminal terminal) {
    this.terminal = terminal;
    int number = Integer.parseInt(terminal.getName().substring(NAME.length()), 16);
    this.slot = new VpcdCard("127.0.0.1", VpcdCard.FIRST_READER_PORT + number);
  }

  /** Takes the last empty one: what people start by hand takes the first. */
  static VirtualReader free() {
    return free("");
  }

  /** Takes one more, for a test of two; whoever takes it closes it. */
  public static VirtualReader besides(VirtualReader taken) {
    return free(taken.name());
  }

  private static VirtualReader free(String taken) {
    var found = new ArrayList<VirtualReader>();
    Awaitility.await("an empty virtual reader")
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> {
              for (CardTerminal terminal : terminals()) {
                if (!terminal.getName().equals(taken) && !terminal.isCardPresent()) {
                  found.add(new VirtualReader(terminal));
                }
              }
              return !found.isEmpty();
            });
    return found.get(found.size() - 1);
  }

  static void names(CompletableFuture<List<String>> names) {
    try {
      names.complete(terminals().stream().map(CardTerminal::getName).toList());
    } catch (Exception | LinkageError noPcsc) {
      names.completeExceptionally(noPcsc);
    }
  }

  private static List<CardTerminal> terminals() throws Exception {
    try {
      return TerminalFactory.getInstance("PC/SC", null).terminals().list().stream()
          .filter(terminal -> terminal.getName().startsWith(NAME))
          .toList();
    } catch (javax.smartcardio.CardException failure) {
      if (String.valueOf(failure.getCause()).contains("SCARD_E_NO_READERS_AVAILABLE")) {
        return List.of();
      }
      throw failure;
    }
  }

  public String name() {
    return terminal.getName();
  }

  /** The reader as the JDK gives it. */
  CardTerminal terminal() {
    return terminal;
  }

  /** Puts a card in and waits until pcscd shows it. */
  public void insert(SimulatedCard card) {
    remove();
    try {
      slot.insert(card);
    } catch (CardException taken) {
      throw new AssertionError(name() + " was free a moment ago", taken);
    }
    Awaitility.await("the card").atMost(WAIT).pollInterval(ms(5)).until(terminal::isCardPresent);
  }

  /** Puts a card in the moment another is pulled, which is too quick for pcscd to notice. */
  public void swap(SimulatedCard card) {
    slot.insert(card);
  }

  /** Pulls the card; pcscd finds out by itself. */
  public void pull() {
    slot.remove();
  }

  /** Pulls the card, if one is in, and waits until pcscd has noticed. */
  public void remove() {
    pull();
    Awaitility.await("no card")
        .atMost(WAIT)
        .pollInterval(ms(5))
        .until(() -> !terminal.isCardPresent());
  }

  @Override
  public void close() {
    remove();
  }

  private static Duration ms(int millis) {
    return Duration.ofMillis(millis);
  }
}
