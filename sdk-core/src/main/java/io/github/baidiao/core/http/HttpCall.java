package io.github.baidiao.core.http;

import java.nio.charset.StandardCharsets;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import okhttp3.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * One request to a service, without its address: immutable, each method gives a changed copy.
 *
 * <p>What is fixed stands in the path; every value goes through {@link #segment}, {@link #query},
 * {@link #json} or {@link #form}, which encode it. {@code toString} shows the operation and nothing
 * else.
 */
public final class HttpCall {
  private static final Pattern OPERATION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");
  private static final Pattern PATH = Pattern.compile("/|(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+");

  private final String method;
  private final String operation;
  private final Repeatability repeatability;
  private final List<String> segments;
  private final List<Map.Entry<String, String>> query;
  private final Map<String, String> headers;
  private final @Nullable CallBody body;

  private HttpCall(
      String method,
      String operation,
      Repeatability repeatability,
      List<String> segments,
      List<Map.Entry<String, String>> query,
      Map<String, String> headers,
      @Nullable CallBody body) {
    this.method = method;
    this.operation = operation;
    this.repeatability = repeatability;
    this.segments = segments;
    this.query = query;
    this.headers = headers;
    this.body = body;
  }

  /**
   * A GET, which is {@link Repeatability#SAFE}.
   *
   * @param operation the constant name of the call in logs and timings: letters, digits, {@code
   *     ._-}, at most 60
   * @param path the fixed path below the base URL, beginning with a slash; values are added by
   *     {@link #segment}
   * @throws ServiceException {@code REQUEST_INVALID} when either is of another form
   */
  public static HttpCall get(String operation, String path) {
    return get(operation, path, Repeatability.SAFE);
  }

  /**
   * A GET of a service that changes something by it.
   *
   * @param operation as for {@link #get(String, String)}
   * @param path as for {@link #get(String, String)}
   * @param repeatability how often it may be sent
   * @throws ServiceException {@code REQUEST_INVALID} when one is of another form
   */
  public static HttpCall get(String operation, String path, Repeatability repeatability) {
    return start("GET", operation, path, repeatability);
  }

  /**
   * A POST. Without {@link #json}, {@link #form} or {@code body} its body is empty.
   *
   * @param operation as for {@link #get(String, String)}
   * @param path as for {@link #get(String, String)}
   * @param repeatability how often it may be sent
   * @throws ServiceException {@code REQUEST_INVALID} when one is of another form
   */
  public static HttpCall post(String operation, String path, Repeatability repeatability) {
    return start("POST", operation, path, repeatability);
  }

  private static HttpCall start(String method, String operation, String path, Repeatability r) {
    check(OPERATION.matcher(operation).matches(), "operation");
    check(PATH.matcher(path).matches(), "path");
    List<String> segments = new ArrayList<>();
    for (String segment : path.split("/", -1)) {
      if (!segment.isEmpty()) {
        segments.add(segment);
      }
    }
    return new HttpCall(
        method,
        operation,
        r,
        Collections.unmodifiableList(segments),
        Collections.emptyList(),
        Collections.emptyMap(),
        null);
  }

  /**
   * Appends one path segment; the value is encoded, slashes too.
   *
   * @throws ServiceException {@code REQUEST_INVALID} when it is empty, {@code .} or {@code ..}
   */
  public HttpCall segment(String value) {
    check(!value.isEmpty() && !value.equals(".") && !value.equals(".."), "path segment");
    return new HttpCall(
        method, operation, repeatability, plus(segments, value), query, headers, body);
  }

  /** Adds a query parameter; name and value are encoded, and a name may come several times. */
  public HttpCall query(String name, String value) {
    Map.Entry<String, String> pair = new AbstractMap.SimpleImmutableEntry<>(name, value);
    return new HttpCall(
        method, operation, repeatability, segments, plus(query, pair), headers, body);
  }

  /**
   * Sets a header for this call, in place of one of that name in the settings.
   *
   * @throws ServiceException {@code REQUEST_INVALID} when name or value cannot be in a header, or
   *     the header is the engine's own (length, coding, connection)
   */
  public HttpCall header(String name, String value) {
    HeaderRules.check(name, value, HttpErrorCode.REQUEST_INVALID);
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new HttpCall(
        method, operation, repeatability, segments, query, Collections.unmodifiableMap(more), body);
  }

  /**
   * Sets the body: JSON in UTF-8, fields that are null left out; a {@link java.math.BigDecimal} is
   * a number with the decimals it has.
   *
   * @param wire an object of a plain class whose fields are the JSON's, or maps and lists
   * @throws ServiceException {@code REQUEST_INVALID} when the call is a GET
   */
  public HttpCall json(Object wire) {
    return with(CallBody.json(wire));
  }

  /**
   * Sets the body: fields of a form ({@code application/x-www-form-urlencoded}, UTF-8), in the
   * map's order, names and values encoded.
   *
   * @throws ServiceException {@code REQUEST_INVALID} when the call is a GET
   */
  public HttpCall form(Map<String, String> fields) {
    return with(CallBody.form(fields));
  }

  /**
   * Sets the body to bytes as they are, which are copied.
   *
   * @param mediaType their label, {@code text/xml; charset=utf-8} for instance
   * @throws ServiceException {@code REQUEST_INVALID} when the call is a GET, or the label is none
   */
  public HttpCall body(String mediaType, byte[] bytes) {
    return with(CallBody.of(mediaType(mediaType), bytes));
  }

  /**
   * Sets the body to a text in UTF-8.
   *
   * @param mediaType its label; names UTF-8 or no charset
   * @throws ServiceException {@code REQUEST_INVALID} when the call is a GET, or the label is none
   *     or names another charset
   */
  public HttpCall body(String mediaType, String text) {
    MediaType type = mediaType(mediaType);
    @Nullable String charset = type.parameter("charset");
    check(charset == null || charset.equalsIgnoreCase("utf-8"), "charset of a text");
    return with(CallBody.of(type, text.getBytes(StandardCharsets.UTF_8)));
  }

  private static MediaType mediaType(String label) {
    @Nullable MediaType type = MediaType.parse(label);
    if (type == null) {
      throw ServiceException.notSent(HttpErrorCode.REQUEST_INVALID, "media type");
    }
    return type;
  }

  private HttpCall with(CallBody body) {
    check(method.equals("POST"), "GET with a body");
    return new HttpCall(method, operation, repeatability, segments, query, headers, body);
  }

  private static <T> List<T> plus(List<T> list, T value) {
    List<T> more = new ArrayList<>(list);
    more.add(value);
    return Collections.unmodifiableList(more);
  }

  private static void check(boolean holds, String part) {
    if (!holds) {
      throw ServiceException.notSent(HttpErrorCode.REQUEST_INVALID, part);
    }
  }

  public String operation() {
    return operation;
  }

  public Repeatability repeatability() {
    return repeatability;
  }

  String method() {
    return method;
  }

  List<String> segments() {
    return segments;
  }

  List<Map.Entry<String, String>> queryPairs() {
    return query;
  }

  Map<String, String> headers() {
    return headers;
  }

  @Nullable CallBody body() {
    return body;
  }

  @Override
  public String toString() {
    return "HttpCall[" + operation + "]";
  }
}
