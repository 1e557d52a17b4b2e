package io.github.baidiao.examples.anyhis;

import io.github.baidiao.core.error.ErrorCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What became of writing into a visit: a closed set of cases, of which {@link #match} forces every
 * one. Immutable; {@code toString} tells the case and nothing personal.
 */
public abstract class WriteResult {
  private WriteResult() {}

  /**
   * Returns the case that it was written, and read back.
   *
   * @param leftAlone columns beside the code that have another value, and keep it, or that cannot
   *     have ours
   */
  public static WriteResult written(List<String> leftAlone) {
    return new Written(leftAlone);
  }

  /** Returns the case that it stands there already, all of it. */
  public static WriteResult alreadyThere() {
    return new AlreadyThere();
  }

  /** Returns the case that it would be written, were this no dry run. */
  public static WriteResult wouldWrite(List<String> leftAlone) {
    return new WouldWrite(leftAlone);
  }

  /**
   * Returns the case that it is not written, and why; the HIS is as it was.
   *
   * @param code one of {@code HIS-201} to {@code HIS-209}
   * @param column the column that is in the way, or nothing
   */
  public static WriteResult refused(ErrorCode code, String column) {
    return new Refused(code, column);
  }

  /** Calls the function of the case that this is. */
  public final <R> R match(
      Function<? super Written, ? extends R> written,
      Supplier<? extends R> alreadyThere,
      Function<? super WouldWrite, ? extends R> wouldWrite,
      Function<? super Refused, ? extends R> refused) {
    if (this instanceof Written) {
      return written.apply((Written) this);
    } else if (this instanceof AlreadyThere) {
      return alreadyThere.get();
    }
    return this instanceof WouldWrite
        ? wouldWrite.apply((WouldWrite) this)
        : refused.apply((Refused) this);
  }

  /** It was written, and read back. */
  public static final class Written extends WriteResult {
    private final List<String> leftAlone;

    Written(List<String> leftAlone) {
      this.leftAlone = Collections.unmodifiableList(new ArrayList<>(leftAlone));
    }

    /** Returns the columns beside the code that have another value, and keep it. */
    public List<String> leftAlone() {
      return leftAlone;
    }

    @Override
    public String toString() {
      return "Written" + (leftAlone.isEmpty() ? "" : ", left alone " + leftAlone);
    }
  }

  private static final class AlreadyThere extends WriteResult {
    @Override
    public String toString() {
      return "AlreadyThere";
    }
  }

  /** It would be written. */
  public static final class WouldWrite extends WriteResult {
    private final List<String> leftAlone;

    WouldWrite(List<String> leftAlone) {
      this.leftAlone = Collections.unmodifiableList(new ArrayList<>(leftAlone));
    }

    /** Returns the columns beside the code that have another value, and would keep it. */
    public List<String> leftAlone() {
      return leftAlone;
    }

    @Override
    public String toString() {
      return "WouldWrite" + (leftAlone.isEmpty() ? "" : ", leave alone " + leftAlone);
    }
  }

  /** It is not written. */
  public static final class Refused extends WriteResult {
    private final ErrorCode code;
    private final String column;

    Refused(ErrorCode code, String column) {
      this.code = code;
      this.column = column;
    }

    /** Returns why. */
    public ErrorCode code() {
      return code;
    }

    /** Returns the column that is in the way, or an empty text. */
    public String column() {
      return column;
    }

    @Override
    public String toString() {
      return "Refused " + code.id() + (column.isEmpty() ? "" : " " + column);
    }
  }
}
