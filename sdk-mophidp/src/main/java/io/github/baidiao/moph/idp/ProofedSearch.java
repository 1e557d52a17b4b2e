package io.github.baidiao.moph.idp;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What is looked for in the register of proofed people. Immutable; {@code toString} is masked.
 *
 * <p>{@code build()} throws a {@link MophException} with {@code MOPH-103} that names the value when
 * one is out of range, or the first day is after the last.
 */
@ValueStyle
@Value.Immutable
public abstract class ProofedSearch {
  private static final int LARGEST_PAGE = 200;

  ProofedSearch() {}

  /** The first day, in Bangkok. */
  public abstract LocalDate firstDay();

  /** The last day, in Bangkok. */
  public abstract LocalDate lastDay();

  /** One person only. */
  public abstract Optional<CitizenId> citizenId();

  /** From 1; by default 1. */
  @Value.Default
  public int page() {
    return 1;
  }

  /** People on a page, 1 to 200; by default 50. */
  @Value.Default
  public int pageSize() {
    return 50;
  }

  @Value.Check
  void check() {
    require(!firstDay().isAfter(lastDay()), "firstDay");
    require(page() >= 1, "page");
    require(pageSize() >= 1 && pageSize() <= LARGEST_PAGE, "pageSize");
  }

  private static void require(boolean holds, String value) {
    if (!holds) {
      throw MophException.of(MophErrorCode.REQUEST_INVALID, value);
    }
  }

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "ProofedSearch[masked]";
  }

  /** Builds a {@link ProofedSearch}; first and last day are needed. */
  public static final class Builder extends ImmutableProofedSearch.Builder {
    Builder() {}
  }
}
