package io.github.baidiao.card.winscard;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.transport.BusyReader;
import io.github.baidiao.card.transport.CardReader;
import io.github.baidiao.card.transport.CardReaders;
import io.github.baidiao.card.transport.CardTransport;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The readers that PC/SC knows, reached through JNA. Thread-safe; what {@link #connect} gives is
 * for one thread at a time.
 *
 * <p>Each connection has a PC/SC context of its own: cards in several readers are read at the same
 * time, and one whose driver hangs does not block the others. 61xx and 6Cxx of a T=0 card come
 * through as they are. A service that was stopped is found again by itself once it runs.
 *
 * <p>Tried on 64-bit Linux with pcscd alone. The forms for Windows and macOS follow their headers
 * and were never run. JNA 5 has to be on the class path; on Java 24 and newer it makes Java print a
 * warning unless started with {@code --enable-native-access=ALL-UNNAMED} (in the manifest of a
 * runnable jar: {@code Enable-Native-Access: ALL-UNNAMED}).
 */
public final class WinscardReaders implements CardReaders {
  // Of the whole process: PC/SC would let a second connection wait for the first without end.
  private static final Set<String> CONNECTED = ConcurrentHashMap.newKeySet();

  private final BusyReader busyReader;

  /** Makes it; PC/SC is asked only when it is used. */
  public WinscardReaders() {
    this(BusyReader.SHORT_WAIT);
  }

  /**
   * Makes it; PC/SC is asked only when it is used.
   *
   * @param busyWait how long {@link #connect} tries again while another program has the card for
   *     itself; zero for not at all
   */
  public WinscardReaders(Duration busyWait) {
    this.busyReader = new BusyReader(busyWait);
  }

  /**
   * Returns whether JNA 5 and the PC/SC library can be loaded. The first call loads them, which
   * takes a tenth of a second.
   */
  public static boolean available() {
    return Loaded.WELL;
  }

  private static void requireLibrary() {
    if (!available()) {
      throw new CardException(
          CardErrorCode.PCSC_UNAVAILABLE, "no JNA 5, or no PC/SC library", null);
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws CardException {@code CARD-101} when PC/SC does not answer, or is not {@link #available}
   */
  @Override
  public List<CardReader> list() {
    requireLibrary();
    return Context.use(Context::list);
  }

  /**
   * Connects to the card and keeps other programs from it until the connection is closed. Keep that
   * short: Windows resets a card whose transaction was idle for 5 s. Waits without end while
   * another program holds a transaction.
   *
   * @throws CardException {@code CARD-101} PC/SC does not answer or is not {@link #available},
   *     {@code CARD-103} no such reader, {@code CARD-104} this program is connected already, or
   *     another one has the card for itself and keeps it, {@code CARD-201} no card, {@code
   *     CARD-204} the card cannot be powered
   */
  @Override
  public CardTransport connect(String readerName) {
    requireLibrary();
    return busyReader.connect(() -> connectOnce(readerName));
  }

  @Override
  public boolean areOfThisPc() {
    return true;
  }

  private static CardTransport connectOnce(String readerName) {
    if (!CONNECTED.add(readerName)) {
      throw new CardException(
          CardErrorCode.READER_BUSY, readerName + ": connected by this program", null);
    }
    CardTransport transport = null;
    try {
      Connection connection = Context.use(context -> Connection.open(context, readerName));
      transport = new WinscardTransport(readerName, connection, () -> CONNECTED.remove(readerName));
      return transport;
    } finally {
      if (transport == null) {
        CONNECTED.remove(readerName);
      }
    }
  }

  /** Tried once in a process. Names no type of JNA: it has to load without. */
  private static final class Loaded {
    static final boolean WELL = tried();

    private static boolean tried() {
      try {
        return WinscardLibrary.LAYOUT != null && Words.canBeRead();
      } catch (LinkageError missing) {
        return false;
      } catch (Error otherVersion) {
        // As itself: JNA whose native half, installed with the system, is of another version.
        return false;
      }
    }
  }
}
