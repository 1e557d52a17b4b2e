package io.github.baidiao.core.bulk;

/** Is told how far a run is, by the thread that called it. */
@FunctionalInterface
public interface BulkProgress {
  /**
   * One row more has its result.
   *
   * @param done rows that have their result, those of earlier runs included
   * @param known rows of the input that were read so far, at least {@code done}
   */
  void told(long done, long known);
}
