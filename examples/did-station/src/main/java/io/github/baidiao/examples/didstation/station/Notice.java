package io.github.baidiao.examples.didstation.station;

import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.moph.error.MophException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an operator is told beside the screen: a fault with its code, or a text of the station's
 * own. Either has a sentence on what happened and one on what to do. Immutable; {@code toString}
 * tells the code or the text's name.
 */
public final class Notice {
  private final @Nullable ErrorCode code;
  private final String name;
  private final List<Object> values;
  private final Optional<String> serverText;
  private final Optional<String> detail;

  private Notice(
      @Nullable ErrorCode code,
      String name,
      List<Object> values,
      Optional<String> serverText,
      Optional<String> detail) {
    this.code = code;
    this.name = name;
    this.values = values;
    this.serverText = serverText;
    this.detail = detail;
  }

  /** Makes the notice of a fault, with what a server wrote about it. */
  public static Notice of(SdkException fault) {
    Optional<String> serverText =
        fault instanceof MophException moph ? moph.serverText() : Optional.empty();
    return new Notice(fault.code(), fault.code().id(), List.of(), serverText, fault.detail());
  }

  /** Makes the notice of a code, with what a server wrote for the operator, if it did. */
  public static Notice of(ErrorCode code, Optional<String> serverText) {
    return new Notice(code, code.id(), List.of(), serverText, Optional.empty());
  }

  /** Makes a notice of the station's own texts, whose {@code {0}} and so on are filled in. */
  public static Notice named(String name, Object... values) {
    return new Notice(null, name, List.of(values), Optional.empty(), Optional.empty());
  }

  /** Returns the code, if it is a fault's. */
  public Optional<ErrorCode> code() {
    return Optional.ofNullable(code);
  }

  /** Returns the code's id, or the name of the station's own text. */
  public String name() {
    return name;
  }

  /** Returns what is filled in. */
  public List<Object> values() {
    return values;
  }

  /** Returns what a server wrote: for the screen, not for a log. */
  public Optional<String> serverText() {
    return serverText;
  }

  /** Returns what a fault names, a setting for instance; never personal. */
  public Optional<String> detail() {
    return detail;
  }

  @Override
  public String toString() {
    return "Notice[" + name + "]";
  }
}
