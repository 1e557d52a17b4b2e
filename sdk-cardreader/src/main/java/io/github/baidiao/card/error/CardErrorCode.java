package io.github.baidiao.card.error;

import io.github.baidiao.core.error.Advice;
import io.github.baidiao.core.error.ErrorCode;

/**
 * Faults of readers ({@code CARD-1xx}) and of cards ({@code CARD-2xx}), files that cannot be used
 * ({@code CARD-3xx}), and the card PIN ({@code CARD-4xx}).
 */
public enum CardErrorCode implements ErrorCode {
  /** The PC/SC service of the operating system does not answer or is not there. */
  PCSC_UNAVAILABLE("CARD-101", Advice.FIX_CONFIG),
  /** The service runs, and no reader is plugged in. */
  NO_READER("CARD-102", Advice.ASK_USER),
  /** The reader asked for by name is not there. */
  READER_NOT_FOUND("CARD-103", Advice.ASK_USER),
  /** Another program holds the reader or the card. */
  READER_BUSY("CARD-104", Advice.RETRY_LATER),
  /** Several readers hold a card and none was chosen. */
  SEVERAL_CARDS("CARD-105", Advice.ASK_USER),
  /** A failure of the reader or its driver that has no code of its own. */
  READER_FAILURE("CARD-106", Advice.ASK_USER),
  /** A call into the reader's driver or into PC/SC does not come back. */
  READER_BLOCKED("CARD-107", Advice.ASK_USER),

  /** No card in the reader. */
  NO_CARD("CARD-201", Advice.ASK_USER),
  /** The card was pulled, or lost contact, while it was used. */
  CARD_REMOVED("CARD-202", Advice.ASK_USER),
  /** Another program reset the card; what was selected on it is lost. */
  CARD_RESET("CARD-203", Advice.RETRY_NOW),
  /** The card is powered and answers nothing. */
  CARD_MUTE("CARD-204", Advice.ASK_USER),
  /** The card has no Thai ID application: a bank card, a card put in the wrong way round. */
  NOT_A_THAI_ID_CARD("CARD-205", Advice.ASK_USER),
  /** The card answered with a status word that means failure. */
  CARD_REFUSED("CARD-206", Advice.ASK_USER),
  /** The card's answer has the wrong length or cannot be decoded. */
  CARD_DATA_INVALID("CARD-207", Advice.CONTACT_SUPPORT),
  /** The card at the end of the read is not the one at its beginning. */
  CARD_SWAPPED("CARD-208", Advice.ASK_USER),
  /** The program cancelled the read. */
  READ_CANCELLED("CARD-209", Advice.ASK_USER),
  /** The card took a command and did not answer it in time. */
  CARD_TIMEOUT("CARD-210", Advice.ASK_USER),

  /** A person file of the card simulator cannot be used. */
  PERSON_FILE_INVALID("CARD-301", Advice.FIX_CONFIG),
  /** A transcript cannot be replayed. */
  TRANSCRIPT_INVALID("CARD-302", Advice.FIX_CONFIG),

  /** A second PIN try in one insertion, or the last try, was not asked for by name. */
  PIN_TRY_NOT_CONFIRMED("CARD-401", Advice.ASK_USER),
  /** The answer to a PIN was lost: the try may be used up. */
  PIN_OUTCOME_UNKNOWN("CARD-402", Advice.ASK_USER),
  /** Wrong PIN. */
  PIN_WRONG("CARD-411", Advice.ASK_USER),
  /** Wrong three times in a row: the PIN has to be set anew at a registry office. */
  PIN_MUST_BE_SET_ANEW("CARD-412", Advice.ASK_USER),
  /** Wrong five times in a row: only a new card can authenticate again. */
  PIN_LOCKED("CARD-413", Advice.ASK_USER),
  /** The card authenticates its holder by fingerprint. */
  PIN_NOT_USED_BY_CARD("CARD-414", Advice.ASK_USER),
  /** The card has no PIN functions that this program knows. */
  PIN_NOT_SUPPORTED("CARD-415", Advice.ASK_USER),
  /** The holder did not enter a PIN. */
  PIN_ENTRY_CANCELLED("CARD-416", Advice.ASK_USER);

  private final String id;
  private final Advice advice;

  CardErrorCode(String id, Advice advice) {
    this.id = id;
    this.advice = advice;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Advice advice() {
    return advice;
  }
}
