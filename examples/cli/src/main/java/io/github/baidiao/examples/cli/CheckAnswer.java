package io.github.baidiao.examples.cli;

import io.github.baidiao.moph.phr.check.PhrFinding;
import io.github.baidiao.moph.phr.check.PhrSeverity;
import java.util.List;
import java.util.Locale;

/** What was found in a visit: {@code docs/schema/phr-check.schema.json}. */
record CheckAnswer(List<PhrFinding> findings) implements Answer {
  private static final Locale THAI = Locale.forLanguageTag("th");

  ExitCode exitCode() {
    if (findings.isEmpty()) {
      return ExitCode.DONE;
    }
    return mustNotBeSent() ? ExitCode.NOT_TO_BE_SENT : ExitCode.WARNINGS;
  }

  boolean mustNotBeSent() {
    return findings.stream().anyMatch(one -> one.severity() == PhrSeverity.MUST_NOT_BE_SENT);
  }

  private String outcome() {
    return switch (exitCode()) {
      case DONE -> "clean";
      case WARNINGS -> "warnings";
      default -> "notToBeSent";
    };
  }

  @Override
  public JsonObject json() {
    return new JsonObject()
        .with("outcome", outcome())
        .with("findings", findings, CheckAnswer::json);
  }

  /** A finding without the suggestion, which is part of the visit. */
  static JsonObject brief(PhrFinding finding) {
    return new JsonObject()
        .with("rule", finding.rule().id())
        .with("severity", severity(finding))
        .with("path", finding.path());
  }

  private static JsonObject json(PhrFinding finding) {
    return brief(finding)
        .with("th", finding.text(THAI))
        .with("en", finding.text(Locale.ENGLISH))
        .with("suggestion", finding.suggestion());
  }

  private static String severity(PhrFinding finding) {
    return switch (finding.severity()) {
      case WILL_WARN -> "willWarn";
      case MUST_NOT_BE_SENT -> "mustNotBeSent";
      case LOOKS_WRONG -> "looksWrong";
    };
  }

  @Override
  public Sheet sheet() {
    return sheet(PromptLanguage.BOTH);
  }

  Sheet sheet(PromptLanguage language) {
    Sheet sheet =
        new Sheet()
            .line(
                "Visit",
                "การรับบริการ",
                switch (exitCode()) {
                  case DONE -> "nothing found / ไม่พบข้อผิดพลาด";
                  case WARNINGS -> "can be sent, with warnings / ส่งได้ แต่มีคำเตือน";
                  default -> "NOT to be sent as it is / ต้องแก้ไขก่อนส่ง";
                });
    for (PhrFinding finding : findings) {
      sheet.line(
          severity(finding),
          finding.path(),
          language.of(finding.text(Locale.ENGLISH), finding.text(THAI))
              + finding.suggestion().map(text -> " [" + text + "]").orElse(""));
    }
    return sheet;
  }
}
