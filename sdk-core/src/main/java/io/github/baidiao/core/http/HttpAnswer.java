package io.github.baidiao.core.http;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.Moshi;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * What a service answered, read in full, whatever its status. Immutable and thread-safe; {@code
 * toString} shows status and length and nothing of the body.
 */
public final class HttpAnswer {
  private static final Moshi MOSHI = new Moshi.Builder().build();

  private final CallContext context;
  private final int status;
  private final Headers headers;
  private final byte[] body;
  private final @Nullable MediaType type;

  HttpAnswer(CallContext context, int status, Headers headers, byte[] body) {
    this.context = context;
    this.status = status;
    this.headers = headers;
    this.body = body;
    String label = headers.get("Content-Type");
    this.type = label == null ? null : MediaType.parse(label);
  }

  /** Returns the HTTP status, 200 to 599. */
  public int status() {
    return status;
  }

  /** Returns whether the status is 200 to 299. */
  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** Returns a header's value, the last one if it came several times. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** Returns what finds this call in the log: random, made here, not sent to the service. */
  public String correlationId() {
    return context.correlationId();
  }

  /** Returns whether there is no body, or only blanks. */
  public boolean isEmpty() {
    return AnswerKind.start(body).isEmpty();
  }

  /**
   * Returns whether what was asked for may have been done: after every status but 4xx, and after
   * 408.
   */
  public boolean mayHaveTakenEffect() {
    return !CallContext.isTurnedAway(status);
  }

  int length() {
    return body.length;
  }

  /**
   * Returns this answer if its status is 200 to 299 and it is not a web page, which a proxy or a
   * log-in portal sends with status 200 too.
   *
   * @throws ServiceException with the status's code, or {@code ANSWER_IS_WEB_PAGE}; {@code
   *     OUTCOME_UNKNOWN} instead of either when an {@code UNSAFE} call {@link #mayHaveTakenEffect}
   */
  public HttpAnswer requireSuccess() {
    if (!isSuccess()) {
      throw failure();
    }
    if (kind() == AnswerKind.WEB_PAGE) {
      throw fault(HttpErrorCode.ANSWER_IS_WEB_PAGE);
    }
    return this;
  }

  /**
   * Returns what {@link #requireSuccess} throws for this status.
   *
   * @throws IllegalStateException when the status is 200 to 299
   */
  public ServiceException failure() {
    if (isSuccess()) {
      throw new IllegalStateException("status " + status + " is no failure");
    }
    return fault(HttpErrorCode.ofStatus(status));
  }

  /**
   * Returns what {@link #requireSuccess} would throw for a status that the service wrote into the
   * body of a success: some answer 200 to everything.
   *
   * @param said 400 to 599
   */
  public ServiceException failureAs(int said) {
    return context.fault(HttpErrorCode.ofStatus(said), said, header("Retry-After"));
  }

  /**
   * Reads the body as one JSON value, whatever the status.
   *
   * @param wire a plain class with a constructor without parameters (which may be private); its
   *     fields are the JSON's, fields that are absent keep their value, unknown ones are skipped
   * @throws ServiceException {@code ANSWER_...} when the body is anything else, JSON null included;
   *     {@code OUTCOME_UNKNOWN} instead when an {@code UNSAFE} call {@link #mayHaveTakenEffect}
   */
  public <T> T json(Class<T> wire) {
    JsonAdapter<T> adapter = MOSHI.adapter(wire);
    if (kind() == AnswerKind.TEXT) {
      throw fault(HttpErrorCode.ANSWER_CONTENT_TYPE);
    }
    String text = text();
    @Nullable T value;
    try {
      value = adapter.fromJson(text);
    } catch (JsonEncodingException | EOFException e) {
      throw fault(HttpErrorCode.ANSWER_NOT_JSON);
    } catch (IOException | RuntimeException | AssertionError e) {
      // AssertionError is what Moshi makes of an exception in a wire class's constructor.
      throw fault(HttpErrorCode.ANSWER_UNEXPECTED);
    }
    if (value == null) {
      throw fault(HttpErrorCode.ANSWER_UNEXPECTED);
    }
    return value;
  }

  /**
   * Returns why the service refused, out of an error body of Spring Boot's form or RFC 7807's; for
   * the screen, not for a log. Empty when the body has no reason or is no JSON.
   */
  public Optional<String> problemText() {
    try {
      return ProblemText.of(json(Object.class));
    } catch (ServiceException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads the body as text, whatever the status: labelled as JSON, XML or text, or not at all. What
   * charset it is in tells the label, then an XML declaration; it is UTF-8 otherwise.
   *
   * @throws ServiceException {@code ANSWER_...} when it is empty, a web page, labelled as something
   *     else, or in no charset it may be in; {@code OUTCOME_UNKNOWN} instead when an {@code UNSAFE}
   *     call {@link #mayHaveTakenEffect}
   */
  public String text() {
    switch (kind()) {
      case EMPTY:
        throw fault(HttpErrorCode.ANSWER_EMPTY);
      case WEB_PAGE:
        throw fault(HttpErrorCode.ANSWER_IS_WEB_PAGE);
      case OTHER:
        throw fault(HttpErrorCode.ANSWER_CONTENT_TYPE);
      case MAYBE_JSON:
      case TEXT:
      default:
        break;
    }
    return decoded();
  }

  /**
   * Reads the body as {@link #text} does, of a service whose labels mean nothing: only how it
   * begins makes it a web page.
   *
   * @throws ServiceException {@code ANSWER_...} when it is empty, a web page, or in no charset it
   *     may be in; {@code OUTCOME_UNKNOWN} instead when an {@code UNSAFE} call {@link
   *     #mayHaveTakenEffect}
   */
  public String textOfAnyLabel() {
    switch (AnswerKind.of(body, null)) {
      case EMPTY:
        throw fault(HttpErrorCode.ANSWER_EMPTY);
      case WEB_PAGE:
        throw fault(HttpErrorCode.ANSWER_IS_WEB_PAGE);
      case MAYBE_JSON:
      case TEXT:
      case OTHER:
      default:
        return decoded();
    }
  }

  private String decoded() {
    try {
      return AnswerText.decode(body, type);
    } catch (CharacterCodingException e) {
      throw fault(HttpErrorCode.ANSWER_CHARSET);
    }
  }

  private AnswerKind kind() {
    return AnswerKind.of(body, type);
  }

  private ServiceException fault(HttpErrorCode code) {
    return context.fault(code, status, header("Retry-After"));
  }

  @Override
  public String toString() {
    return "HttpAnswer[" + status + ", " + body.length + " bytes]";
  }
}
