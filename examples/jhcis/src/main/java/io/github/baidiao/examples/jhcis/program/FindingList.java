package io.github.baidiao.examples.jhcis.program;

import io.github.baidiao.core.error.CoreErrorCode;
import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.core.http.HttpErrorCode;
import io.github.baidiao.core.outbox.OutboxErrorCode;
import io.github.baidiao.examples.anyhis.Finding;
import io.github.baidiao.examples.anyhis.Findings;
import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What runs have told about visits, kept until it is shown. Thread-safe. */
final class FindingList implements Findings {
  private static final Locale THAI = Locale.forLanguageTag("th");

  private final List<Finding> all = Collections.synchronizedList(new ArrayList<>());

  @Override
  public void found(Finding finding) {
    all.add(finding);
  }

  /** Returns whether any of it is for a person to see to. */
  boolean needsAPerson() {
    return copy().stream().anyMatch(FindingList::isForAPerson);
  }

  /** Returns how a command ends that came to its end. */
  ExitCode exitCode() {
    return needsAPerson() ? ExitCode.LEFT : ExitCode.DONE;
  }

  /** Shows all of it, in the order in which it was told. */
  void show(Report report) {
    copy().forEach(each -> report.line(line(each)));
  }

  /** Shows what is for a person to see to. */
  void showForAPerson(Report report) {
    copy().stream().filter(FindingList::isForAPerson).forEach(each -> report.line(line(each)));
  }

  List<Fields> json() {
    return copy().stream().map(FindingList::json).collect(Collectors.toList());
  }

  List<Fields> jsonForAPerson() {
    return copy().stream()
        .filter(FindingList::isForAPerson)
        .map(FindingList::json)
        .collect(Collectors.toList());
  }

  private List<Finding> copy() {
    synchronized (all) {
      return new ArrayList<>(all);
    }
  }

  /** Returns a finding as a line, with what it means in both languages. */
  static String line(Finding finding) {
    String detail = finding.detail().isEmpty() ? "" : " [" + finding.detail() + "]";
    return String.format("  %-10s %s%s", finding.visit().number(), meaning(finding.code()), detail);
  }

  /** Returns a code with what it means in both languages. */
  static String meaning(String id) {
    return id + code(id).map(code -> " " + texts(code)).orElse("");
  }

  static Fields json(Finding finding) {
    Optional<ErrorCode> code = code(finding.code());
    return new Fields()
        .with("visit", finding.visit().number())
        .with("code", finding.code())
        .with("detail", finding.detail())
        .with("forAPerson", isForAPerson(finding))
        .with("th", code.map(each -> each.operatorText().in(THAI)))
        .with("en", code.map(each -> each.operatorText().in(Locale.ENGLISH)));
  }

  // What passes by itself, a visit that still goes on for instance, is nobody's work.
  static boolean isForAPerson(Finding finding) {
    return !code(finding.code()).filter(each -> each.advice().retryable()).isPresent();
  }

  private static String texts(ErrorCode code) {
    return code.operatorText().whatHappened(THAI)
        + " | "
        + code.operatorText().whatHappened(Locale.ENGLISH);
  }

  private static Optional<ErrorCode> code(String id) {
    return Stream.<ErrorCode[]>of(
            HisErrorCode.values(),
            NhsoErrorCode.values(),
            MophErrorCode.values(),
            OutboxErrorCode.values(),
            HttpErrorCode.values(),
            CoreErrorCode.values())
        .flatMap(Stream::of)
        .filter(code -> code.id().equals(id))
        .findFirst();
  }
}
