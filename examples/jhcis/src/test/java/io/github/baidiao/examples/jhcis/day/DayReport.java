package io.github.baidiao.examples.jhcis.day;

import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.http.HttpErrorCode;
import io.github.baidiao.core.outbox.EntryState;
import io.github.baidiao.core.outbox.OutboxStatistics;
import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The day, for people to read: Thai and English, visits by their numbers, nobody by name. */
final class DayReport {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final Locale THAI = Locale.forLanguageTag("th");

  private final DayClock clock;
  private final List<String> lines = new ArrayList<>();
  private final Map<String, Integer> counts = new TreeMap<>();

  DayReport(DayClock clock) {
    this.clock = clock;
    lines.add("วันทำงานของหน่วยบริการจำลอง 99999 / a working day of the invented unit 99999");
    lines.add("");
    lines.add("เหตุการณ์ / what happened");
  }

  void says(String thai, String english) {
    lines.add("  " + TIME.format(clock.bangkok()) + "  " + thai + " / " + english);
  }

  /** What the counter's screen showed instead of a code. */
  void counter(int visitno, String code) {
    once(
        "เคาน์เตอร์ / counter " + code, "visit " + visitno + " " + text(code, THAI), english(code));
  }

  void fault(SdkException fault) {
    String code = fault.code().id();
    once("claim code " + code, text(code, THAI), english(code));
  }

  private void once(String what, String thai, String english) {
    if (counts.merge(what, 1, Integer::sum) == 1) {
      says(what + ": " + thai, english);
    }
  }

  /** Tells how often the same was told. */
  void repeated() {
    counts.forEach(
        (what, count) -> {
          if (count > 1) {
            says(what + ": " + count + " ครั้ง", count + " times");
          }
        });
    counts.clear();
  }

  void waiting(OutboxStatistics queue) {
    long waiting = queue.count(EntryState.WAITING);
    says("รอส่ง " + waiting + " รายการ", waiting + " messages wait to be sent");
  }

  void total(String thai, String english, long count) {
    lines.add("  %4d  %s / %s".formatted(count, thai, english));
  }

  void heading(String thai, String english) {
    lines.add("");
    lines.add(thai + " / " + english);
  }

  /** What is left for a person, by reason. */
  void forAPerson(Map<Integer, Set<String>> reasons) {
    heading("เหลือให้เจ้าหน้าที่ดู", "left for a person");
    Map<String, Set<Integer>> visits = new TreeMap<>();
    reasons.forEach(
        (visit, codes) ->
            codes.forEach(code -> visits.computeIfAbsent(code, any -> new TreeSet<>()).add(visit)));
    visits.forEach(
        (code, numbers) -> {
          lines.add("  " + code + "  visit " + numbers);
          lines.add("        " + text(code, THAI));
          lines.add("        " + english(code));
        });
  }

  private static String english(String code) {
    return text(code, Locale.ENGLISH);
  }

  private static String text(String code, Locale locale) {
    ErrorCode found =
        Stream.<ErrorCode[]>of(
                HisErrorCode.values(), NhsoErrorCode.values(), HttpErrorCode.values())
            .flatMap(Stream::of)
            .filter(each -> each.id().equals(code))
            .findFirst()
            .orElseThrow();
    return found.operatorText().whatHappened(locale);
  }

  String text() {
    return String.join("\n", lines) + "\n";
  }

  void keep(Path file) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
