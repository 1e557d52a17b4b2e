package io.github.baidiao.examples.jhcis.kill;

import io.github.baidiao.examples.jhcis.site.Citizens;
import io.github.baidiao.examples.jhcis.site.JhcisSite;
import io.github.baidiao.examples.jhcis.stub.NhsoBook;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * The site's people: finish visits, change some, save over codes, and bring some patients to the
 * counter. Thread-safe.
 */
final class Reception {
  private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
  private static final int FIRST = 1000;
  // NHSO shows some closings late, so that no look-up tells and a person has to.
  private static final int SHOWN_LATE = 4;

  private final JhcisSite site;
  private final NhsoBook book;
  private final Clock clock;
  private final Random random;
  private final Map<String, String> symptoms = new LinkedHashMap<>();
  private final Map<String, String> waiting = new LinkedHashMap<>();
  private final Map<String, String> atCounter = new LinkedHashMap<>();
  private final Set<String> unknown = new HashSet<>();
  private final Set<String> savedOver = new HashSet<>();
  private int changes;

  Reception(JhcisSite site, NhsoBook book, Clock clock, Random random) {
    this.site = site;
    this.book = book;
    this.clock = clock;
    this.random = random;
  }

  /** New visits, two at least, of which one comes to the counter; and changes of some. */
  synchronized void give(int visits) throws SQLException {
    for (int n = 0; n < visits; n++) {
      if (n < 2 || random.nextInt(5) < 3) {
        finishes(Integer.toString(FIRST + symptoms.size()));
      } else {
        int back = random.nextInt(Math.min(symptoms.size(), 8));
        changes(Integer.toString(FIRST + symptoms.size() - 1 - back));
      }
    }
  }

  private void finishes(String visit) throws SQLException {
    int number = Integer.parseInt(visit);
    String day = LocalDate.now(clock.withZone(BANGKOK)).toString();
    if (number % SHOWN_LATE == 0) {
      book.hideClosing(visit);
    }
    symptoms.put(visit, visit + " " + ++changes);
    site.person(number).with("mobile", "0812345678").insert();
    site.visit(number, number, day)
        .with("symptoms", symptoms.get(visit))
        .with("pressure", "120/80")
        .insert();
    site.row("visitdiag")
        .with("pcucode", JhcisSite.UNIT)
        .with("visitno", number)
        .with("diagcode", "J00")
        .with("dxtype", "01")
        .with("doctordiag", "malee")
        .insert();
    if (number % 2 == 0) {
      book.claimCode(Citizens.number(number), "PG0060001", now(), "");
    } else {
      waiting.put(visit, Citizens.number(number));
    }
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), BANGKOK);
  }

  private void changes(String visit) throws SQLException {
    symptoms.put(visit, visit + " " + ++changes);
    set(visit, "symptoms = '" + symptoms.get(visit) + "'");
  }

  /** A window that was open all the time saves; somebody is to notice. */
  synchronized void savesOver(String visit) throws SQLException {
    savedOver.add(visit);
    set(
        visit,
        "claimcode_nhso = NULL, datetime_claim = NULL, hiciauthen_nhso = NULL, main_inscl = NULL,"
            + " sub_inscl = NULL");
  }

  /** A person has seen at NHSO that a visit was closed, and types the code in. */
  synchronized void types(String visit, String code) throws SQLException {
    set(visit, "nhso_authencode_closed = '" + code + "'");
  }

  private void set(String visit, String columns) throws SQLException {
    int rows =
        site.execute(
            "UPDATE visit SET " + columns + " WHERE pcucode = '99999' AND visitno = " + visit);
    if (rows != 1) {
      throw new IllegalStateException(rows + " rows");
    }
  }

  /** Sends a patient to a counter: {@code VISIT}, with {@code none} if NHSO was looked at. */
  synchronized String next(String counter) {
    return waiting.entrySet().stream()
        .filter(each -> !atCounter.containsValue(each.getKey()))
        .skip(random.nextInt(2))
        .findFirst()
        .map(
            each -> {
              atCounter.put(counter, each.getKey());
              boolean none = unknown.contains(each.getKey()) && hasNone(each.getValue());
              return each.getKey() + (none ? " none" : " ");
            })
        .orElse("");
  }

  private boolean hasNone(String citizenId) {
    return book.ofPerson(citizenId).stream().allMatch(NhsoBook.Given::isClosing);
  }

  /** Whose card is in that counter's reader. */
  synchronized String card(String counter) {
    return waiting.getOrDefault(atCounter.getOrDefault(counter, ""), "");
  }

  /** A counter is done with a patient, who comes again unless there is a code. */
  synchronized void was(String counter, String visit, String result) {
    atCounter.remove(counter);
    unknown.remove(visit);
    if (result.equals(KillRun.CODED)) {
      waiting.remove(visit);
    } else if (result.equals(KillRun.UNKNOWN)) {
      unknown.add(visit);
    }
  }

  /** A counter has died; who stood there comes again. */
  synchronized void died(String counter) {
    atCounter.remove(counter);
  }

  synchronized boolean isNobodyWaiting() {
    return waiting.isEmpty();
  }

  /** What the visits' symptoms are now, by the number of the visit. */
  synchronized Map<String, String> symptoms() {
    return new LinkedHashMap<>(symptoms);
  }

  synchronized Set<String> savedOver() {
    return Set.copyOf(savedOver);
  }
}
