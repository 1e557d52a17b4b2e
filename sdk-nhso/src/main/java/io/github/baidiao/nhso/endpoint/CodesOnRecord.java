package io.github.baidiao.nhso.endpoint;

import io.github.baidiao.nhso.authen.ServiceHistory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a look-up told. Immutable; {@code toString} is masked. */
public final class CodesOnRecord {
  private final List<ServiceHistory> codes;
  private final boolean complete;

  private CodesOnRecord(List<ServiceHistory> codes, boolean complete) {
    this.codes = Collections.unmodifiableList(new ArrayList<>(codes));
    this.complete = complete;
  }

  /** These are all codes of that person and day. */
  public static CodesOnRecord all(List<ServiceHistory> codes) {
    return new CodesOnRecord(codes, true);
  }

  /** There is no code of that person and day. */
  public static CodesOnRecord none() {
    return all(Collections.emptyList());
  }

  /**
   * No code was named, and it was not said either that there is none. Nothing that comes to light
   * after such a look-up counts as new.
   */
  public static CodesOnRecord unclear() {
    return new CodesOnRecord(Collections.emptyList(), false);
  }

  public List<ServiceHistory> codes() {
    return codes;
  }

  /** Whether a code that is not named here was not on record. */
  public boolean isComplete() {
    return complete;
  }

  @Override
  public String toString() {
    return "CodesOnRecord[masked]";
  }
}
