package io.github.baidiao.core.http;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why a server refused, out of its error body: Spring Boot's form (confirmed by 4), or RFC 7807
 * (derived, from a library the agent carries).
 */
public final class ProblemText {
  /** The longest text it gives, in UTF-16 units; our own limit. */
  public static final int MAX_LENGTH = 500;

  // Bounded as well, since the patterns below go deeper with each digit.
  private static final int MAX_READ = 2 * MAX_LENGTH;

  // A citizen ID, however it is grouped or in Thai digits, and a mobile number; claim codes stay.
  private static final Pattern CITIZEN_ID = Pattern.compile("[0-9๐-๙](?:[ -]?[0-9๐-๙]){12,}");
  private static final Pattern MOBILE =
      Pattern.compile(
          "(?<![A-Za-z0-9])0[0-9]-?[0-9]{4}-?[0-9]{4}(?![0-9])"
              + "|(?<![A-Za-z0-9])0[0-9]{2}-[0-9]{3}-[0-9]{4}(?![0-9])");

  private ProblemText() {}

  /** Returns the text for the operator, masked and on one line, if the body has one. */
  public static Optional<String> of(@Nullable Object json) {
    return JsonFields.of(json)
        .flatMap(ProblemText::reason)
        .flatMap(text -> PlainText.of(masked(text), MAX_LENGTH));
  }

  private static Optional<String> reason(JsonFields body) {
    return Stream.<Supplier<Optional<String>>>of(
            () -> first(body, "errors", "defaultMessage"),
            () -> message(body),
            () -> body.text("detail", MAX_READ),
            () -> first(body, "violations", "message"),
            () -> body.text("title", MAX_READ))
        .map(Supplier::get)
        .filter(Optional::isPresent)
        .findFirst()
        .orElse(Optional.empty());
  }

  // Spring repeats the reason phrase there when it has nothing to say.
  private static Optional<String> message(JsonFields body) {
    Optional<String> phrase = body.text("error");
    return body.text("message", MAX_READ)
        .filter(message -> !phrase.isPresent() || !phrase.get().equals(message));
  }

  private static Optional<String> first(JsonFields body, String list, String field) {
    return body.objects(list).stream()
        .map(each -> each.text(field, MAX_READ))
        .filter(Optional::isPresent)
        .findFirst()
        .orElse(Optional.empty());
  }

  /** Returns any other text of a server so: numbers of people masked, one line, bounded. */
  public static Optional<String> ofText(String text) {
    String read = text.length() > MAX_READ ? text.substring(0, MAX_READ) : text;
    return PlainText.of(masked(read), MAX_LENGTH);
  }

  // As long as before, so that a number cut off at the end of what was read is cut off here.
  private static String masked(String text) {
    StringBuilder masked = new StringBuilder(text);
    for (Pattern numbers : Arrays.asList(CITIZEN_ID, MOBILE)) {
      Matcher matcher = numbers.matcher(text);
      while (matcher.find()) {
        for (int i = matcher.start(); i < matcher.end(); i++) {
          masked.setCharAt(i, 'x');
        }
      }
    }
    return masked.toString();
  }
}
