package io.github.baidiao.card.pcsc;

import io.github.baidiao.card.transport.CardReaders;
import io.github.baidiao.card.winscard.WinscardReaders;

/** Which way to the PC/SC of this computer is the best one here (docs/adr/0009). */
public final class SystemReaders {
  private SystemReaders() {}

  /**
   * Returns {@link WinscardReaders} on Linux where JNA and the PC/SC library can be loaded, and
   * {@link PcscReaders#jdk} everywhere else. Either can be asked for by name instead. PC/SC is
   * asked only when the readers are used.
   *
   * @throws NoClassDefFoundError when it comes to the JDK's provider and this Java has no module
   *     {@code java.smartcardio}
   */
  public static CardReaders best() {
    // Windows and macOS: the binding was never tried there.
    boolean tried = System.getProperty("os.name", "").startsWith("Linux");
    return tried && WinscardReaders.available() ? new WinscardReaders() : PcscReaders.jdk();
  }
}
