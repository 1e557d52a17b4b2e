package io.github.baidiao.moph.dopa;

import io.github.baidiao.moph.error.MophErrorCode;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * What DOPA says of a card: a closed set of cases, of which {@link #match} forces every one.
 * Immutable; {@code toString} tells the kind and the code.
 *
 * <p>DOPA's code decides; its text only tells the two cases of code 4 apart (confirmed by 5), and
 * stays available as it was sent.
 */
public final class CardStatus {

  /** What it comes to. Only {@link #NORMAL} lets a proofing go on. */
  public enum Kind {
    /** Code 0: the card is good (confirmed by 4). */
    NORMAL,
    /** Code 2: the card is void: expired, address changed, and other reasons (confirmed by 2). */
    VOID,
    /** Code 4: the citizen ID has no such laser code; mistyped, or another card. */
    LASER_NOT_FOUND,
    /** Code 4 with another text: name or birth date are not those on record. */
    DATA_MISMATCH,
    /** Code 5: a field was empty (confirmed by 2). */
    INCOMPLETE,
    /** Every other code, known only not to be "normal"; 1 is a chip number (single source). */
    NOT_NORMAL
  }

  private final Kind kind;
  private final OptionalInt code;
  private final Optional<String> serverText;

  private CardStatus(Kind kind, OptionalInt code, Optional<String> serverText) {
    this.kind = kind;
    this.code = code;
    this.serverText = serverText;
  }

  /**
   * Makes a status.
   *
   * @param code DOPA's, if the source passes it on
   * @param serverText DOPA's text, Thai as a rule, word for word
   */
  public static CardStatus of(Kind kind, OptionalInt code, Optional<String> serverText) {
    return new CardStatus(kind, code, serverText);
  }

  /** Makes the status that DOPA's code and text stand for, where somebody passed them on. */
  public static CardStatus ofDopa(int code, Optional<String> serverText) {
    return DopaResult.of(code, true, serverText);
  }

  /** Calls the function of the case that this is. */
  public <R> R match(
      Function<? super CardStatus, ? extends R> normal,
      Function<? super CardStatus, ? extends R> voided,
      Function<? super CardStatus, ? extends R> laserNotFound,
      Function<? super CardStatus, ? extends R> dataMismatch,
      Function<? super CardStatus, ? extends R> incomplete,
      Function<? super CardStatus, ? extends R> notNormal) {
    switch (kind) {
      case NORMAL:
        return normal.apply(this);
      case VOID:
        return voided.apply(this);
      case LASER_NOT_FOUND:
        return laserNotFound.apply(this);
      case DATA_MISMATCH:
        return dataMismatch.apply(this);
      case INCOMPLETE:
        return incomplete.apply(this);
      case NOT_NORMAL:
      default:
        return notNormal.apply(this);
    }
  }

  public Kind kind() {
    return kind;
  }

  public boolean isNormal() {
    return kind == Kind.NORMAL;
  }

  /** Returns the code whose text tells the operator what to do; empty when the card is normal. */
  public Optional<MophErrorCode> errorCode() {
    return match(
        normal -> Optional.empty(),
        voided -> Optional.of(MophErrorCode.CARD_VOID),
        laserNotFound -> Optional.of(MophErrorCode.LASER_CODE_NOT_FOUND),
        dataMismatch -> Optional.of(MophErrorCode.CARD_DATA_MISMATCH),
        incomplete -> Optional.of(MophErrorCode.CARD_QUESTION_INCOMPLETE),
        notNormal -> Optional.of(MophErrorCode.CARD_NOT_NORMAL));
  }

  /** Returns DOPA's code, if the source passed it on. */
  public OptionalInt code() {
    return code;
  }

  /** Returns what DOPA wrote for the operator, word for word: for the screen, not for a log. */
  public Optional<String> serverText() {
    return serverText;
  }

  @Override
  public String toString() {
    return "CardStatus[" + kind + (code.isPresent() ? " " + code.getAsInt() : "") + "]";
  }
}
