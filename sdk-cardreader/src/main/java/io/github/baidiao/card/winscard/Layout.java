package io.github.baidiao.card.winscard;

import java.util.Locale;

/**
 * How the C types of WinSCard lie in memory on one platform; lengths and offsets in bytes.
 * Immutable. Measured for 64-bit Linux; the others follow pcsc-lite's wintypes.h and winscard.h,
 * Apple's (32-bit integers, structures packed) and Microsoft's, and were not run.
 */
final class Layout {
  private static final int LITE_ATR = 33;
  private static final int WINDOWS_ATR = 36;

  /** Name of the library, as JNA looks for it. */
  final String library;

  /** Names of readers are UTF-16 and functions that take them end in W. */
  final boolean wide;

  /** DWORD, and LONG. */
  final int dword;

  /** SCARDCONTEXT and SCARDHANDLE. */
  final int handle;

  /** SCARD_IO_REQUEST, two DWORDs: protocol and its own length. */
  final int ioRequest;

  /** In SCARD_READERSTATE, after the name's pointer and a pointer of the caller's. */
  final int eventState;

  /** SCARD_READERSTATE. */
  final int readerState;

  /** The upper half of the event state is known to count events. */
  final boolean countsEvents;

  private Layout(
      String library, boolean wide, int pointer, int dword, int handle, int readerState) {
    this.library = library;
    this.wide = wide;
    this.dword = dword;
    this.handle = handle;
    this.ioRequest = 2 * dword;
    this.eventState = 2 * pointer + dword;
    this.readerState = readerState;
    // Not said of Apple's own service: a count that stays 0 would hide a swapped card.
    this.countsEvents = !library.startsWith("/");
  }

  /**
   * Returns the layout of a platform.
   *
   * @param osName as the system property {@code os.name}
   * @param pointer 4 or 8
   */
  static Layout of(String osName, int pointer) {
    String os = osName.toLowerCase(Locale.ROOT);
    if (os.startsWith("windows")) {
      int length = 2 * pointer + 3 * 4 + WINDOWS_ATR;
      return new Layout("winscard", true, pointer, 4, pointer, length);
    }
    if (os.startsWith("mac")) {
      String framework = "/System/Library/Frameworks/PCSC.framework/PCSC";
      return new Layout(framework, false, pointer, 4, 4, 2 * pointer + 3 * 4 + LITE_ATR);
    }
    // DWORD is unsigned long here, so everything but the ATR has the size of a pointer.
    int unpadded = 5 * pointer + LITE_ATR;
    int length = (unpadded + pointer - 1) / pointer * pointer;
    return new Layout("libpcsclite.so.1", false, pointer, pointer, pointer, length);
  }
}
