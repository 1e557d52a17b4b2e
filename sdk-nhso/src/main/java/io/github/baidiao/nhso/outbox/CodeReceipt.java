package io.github.baidiao.nhso.outbox;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.nhso.ClaimCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the outbox keeps of NHSO's answer: the code to store with the visit, or why there is none.
 * Immutable; {@code toString} is masked.
 */
@ValueStyle
@Value.Immutable
public abstract class CodeReceipt {
  CodeReceipt() {}

  /** The EP or PP code to store with the visit; absent when NHSO refused. */
  public abstract Optional<ClaimCode> code();

  /** NHSO's number of the record; absent when it gave none, or a look-up told. */
  public abstract Optional<String> seq();

  /** Whether the answer was lost, and a look-up told. */
  @Value.Default
  public boolean settledByLookUp() {
    return false;
  }

  /** Whether NHSO answered with a code that was on record before. */
  @Value.Default
  public boolean onRecordBefore() {
    return false;
  }

  /**
   * The codes because of which nothing was sent again ({@code NHSO-413}): one of them may be this
   * visit's.
   */
  public abstract List<ClaimCode> mayBeThisVisits();

  /**
   * NHSO's reason, Thai as a rule, long numbers masked. For the screen, not for a log: it may still
   * name the patient.
   */
  public abstract Optional<String> serverText();

  /**
   * Reads what the outbox keeps as a message's answer.
   *
   * @throws NhsoException ({@code NHSO-417}) when it is none of this package's
   */
  public static CodeReceipt of(byte[] answer) {
    QueuedJson json =
        QueuedJson.read(
            answer,
            "code",
            "seq",
            "settledByLookUp",
            "onRecordBefore",
            "mayBeThisVisits",
            "serverText");
    return builder()
        .code(json.optional("code", ClaimCode::of))
        .seq(json.optional("seq", text -> text))
        .settledByLookUp(json.flag("settledByLookUp"))
        .onRecordBefore(json.flag("onRecordBefore"))
        .mayBeThisVisits(json.texts("mayBeThisVisits", ClaimCode::of))
        .serverText(json.optional("serverText", text -> text))
        .build();
  }

  byte[] utf8() {
    return QueuedJson.begin()
        .with("code", code(), ClaimCode::value)
        .with("seq", seq(), text -> text)
        .with("settledByLookUp", settledByLookUp())
        .with("onRecordBefore", onRecordBefore())
        .withAll("mayBeThisVisits", mayBeThisVisits(), ClaimCode::value)
        .with("serverText", serverText(), text -> text)
        .utf8();
  }

  static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "CodeReceipt[masked]";
  }

  static final class Builder extends ImmutableCodeReceipt.Builder {
    Builder() {}
  }
}
