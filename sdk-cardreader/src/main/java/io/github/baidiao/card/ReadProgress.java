package io.github.baidiao.card;

/**
 * Told how far a read has come, after answers of the card and before the next command, on a thread
 * of the SDK: the reading thread waits meanwhile. What it does counts as part of the step that
 * {@link ReadOptions#commandTimeout} limits, so it returns quickly.
 */
@FunctionalInterface
public interface ReadProgress {

  /**
   * Takes note. An exception thrown here ends the read and reaches its caller.
   *
   * @param done bytes read so far; never falls, and equals {@code known} at the end of a read that
   *     succeeds
   * @param known bytes this read will take as far as it can be told now. It falls when the photo's
   *     end is found, which almost always comes before that of its place on the card, and when a
   *     part turns out not to be on the card; it rises only on cards of layout {@code 0002}
   */
  void bytesRead(int done, int known);
}
