package io.github.baidiao.card.pcsc;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Map;
import javax.smartcardio.Card;
import org.jspecify.annotations.Nullable;

/**
 * Two repairs inside the JDK's PC/SC provider, which offers no way to either (seen in JDK 8, 17 and
 * 25; JDK-8026326). Where its fields are not as expected, or Java does not let us, nothing is done.
 *
 * <p>Plain reflection on Java 8, and later where {@code --add-opens} or the manifest of the program
 * opens {@code java.smartcardio/sun.security.smartcardio}; else {@code sun.misc.Unsafe}. From Java
 * 24 on the first use of that prints a warning, and a coming Java will refuse it.
 */
final class SunPcscContext {
  private static final String PACKAGE = "sun.security.smartcardio.";

  private static volatile boolean failsToLetDisconnect;

  private SunPcscContext() {}

  /**
   * Lets the provider ask for a new context when it is used next: it keeps its only one for ever,
   * also when the service that gave it is gone. Other threads may be in calls on the old context;
   * it is not given back, so their calls fail or end as they would have.
   *
   * @return whether that was possible
   */
  static boolean renew() {
    try {
      Class<?> terminals = Class.forName(PACKAGE + "PCSCTerminals");
      Access context = Access.to(terminals.getDeclaredField("contextId"), null);
      Access known = Access.to(terminals.getDeclaredField("terminals"), null);
      // The lock under which the provider uses both.
      synchronized (terminals) {
        Object map = known.get();
        if (!(map instanceof Map)) {
          return false;
        }
        // They carry the old context.
        ((Map<?, ?>) map).clear();
        context.setLong(0);
      }
      return true;
    } catch (ReflectiveOperationException | RuntimeException otherJdk) {
      return false;
    }
  }

  /**
   * Makes a card that the provider takes for removed one that it will disconnect; a card of another
   * provider is left alone. Without that its handle stays, and after 200 of them pcscd gives this
   * process no other (seen).
   */
  static void letDisconnect(Card card) {
    if (isOfTheJdk(card) && !setStateOk(card)) {
      failsToLetDisconnect = true;
    }
  }

  /**
   * Returns whether the provider must not learn from a command that a card is gone, since that
   * could not be repaired.
   */
  static boolean mustNotMeetARemovedCard(Card card) {
    return failsToLetDisconnect && isOfTheJdk(card);
  }

  private static boolean isOfTheJdk(Card card) {
    return card.getClass().getName().equals(PACKAGE + "CardImpl");
  }

  private static boolean setStateOk(Card card) {
    try {
      Field state = card.getClass().getDeclaredField("state");
      for (Object known : state.getType().getEnumConstants()) {
        if (known.toString().equals("OK")) {
          Access.to(state, card).set(known);
          return true;
        }
      }
      return false;
    } catch (ReflectiveOperationException | RuntimeException otherJdk) {
      return false;
    }
  }

  /** One field, reached in whichever way this Java allows. */
  private static final class Access {
    private final Field field;
    private final @Nullable Object owner;
    private final @Nullable Object unsafe;

    private Access(Field field, @Nullable Object owner, @Nullable Object unsafe) {
      this.field = field;
      this.owner = owner;
      this.unsafe = unsafe;
    }

    /** The field of an object, or a static one. */
    static Access to(Field field, @Nullable Object owner) throws ReflectiveOperationException {
      try {
        field.setAccessible(true);
        return new Access(field, owner, null);
      } catch (RuntimeException closedModule) {
        Field theUnsafe = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
        theUnsafe.setAccessible(true);
        return new Access(field, owner, theUnsafe.get(null));
      }
    }

    @Nullable Object get() throws ReflectiveOperationException {
      return unsafe == null
          ? field.get(owner)
          : call("getObject", Object.class, base(), long.class, offset());
    }

    void set(Object value) throws ReflectiveOperationException {
      if (unsafe == null) {
        field.set(owner, value);
      } else {
        call("putObjectVolatile", Object.class, base(), long.class, offset(), Object.class, value);
      }
    }

    void setLong(long value) throws ReflectiveOperationException {
      if (unsafe == null) {
        field.setLong(owner, value);
      } else {
        call("putLongVolatile", Object.class, base(), long.class, offset(), long.class, value);
      }
    }

    private Object base() throws ReflectiveOperationException {
      return owner == null ? call("staticFieldBase", Field.class, field) : owner;
    }

    private Object offset() throws ReflectiveOperationException {
      String method = owner == null ? "staticFieldOffset" : "objectFieldOffset";
      return call(method, Field.class, field);
    }

    /** Calls a method of Unsafe; its parameters are given as type, value, type, value. */
    private Object call(String name, Object... typesAndValues) throws ReflectiveOperationException {
      Class<?>[] types = new Class<?>[typesAndValues.length / 2];
      Object[] values = new Object[types.length];
      for (int i = 0; i < types.length; i++) {
        types[i] = (Class<?>) typesAndValues[2 * i];
        values[i] = typesAndValues[2 * i + 1];
      }
      Method method = Class.forName("sun.misc.Unsafe").getMethod(name, types);
      return method.invoke(unsafe, values);
    }
  }
}
