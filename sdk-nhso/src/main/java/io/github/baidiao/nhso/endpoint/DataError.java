package io.github.baidiao.nhso.endpoint;

import io.github.baidiao.core.http.JsonFields;
import io.github.baidiao.core.http.ProblemText;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why ENDPOINT refused. {@code dataError} is a text in 2 sources, only tested for presence in 2,
 * and nobody documents its form: so a text, an object and a list of either are read alike. One
 * client reads {@code errors[0].message}, {@code error} and {@code message} as well.
 */
final class DataError {
  private static final String NAME = "dataError";

  // More than is shown of the whole, so that a number cut off here is not shown unmasked.
  private static final int MAX_PART = 2 * ProblemText.MAX_LENGTH;

  private static final List<String> WORDS =
      Collections.unmodifiableList(
          Arrays.asList("errorName", "message", "defaultMessage", "errorMessage", "detail"));
  private static final List<String> NUMBERS =
      Collections.unmodifiableList(Arrays.asList("errorId", "code"));

  private DataError() {}

  /** Returns whether there is one: empty forms of it and {@code false} are none. */
  static boolean isIn(JsonFields level) {
    return !level.isEmpty(NAME) && !level.flag(NAME).equals(Optional.of(false));
  }

  /** Returns the reason, masked and on one line. */
  static Optional<String> text(JsonFields level) {
    return Stream.<Supplier<Optional<String>>>of(
            () -> of(level, NAME),
            () -> of(level, "errors"),
            () -> level.text("message", MAX_PART),
            () -> level.text("detail", MAX_PART),
            () -> of(level, "error"),
            () -> level.text("title", MAX_PART))
        .map(Supplier::get)
        .filter(Optional::isPresent)
        .map(Optional::get)
        .findFirst()
        .flatMap(ProblemText::ofText);
  }

  private static Optional<String> of(JsonFields level, String name) {
    Stream<Optional<String>> parts =
        Stream.of(
                Stream.of(level.text(name, MAX_PART)),
                Stream.of(level.object(name).flatMap(DataError::ofObject)),
                level.objects(name).stream().map(DataError::ofObject),
                level.exactTexts(name).stream().map(Optional::of))
            .flatMap(each -> each);
    String all =
        parts.filter(Optional::isPresent).map(Optional::get).collect(Collectors.joining("; "));
    return all.trim().isEmpty() ? Optional.empty() : Optional.of(all);
  }

  private static Optional<String> ofObject(JsonFields error) {
    Optional<String> words = first(error, WORDS);
    Optional<String> number = first(error, NUMBERS);
    return words.isPresent() && number.isPresent()
        ? Optional.of(number.get() + " " + words.get())
        : words.isPresent() ? words : number;
  }

  private static Optional<String> first(JsonFields error, List<String> names) {
    return names.stream()
        .map(name -> error.text(name, MAX_PART))
        .filter(Optional::isPresent)
        .map(Optional::get)
        .findFirst();
  }
}
