package io.github.baidiao.card.winscard;

import com.sun.jna.Function;
import com.sun.jna.FunctionMapper;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The functions of WinSCard that reading a card needs, bound directly (no proxy, no arrays that JNA
 * would copy and leave behind). Each returns a PC/SC error number, 0 for success. Thread-safe, as
 * far as each thread has its own context.
 *
 * <p>Every argument is declared as {@code Pointer}, also lengths, flags and handles: on all
 * platforms in question such an argument takes one machine word, in a register or on the stack,
 * whatever its C type is, and a callee that wants less looks at the lower half only.
 */
final class WinscardLibrary {
  static final Layout LAYOUT = Layout.of(System.getProperty("os.name", ""), Native.POINTER_SIZE);

  private static final Set<String> TAKES_TEXT =
      new HashSet<>(
          Arrays.asList("SCardListReaders", "SCardConnect", "SCardStatus", "SCardGetStatusChange"));

  static {
    Map<String, Object> options = new HashMap<>();
    // Takes effect on 32-bit Windows alone: stdcall.
    options.put(
        Library.OPTION_CALLING_CONVENTION,
        LAYOUT.wide ? Function.ALT_CONVENTION : Function.C_CONVENTION);
    FunctionMapper names =
        (library, method) ->
            LAYOUT.wide && TAKES_TEXT.contains(method.getName())
                ? method.getName() + "W"
                : method.getName();
    options.put(Library.OPTION_FUNCTION_MAPPER, names);
    Native.register(WinscardLibrary.class, NativeLibrary.getInstance(LAYOUT.library, options));
  }

  private WinscardLibrary() {}

  /** Makes a word that is no address: a length, a flag, a handle. */
  static Pointer word(long value) {
    return new Pointer(value);
  }

  static native int SCardEstablishContext(
      Pointer scope, @Nullable Pointer reserved1, @Nullable Pointer reserved2, Pointer context);

  static native int SCardReleaseContext(Pointer context);

  static native int SCardListReaders(
      Pointer context, @Nullable Pointer groups, @Nullable Pointer names, Pointer length);

  static native int SCardGetStatusChange(
      Pointer context, Pointer milliseconds, Pointer states, Pointer count);

  static native int SCardConnect(
      Pointer context,
      Pointer reader,
      Pointer share,
      Pointer protocols,
      Pointer card,
      Pointer protocol);

  static native int SCardDisconnect(Pointer card, Pointer disposition);

  static native int SCardBeginTransaction(Pointer card);

  static native int SCardEndTransaction(Pointer card, Pointer disposition);

  static native int SCardStatus(
      Pointer card,
      @Nullable Pointer names,
      Pointer namesLength,
      Pointer state,
      Pointer protocol,
      Pointer atr,
      Pointer atrLength);

  static native int SCardTransmit(
      Pointer card,
      Pointer sendPci,
      Pointer command,
      Pointer commandLength,
      @Nullable Pointer receivePci,
      Pointer answer,
      Pointer answerLength);
}
