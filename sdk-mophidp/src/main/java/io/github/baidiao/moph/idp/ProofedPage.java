package io.github.baidiao.moph.idp;

import io.github.baidiao.core.ValueStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * A page of the register of proofed people, newest first. Immutable; {@code toString} is masked.
 */
@ValueStyle
@Value.Immutable
public abstract class ProofedPage {
  ProofedPage() {}

  public abstract List<ProofedPerson> people();

  /** How many the search finds on all pages. */
  public abstract int total();

  /** From 1. */
  public abstract int page();

  public abstract int pageSize();

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "ProofedPage[masked]";
  }

  /** Builds a {@link ProofedPage}; all but the people is needed. */
  public static final class Builder extends ImmutableProofedPage.Builder {
    Builder() {}
  }
}
