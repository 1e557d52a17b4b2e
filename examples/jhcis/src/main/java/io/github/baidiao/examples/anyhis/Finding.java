package io.github.baidiao.examples.anyhis;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.error.ErrorCode;
import java.util.Optional;
import org.immutables.value.Value;

/** Something about a visit that somebody should know. Immutable; nothing in it is personal. */
@ValueStyle
@Value.Immutable
public abstract class Finding {
  Finding() {}

  public abstract VisitKey visit();

  /** What it is: {@code HIS-401}, or a code of NHSO's, PHR's or the outbox. */
  public abstract String code();

  /** The column that is in the way, or another word about it, free of values. */
  @Value.Default
  public String detail() {
    return "";
  }

  public static Finding of(VisitKey visit, ErrorCode code) {
    return of(visit, code.id(), Optional.empty());
  }

  public static Finding of(VisitKey visit, String code, Optional<String> detail) {
    return ImmutableFinding.builder().visit(visit).code(code).detail(detail.orElse("")).build();
  }

  @Override
  public String toString() {
    return visit() + " " + code() + (detail().isEmpty() ? "" : " " + detail());
  }
}
