package io.github.baidiao.moph.envelope;

import io.github.baidiao.core.http.HttpAnswer;
import io.github.baidiao.core.http.JsonFields;
import io.github.baidiao.core.http.ProblemText;
import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * What a service answered in its envelope. Immutable; {@code toString} shows the code alone. What
 * decides is {@code MessageCode}, since the HTTP status is often 200 for failures too (confirmed by
 * 3).
 *
 * <p>Nothing of an answer that is no success goes into a message or a log: such bodies carry the
 * server's call stack and SQL (single source). A refusal keeps its {@code Message} apart, for the
 * screen, unless such a thing came with it.
 */
public final class Envelope {
  private static final int OK = 200;
  private static final int TOO_MANY = 429;

  // What integrators report of the service beside PHR; the wording of PHR itself is not known.
  private static final String TOO_MANY_TEXT = "too many";

  // Keys of a failure's body that show the server's inside (single source).
  private static final List<String> INSIDE =
      Collections.unmodifiableList(
          Arrays.asList("call_stack", "debug_sql", "sWhere", "field_name"));

  // "Record not found !" with code 500 is an empty result (single source).
  private static final String NOT_FOUND = "record not found";

  private final HttpAnswer answer;
  private final Optional<JsonFields> fields;
  private final OptionalInt code;

  private Envelope(HttpAnswer answer, Optional<JsonFields> fields, OptionalInt code) {
    this.answer = answer;
    this.fields = fields;
    this.code = code;
  }

  static Envelope of(HttpAnswer answer) {
    Optional<JsonFields> fields = json(answer).flatMap(JsonFields::of);
    OptionalInt code =
        fields
            .flatMap(f -> f.text("MessageCode"))
            .filter(text -> text.matches("[1-9][0-9]{2}"))
            .map(text -> OptionalInt.of(Integer.parseInt(text)))
            .orElseGet(OptionalInt::empty);
    return new Envelope(answer, fields, code);
  }

  private static Optional<Object> json(HttpAnswer answer) {
    try {
      return Optional.of(answer.json(Object.class));
    } catch (ServiceException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns whether the token was refused: as HTTP status or as code, which is said of sessions.
   */
  boolean refusesToken() {
    return is(401);
  }

  /**
   * Returns whether HTTP itself says so, and by that certainly that nothing was done (RFC 9110,
   * 15.5.2).
   */
  boolean turnsTokenAway() {
    return answer.status() == 401;
  }

  /**
   * Returns whether the token has expired or nobody does this: 501 means either (single source).
   */
  boolean mayRefuseToken() {
    return is(501);
  }

  private boolean is(int number) {
    return answer.status() == number || (answer.isSuccess() && code.orElse(0) == number);
  }

  /**
   * Returns this if it is a success or empty.
   *
   * @throws ServiceException for a status that is no envelope's, or a body that is none; {@code
   *     HTTP-429} also where {@code MessageCode} says so, for whoever pauses then
   * @throws MophException {@code MOPH-101}, {@code MOPH-104}, {@code MOPH-105}, {@code MOPH-804},
   *     {@code MOPH-805}
   */
  Envelope required() {
    if (mayRefuseToken()) {
      throw fault(MophErrorCode.NOT_OFFERED, 501);
    }
    if (!answer.isSuccess() && !speaksForItself()) {
      throw answer.failure();
    }
    if (!code.isPresent()) {
      Object unused = answer.requireSuccess().json(Object.class);
      throw MophException.answerInvalid("MessageCode", answer.correlationId());
    }
    int said = code.getAsInt();
    if ((said == OK && answer.isSuccess()) || isEmpty()) {
      return this;
    }
    if (said == TOO_MANY || message().contains(TOO_MANY_TEXT)) {
      throw answer.failureAs(TOO_MANY);
    }
    if (errorCode(said) == MophErrorCode.REFUSED) {
      throw MophException.refused(MophErrorCode.REFUSED, reason(), answer.correlationId());
    }
    throw fault(errorCode(said), said);
  }

  // What is between the program and the service answers with the other statuses.
  private boolean speaksForItself() {
    int status = answer.status();
    boolean ofTheService = status == 400 || status == 404 || status == 500;
    return ofTheService && code.isPresent() && code.getAsInt() != OK;
  }

  private static MophErrorCode errorCode(int said) {
    if (said == 401 || said == 403) {
      return MophErrorCode.TOKEN_NOT_TAKEN;
    }
    return said >= 400 && said < 500 ? MophErrorCode.REFUSED : MophErrorCode.SERVICE_FAILED;
  }

  private MophException fault(MophErrorCode code, int said) {
    return MophException.of(code, "MessageCode " + said, answer.correlationId());
  }

  /** Returns whether there is nothing on record of what was asked for. */
  public boolean isEmpty() {
    return code.orElse(0) == 500 && message().startsWith(NOT_FOUND);
  }

  private String message() {
    return fields.flatMap(f -> f.text("Message")).orElse("").toLowerCase(Locale.ROOT);
  }

  // For the operator's screen; not where the server shows its inside as well.
  private Optional<String> reason() {
    return fields
        .filter(f -> INSIDE.stream().noneMatch(f::has))
        .flatMap(f -> f.exactText("Message"))
        .flatMap(ProblemText::ofText);
  }

  /** Returns the fields, {@code result} among them. */
  public JsonFields fields() {
    return fields.orElseThrow(() -> new IllegalStateException("no envelope"));
  }

  /**
   * Returns whether something was stored and is not valid ({@code processing_warning}, confirmed by
   * 2), whatever form that has.
   */
  public boolean isWarned() {
    return fields.filter(f -> !f.isEmpty("processing_warning")).isPresent();
  }

  /** Returns the texts of what is not valid, numbers of people masked; a list as a rule. */
  public List<String> warnings() {
    return fields.map(Envelope::warnings).orElseGet(Collections::emptyList).stream()
        .map(ProblemText::ofText)
        .filter(Optional::isPresent)
        .map(Optional::get)
        .collect(Collectors.toList());
  }

  private static List<String> warnings(JsonFields fields) {
    return fields
        .exactText("processing_warning")
        .map(Collections::singletonList)
        .orElseGet(() -> fields.exactTexts("processing_warning"));
  }

  /** Returns what time it is by the server's clock, if it says so. */
  Optional<Instant> serverTime() {
    try {
      return answer
          .header("Date")
          .map(text -> DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Returns what is thrown for a token that the service did not take. */
  MophException tokenNotTaken() {
    return fault(MophErrorCode.TOKEN_NOT_TAKEN, code.orElse(answer.status()));
  }

  /** Returns a header of the answer. */
  public Optional<String> header(String name) {
    return answer.header(name);
  }

  /** Returns what is thrown for a result that is not what it should be. */
  public MophException invalid(String what) {
    return MophException.answerInvalid(what, answer.correlationId());
  }

  @Override
  public String toString() {
    return "Envelope[" + code.orElse(0) + "]";
  }
}
