package io.github.baidiao.moph.stub.phr;

import java.util.Locale;

/** Something that goes wrong with a request, asked for by a test or a demonstration. */
public enum PhrFault {
  /** Done; the connection breaks before the answer. */
  LOST_ANSWER,
  /** Nothing is done; the connection breaks. */
  LOST_REQUEST,
  /** Done, and answered after {@link PhrStub#slowness()}. */
  SLOW,
  /** Nothing is done: HTTP status 501, as for an expired token. */
  EXPIRED_501,
  /** Nothing is done: HTTP 200 with {@code MessageCode} 401. */
  SESSION_401,
  /** Nothing is done: HTTP 200 with {@code MessageCode} 500 and the server's inside. */
  SERVER_ERROR,
  /** Done, and the same answer all the same. */
  SERVER_ERROR_AFTER,
  /** Nothing is done: HTTP status 500 with the server's inside. */
  STATUS_500,
  /** Nothing is done: HTTP status 503 with {@code Retry-After: 1}. */
  STATUS_503,
  /** Nothing is done: HTTP 200 with {@code Record not found !}. */
  NO_RECORD,
  /** Nothing is done: HTTP 200 with {@code MessageCode} 400 and a reason. */
  REFUSED,
  /** Nothing is done: HTTP status 429 without {@code Retry-After}. */
  TOO_MANY,
  /** Nothing is done: HTTP status 429 with {@code Retry-After: 1}. */
  TOO_MANY_WITH_RETRY_AFTER,
  /** Nothing is done: HTTP 200 with {@code MessageCode} 500, which says too many requests. */
  TOO_MANY_BY_MESSAGE,
  /** Done, with warnings. */
  WARNED,
  /** Nothing is done: HTTP 200 with a web page, as a proxy or a log-in portal sends. */
  WEB_PAGE;

  /** Returns the fault that documents and control paths name so: {@code lost-answer}. */
  static PhrFault named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  boolean isDone() {
    return this == LOST_ANSWER || this == SLOW || this == SERVER_ERROR_AFTER || this == WARNED;
  }
}
