package io.github.baidiao.core.http;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What a service answered, read in full, whatever its status. Immutable and thread-safe; {@code
 * toString} shows status and length and nothing of the body.
 */
public final class HttpAnswer {
  private static final Moshi MOSHI = new Moshi.Builder().build();

  private final CallContext call;
  private final int status;
  private final Headers headers;
  private final byte[] body;

  HttpAnswer(CallContext call, int status, Headers headers, byte[] body) {
    this.call = call;
    this.status = status;
    this.headers = headers;
    this.body = body;
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
    return call.correlationId();
  }

  /** Returns whether there is no body, or only blanks. */
  public boolean isEmpty() {
    return text().trim().isEmpty();
  }

  /** Returns whether the body looks like a JSON array: its first character is a bracket. */
  public boolean isJsonArray() {
    return text().trim().startsWith("[");
  }

  /**
   * Returns this answer if its status is 200 to 299 and it is not a web page.
   *
   * @throws ServiceException with the status's code, or {@code ANSWER_IS_WEB_PAGE}
   */
  public HttpAnswer requireSuccess() {
    if (!isSuccess()) {
      throw ServiceException.of(HttpErrorCode.ofStatus(status), null, call, status, true);
    }
    return this;
  }

  /**
   * Reads the body as one JSON object, whatever the status.
   *
   * @param wire a plain class with a constructor without parameters (which may be private); its
   *     fields are the JSON's, fields that are absent keep their value, unknown ones are skipped
   * @throws ServiceException {@code ANSWER_...} when the body is anything else, JSON null included
   */
  public <T> T json(Class<T> wire) {
    return read(MOSHI.adapter(wire));
  }

  /**
   * Reads the body as a JSON array of objects, whatever the status.
   *
   * @param wire the class of the elements, as for {@link #json}
   * @throws ServiceException {@code ANSWER_...} when the body is anything else; no element may be
   *     null
   */
  public <T> List<T> jsonList(Class<T> wire) {
    return read(MOSHI.<List<T>>adapter(Types.newParameterizedType(List.class, wire)));
  }

  private <T> T read(JsonAdapter<T> adapter) {
    try {
      @Nullable T value = adapter.fromJson(text());
      if (value != null) {
        return value;
      }
    } catch (IOException | JsonDataException | AssertionError e) {
      throw ServiceException.of(HttpErrorCode.ANSWER_NOT_JSON, null, call, status, true);
    }
    throw ServiceException.of(HttpErrorCode.ANSWER_UNEXPECTED, null, call, status, true);
  }

  private String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "HttpAnswer[" + status + ", " + body.length + " bytes]";
  }
}
