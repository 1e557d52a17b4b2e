package io.github.baidiao.nhso.agent;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why a server refused, out of its error body: Spring Boot's form (confirmed by 4), or RFC 7807
 * (derived, from a library the agent carries).
 */
final class RefusalText {
  static final int MAX_LENGTH = 500;

  // A citizen ID, however it is grouped or in Thai digits, and a mobile number; claim codes stay.
  private static final Pattern CITIZEN_ID = Pattern.compile("[0-9๐-๙](?:[ -]?[0-9๐-๙]){12,}");
  private static final Pattern MOBILE =
      Pattern.compile(
          "(?<![A-Za-z0-9])0[0-9]-?[0-9]{4}-?[0-9]{4}(?![0-9])"
              + "|(?<![A-Za-z0-9])0[0-9]{2}-[0-9]{3}-[0-9]{4}(?![0-9])");

  private RefusalText() {}

  /** Returns the text for the operator, masked and on one line, if the body has one. */
  static Optional<String> of(@Nullable Object json) {
    return WireFields.of(json).flatMap(RefusalText::reason).map(RefusalText::masked);
  }

  private static Optional<String> reason(WireFields body) {
    return Stream.<Supplier<Optional<String>>>of(
            () -> first(body, "errors", "defaultMessage"),
            () -> message(body),
            () -> body.text("detail", MAX_LENGTH),
            () -> first(body, "violations", "message"),
            () -> body.text("title", MAX_LENGTH))
        .map(Supplier::get)
        .filter(Optional::isPresent)
        .findFirst()
        .orElse(Optional.empty());
  }

  // Spring repeats the reason phrase there when it has nothing to say.
  private static Optional<String> message(WireFields body) {
    Optional<String> phrase = body.text("error");
    return body.text("message", MAX_LENGTH)
        .filter(message -> !phrase.isPresent() || !phrase.get().equals(message));
  }

  private static Optional<String> first(WireFields body, String list, String field) {
    return body.objects(list).stream()
        .map(each -> each.text(field, MAX_LENGTH))
        .filter(Optional::isPresent)
        .findFirst()
        .orElse(Optional.empty());
  }

  private static String masked(String text) {
    return MOBILE
        .matcher(CITIZEN_ID.matcher(text).replaceAll("xxxxxxxxxxxxx"))
        .replaceAll("xxxxxxxxxx");
  }
}
