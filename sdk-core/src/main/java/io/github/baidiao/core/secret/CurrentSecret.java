package io.github.baidiao.core.secret;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A secret that changes while others use it, for a {@link SecretSource} that reads one again and
 * again. Thread-safe.
 *
 * <p>A replaced secret is wiped when it is replaced once more, since a call may have it in its hand
 * and not have lent it yet: that takes microseconds, and tokens live for minutes at least.
 */
public final class CurrentSecret {
  private @Nullable Secret current;
  private @Nullable Secret former;

  /**
   * Returns the secret with these characters, which are copied: the one of the last call while they
   * are the same, a new one otherwise.
   */
  public synchronized Secret set(char[] characters) {
    Secret now = current;
    if (now != null && now.<Boolean>use(held -> Arrays.equals(held, characters))) {
      return now;
    }
    if (former != null) {
      former.close();
    }
    former = now;
    Secret next = Secret.of(characters);
    current = next;
    return next;
  }

  @Override
  public String toString() {
    return "CurrentSecret[masked]";
  }
}
