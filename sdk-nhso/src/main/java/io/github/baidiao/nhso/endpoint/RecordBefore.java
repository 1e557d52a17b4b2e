package io.github.baidiao.nhso.endpoint;

import io.github.baidiao.nhso.ClaimCode;
import io.github.baidiao.nhso.authen.ServiceHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which codes a person had before a request was sent: all that is needed to tell later, and after a
 * crash too, which code is new. Immutable; {@code toString} is masked.
 */
public final class RecordBefore {
  private final LocalDate day;
  private final List<ClaimCode> codes;
  private final boolean complete;

  private RecordBefore(LocalDate day, List<ClaimCode> codes, boolean complete) {
    this.day = day;
    this.codes = Collections.unmodifiableList(new ArrayList<>(codes));
    this.complete = complete;
  }

  /** Returns what was kept as {@link #day}, {@link #codes} and {@link #isComplete}. */
  public static RecordBefore of(LocalDate day, List<ClaimCode> codes, boolean complete) {
    return new RecordBefore(day, codes, complete);
  }

  static RecordBefore of(LocalDate day, CodesOnRecord record) {
    return of(
        day,
        record.codes().stream()
            .map(ServiceHistory::claimCode)
            .distinct()
            .collect(Collectors.toList()),
        record.isComplete());
  }

  /** Returns it as the rule takes it, which asks for the codes alone. */
  CodesOnRecord onRecord() {
    return complete
        ? CodesOnRecord.all(
            codes.stream()
                .map(code -> ServiceHistory.builder().claimCode(code).build())
                .collect(Collectors.toList()))
        : CodesOnRecord.unclear();
  }

  /** Returns the day that was looked up, in Bangkok. */
  public LocalDate day() {
    return day;
  }

  /** Returns the codes of all hospitals and services, each once. */
  public List<ClaimCode> codes() {
    return codes;
  }

  /** Returns whether a code that is not named here was not on record. */
  public boolean isComplete() {
    return complete;
  }

  @Override
  public String toString() {
    return "RecordBefore[masked]";
  }
}
