package io.github.baidiao.card;

/** Told how far a read has come, after each answer of the card and on the reading thread. */
@FunctionalInterface
public interface ReadProgress {

  /**
   * Takes note. An exception thrown here ends the read and reaches its caller.
   *
   * @param done bytes read so far; never falls, and equals {@code known} at the end
   * @param known bytes this read takes in all
   */
  void bytesRead(int done, int known);
}
