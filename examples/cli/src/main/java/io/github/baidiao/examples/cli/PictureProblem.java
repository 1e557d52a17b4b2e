package io.github.baidiao.examples.cli;

import io.github.baidiao.core.error.ErrorCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Why a picture of a pair cannot be compared.
 *
 * @param picture {@code a} or {@code b}
 */
record PictureProblem(String picture, ErrorCode code) {

  /** Whether it shows no one clear face, which is an outcome and no error. */
  boolean isUnusableFace() {
    return ExitCode.of(code) == ExitCode.NO_USABLE_FACE;
  }

  /** What stands where the decision would. */
  static String decision(List<PictureProblem> problems) {
    return problems.stream().allMatch(PictureProblem::isUnusableFace) ? "UNUSABLE" : "ERROR";
  }

  JsonObject json() {
    return new JsonObject()
        .with("picture", picture)
        .with("code", code.id())
        .with("th", Optional.of(whatHappened(Locale.forLanguageTag("th"))))
        .with("en", whatHappened(Locale.ENGLISH));
  }

  String oneLine() {
    return picture
        + ": "
        + code.id()
        + " "
        + whatHappened(Locale.forLanguageTag("th"))
        + " / "
        + whatHappened(Locale.ENGLISH);
  }

  private String whatHappened(Locale language) {
    return code.operatorText().whatHappened(language);
  }

  static String inOneLine(List<PictureProblem> problems) {
    return problems.stream().map(PictureProblem::oneLine).collect(Collectors.joining("; "));
  }
}
