package io.github.baidiao.nhso.reconcile;

import io.github.baidiao.core.error.SdkException;
import org.jspecify.annotations.Nullable;

/** What a worker brings back for one row. */
final class Answer {
  enum Kind {
    /** It has its result. */
    ANSWERED,
    /** No usable answer; whether that is this visit's result depends on those around it. */
    FAILED,
    /** What went wrong concerns all visits. */
    STOP,
    /** The run ended before. */
    NOT_ASKED,
    /** An exception that is none of ours. */
    DEFECT
  }

  private final Kind kind;
  private final @Nullable ReconciledVisit result;
  private final @Nullable SdkException fault;
  private final @Nullable Throwable defect;

  private Answer(
      Kind kind,
      @Nullable ReconciledVisit result,
      @Nullable SdkException fault,
      @Nullable Throwable defect) {
    this.kind = kind;
    this.result = result;
    this.fault = fault;
    this.defect = defect;
  }

  static Answer answered(ReconciledVisit result) {
    return new Answer(Kind.ANSWERED, result, null, null);
  }

  static Answer failed(ReconciledVisit result, SdkException fault) {
    return new Answer(Kind.FAILED, result, fault, null);
  }

  static Answer stop(SdkException fault) {
    return new Answer(Kind.STOP, null, fault, null);
  }

  static Answer notAsked() {
    return new Answer(Kind.NOT_ASKED, null, null, null);
  }

  static Answer defect(Throwable defect) {
    return new Answer(Kind.DEFECT, null, null, defect);
  }

  Kind kind() {
    return kind;
  }

  ReconciledVisit result() {
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
