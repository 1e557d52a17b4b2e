package io.github.baidiao.core.outbox;

import io.github.baidiao.core.error.Advice;
import io.github.baidiao.core.error.ErrorCode;

/**
 * What can go wrong with the outbox: its settings and messages ({@code OUTBOX-1xx}), its database
 * and file ({@code 2xx}), its keys ({@code 3xx}), and what became of an entry ({@code 4xx}).
 */
public enum OutboxErrorCode implements ErrorCode {
  /** A setting is not valid; the detail names it. */
  SETTINGS_INVALID("OUTBOX-101", Advice.FIX_CONFIG),
  /** A message is not valid; the detail names the field. */
  MESSAGE_INVALID("OUTBOX-102", Advice.CONTACT_SUPPORT),
  /** There is no such entry, or it has been removed since. */
  ENTRY_NOT_FOUND("OUTBOX-103", Advice.ASK_USER),
  /** The entry is not in a state in which that can be done, or is being sent right now. */
  ENTRY_NOT_READY("OUTBOX-104", Advice.ASK_USER),
  /** The outbox was closed. */
  CLOSED("OUTBOX-105", Advice.CONTACT_SUPPORT),

  /** The database does not answer, or refuses. */
  DATABASE_FAILED("OUTBOX-201", Advice.RETRY_LATER),
  /** The database is none that the outbox knows, is too old, or lacks transactions. */
  DATABASE_UNSUITED("OUTBOX-202", Advice.FIX_CONFIG),
  /** The table is missing, or of another release. */
  TABLE_UNSUITED("OUTBOX-203", Advice.FIX_CONFIG),
  /** There is no room left on the disk. */
  DISK_FULL("OUTBOX-204", Advice.FIX_CONFIG),
  /** The file or its folder cannot be written. */
  FILE_READ_ONLY("OUTBOX-205", Advice.FIX_CONFIG),
  /** The file is damaged, and was set aside. */
  FILE_DAMAGED("OUTBOX-206", Advice.CONTACT_SUPPORT),
  /** Another program holds the file in a way that does not go together. */
  FILE_IN_USE("OUTBOX-207", Advice.RETRY_LATER),

  /** The key file is missing although there are entries. */
  KEY_MISSING("OUTBOX-301", Advice.FIX_CONFIG),
  /** The key file cannot be read, or is none. */
  KEY_INVALID("OUTBOX-302", Advice.FIX_CONFIG),
  /** The queue was begun with other keys. */
  KEY_OF_ANOTHER_QUEUE("OUTBOX-303", Advice.FIX_CONFIG),
  /** An entry was encrypted with a key that is not there any more, or was changed since. */
  PAYLOAD_UNREADABLE("OUTBOX-304", Advice.CONTACT_SUPPORT),

  /** The entry was not sent before its time was over. */
  EXPIRED("OUTBOX-401", Advice.ASK_USER),
  /** It was tried as often as the settings allow. */
  ATTEMPTS_OVER("OUTBOX-402", Advice.ASK_USER),
  /** A newer version was sent already. */
  OUTDATED("OUTBOX-403", Advice.ASK_USER),
  /** The program ended while the entry was being sent. */
  INTERRUPTED("OUTBOX-404", Advice.ASK_USER),
  /** The sender failed in a way of its own. */
  SENDER_FAILED("OUTBOX-405", Advice.CONTACT_SUPPORT),
  /** Somebody gave the entry up. */
  GIVEN_UP_BY_HAND("OUTBOX-406", Advice.ASK_USER);

  private final String id;
  private final Advice advice;

  OutboxErrorCode(String id, Advice advice) {
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
