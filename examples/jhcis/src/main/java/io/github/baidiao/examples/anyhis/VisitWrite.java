package io.github.baidiao.examples.anyhis;

import java.util.function.Function;

/**
 * What may be written into a visit, and nothing else: a claim code, or closed rights. Two cases, of
 * which {@link #match} forces both. Immutable; {@code toString} is masked.
 */
public abstract class VisitWrite {
  VisitWrite() {}

  /** Calls the function of the case that this is. */
  public final <R> R match(
      Function<? super ClaimCodeWrite, ? extends R> claimCode,
      Function<? super ClosingWrite, ? extends R> closing) {
    return this instanceof ClaimCodeWrite
        ? claimCode.apply((ClaimCodeWrite) this)
        : closing.apply((ClosingWrite) this);
  }

  @Override
  public final String toString() {
    return getClass().getSimpleName() + "[masked]";
  }
}
