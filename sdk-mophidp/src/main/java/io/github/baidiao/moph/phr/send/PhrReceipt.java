package io.github.baidiao.moph.phr.send;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.moph.document.JsonText;
import io.github.baidiao.moph.document.StrictObject;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * What the outbox keeps of PHR's answer to a visit that was accepted with warnings, or refused.
 * Immutable; {@code toString} is masked.
 */
@ValueStyle
@Value.Immutable
public abstract class PhrReceipt {
  PhrReceipt() {}

  /**
   * What PHR says is not valid in what it stored, numbers of people masked. For the screen, not for
   * a log: it may still speak of the patient.
   */
  public abstract List<String> warnings();

  /**
   * Why it was refused: PHR's own text, as {@link #warnings}, or the field of the queued visit that
   * cannot be sent.
   */
  public abstract Optional<String> reason();

  static PhrReceipt warned(List<String> warnings) {
    return builder().addAllWarnings(notBlank(warnings)).build();
  }

  static PhrReceipt because(Optional<String> reason) {
    return builder().reason(reason.filter(text -> !text.trim().isEmpty())).build();
  }

  private static List<String> notBlank(List<String> texts) {
    return texts.stream().filter(text -> !text.trim().isEmpty()).collect(Collectors.toList());
  }

  /**
   * Reads what the outbox keeps as a message's answer.
   *
   * @throws MophException ({@code MOPH-101}) when it is none of {@link PhrSender}'s
   */
  public static PhrReceipt of(byte[] answer) {
    StrictObject json =
        StrictObject.parse(answer, MophErrorCode.ANSWER_INVALID).only("warnings", "reason");
    return builder()
        .addAllWarnings(json.texts("warnings"))
        .reason(json.optionalText("reason"))
        .build();
  }

  byte[] utf8() {
    return new JsonText().withTexts("warnings", warnings()).with("reason", reason()).utf8();
  }

  static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "PhrReceipt[masked]";
  }

  static final class Builder extends ImmutablePhrReceipt.Builder {
    Builder() {}
  }
}
