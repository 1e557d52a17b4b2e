package io.github.baidiao.core.bulk;

import io.github.baidiao.core.error.SdkException;
import org.jspecify.annotations.Nullable;

/** What a worker brings back for one row. */
final class Answer<A> {
  enum Kind {
    /** It has its result. */
    ANSWERED,
    /** No usable answer; whether that is this row's result depends on those around it. */
    FAILED,
    /** What went wrong concerns all rows. */
    STOP,
    /** The run ended before. */
    NOT_ASKED,
    /** An exception that is none of ours. */
    DEFECT
  }

  private final Kind kind;
  private final @Nullable A result;
  private final @Nullable SdkException fault;
  private final @Nullable Throwable defect;

  private Answer(
      Kind kind, @Nullable A result, @Nullable SdkException fault, @Nullable Throwable defect) {
    this.kind = kind;
    this.result = result;
    this.fault = fault;
    this.defect = defect;
  }

  static <A> Answer<A> answered(A result) {
    return new Answer<>(Kind.ANSWERED, result, null, null);
  }

  static <A> Answer<A> failed(A result, SdkException fault) {
    return new Answer<>(Kind.FAILED, result, fault, null);
  }

  static <A> Answer<A> stop(SdkException fault) {
    return new Answer<>(Kind.STOP, null, fault, null);
  }

  static <A> Answer<A> notAsked() {
    return new Answer<>(Kind.NOT_ASKED, null, null, null);
  }

  static <A> Answer<A> defect(Throwable defect) {
    return new Answer<>(Kind.DEFECT, null, null, defect);
  }

  Kind kind() {
    return kind;
  }

  A result() {
    return there(result);
  }

  SdkException fault() {
    return there(fault);
  }

  Throwable defect() {
    return there(defect);
  }

  private <T> T there(@Nullable T part) {
    if (part == null) {
      throw new IllegalStateException(kind.name());
    }
    return part;
  }
}
