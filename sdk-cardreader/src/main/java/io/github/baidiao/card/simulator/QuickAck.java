package io.github.baidiao.card.simulator;

import java.lang.reflect.Method;
import java.net.Socket;
import java.net.SocketOption;
import org.jspecify.annotations.Nullable;

/**
 * TCP_QUICKACK, by reflection because it came with Java 10 and exists on Linux only; elsewhere it
 * does nothing.
 *
 * <p>vpcd 3.3 sends length and payload apart, without TCP_NODELAY: Nagle's algorithm there and
 * delayed acknowledgement here cost 44 ms for every command. The kernel forgets the option after a
 * while, so it is set before each payload.
 */
final class QuickAck {
  private static final @Nullable Object OPTION = option();
  private static final @Nullable Method SET_OPTION = setOption();

  private QuickAck() {}

  static void askFor(Socket socket) {
    if (OPTION == null || SET_OPTION == null) {
      return;
    }
    try {
      SET_OPTION.invoke(socket, OPTION, true);
    } catch (ReflectiveOperationException notHere) {
      // Slower, not wrong.
    }
  }

  private static @Nullable Object option() {
    try {
      return Class.forName("jdk.net.ExtendedSocketOptions").getField("TCP_QUICKACK").get(null);
    } catch (ReflectiveOperationException | LinkageError olderJava) {
      return null;
    }
  }

  private static @Nullable Method setOption() {
    try {
      return Socket.class.getMethod("setOption", SocketOption.class, Object.class);
    } catch (NoSuchMethodException olderJava) {
      return null;
    }
  }
}
