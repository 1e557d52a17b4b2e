package io.github.baidiao.examples.stationagent.server;

/** Ends a request with an error body; holds nothing personal, and has no cause. */
public final class StationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final String thai;
  private final boolean refusal;

  private StationException(int status, String code, String thai, boolean refusal) {
    super(code, null, false, false);
    this.status = status;
    this.code = code;
    this.thai = thai;
    this.refusal = refusal;
  }

  public static StationException of(Problem problem) {
    return of(problem.status(), problem.name(), problem.thai());
  }

  /** Makes the error for a status and a code of elsewhere, such as of the card reader. */
  public static StationException of(int status, String code, String thai) {
    return new StationException(status, code, thai, status == 400 || status == 409);
  }

  /** Makes a refusal: status 400, with the reason where clients look for it. */
  public static StationException refusal(String code, String thai) {
    return new StationException(400, code, thai, true);
  }

  public int status() {
    return status;
  }

  /** Returns what programs and support tell it by. */
  public String code() {
    return code;
  }

  /** Returns what the operator is told. */
  public String thai() {
    return thai;
  }

  /** Returns whether the reason stands in {@code errors[0].defaultMessage} too. */
  public boolean refusal() {
    return refusal;
  }
}
