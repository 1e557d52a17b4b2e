package io.github.baidiao.moph.phr.reconcile;

/** Is told how far a run is, by the thread that called it. */
@FunctionalInterface
public interface PhrReconcileProgress {
  /**
   * One day more was compared, or could not be.
   *
   * @param done days that are done, those of earlier runs included
   * @param days all days of the run
   */
  void told(PhrDay last, int done, int days);
}
