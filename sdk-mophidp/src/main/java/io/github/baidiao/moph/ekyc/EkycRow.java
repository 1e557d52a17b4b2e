package io.github.baidiao.moph.ekyc;

import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.core.identity.CitizenId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row of the input: a person, or a row that is none and still has its result. Immutable; {@code
 * toString} is masked.
 */
public final class EkycRow {
  private final String key;
  private final @Nullable CitizenId person;
  private final @Nullable ErrorCode problem;

  private EkycRow(String key, @Nullable CitizenId person, @Nullable ErrorCode problem) {
    this.key = key;
    this.person = person;
    this.problem = problem;
  }

  /**
   * A row that can be asked for.
   *
   * @param key what the hospital calls it, a hospital number for instance; may be empty, is not
   *     sent to anybody
   */
  public static EkycRow of(String key, CitizenId person) {
    return new EkycRow(key, person, null);
  }

  /**
   * A row that cannot be asked for.
   *
   * @param problem what is wrong with it, {@code CORE-101} for the citizen ID for instance
   */
  public static EkycRow unusable(String key, ErrorCode problem) {
    return new EkycRow(key, null, problem);
  }

  /** Returns what the hospital calls it. */
  public String key() {
    return key;
  }

  /** Returns whom to ask for; absent if the row is none. */
  public Optional<CitizenId> person() {
    return Optional.ofNullable(person);
  }

  Optional<ErrorCode> problem() {
    return Optional.ofNullable(problem);
  }

  @Override
  public String toString() {
    return "EkycRow[masked]";
  }
}
