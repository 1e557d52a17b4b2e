package io.github.baidiao.examples.jhcis.stub;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The codes that NHSO has given. A new one each time it is asked, as NHSO might: twice sent is
 * twice given. Thread-safe.
 */
public final class NhsoBook {
  /**
   * A code that was given.
   *
   * @param visit the number of the visit for EP, the patient's number (HN) or nothing for PP
   */
  public record Given(
      String code, String citizenId, String service, LocalDateTime at, String visit) {
    public boolean isClosing() {
      return code.startsWith("EP");
    }
  }

  private final List<Given> all = new ArrayList<>();
  private final Set<String> hiddenClosings = new HashSet<>();

  public synchronized Given claimCode(
      String citizenId, String service, LocalDateTime at, String visit) {
    return add(new Given(next("PP"), citizenId, service, at, visit));
  }

  public synchronized Given closing(
      String citizenId, String service, LocalDateTime at, String visit) {
    return add(new Given(next("EP"), citizenId, service, at, visit));
  }

  private Given add(Given given) {
    all.add(given);
    return given;
  }

  private String next(String kind) {
    return kind + "%010d".formatted(7_000_000 + all.size());
  }

  /** From now on no look-up shows a visit's closing. */
  public synchronized void hideClosing(String visit) {
    hiddenClosings.add(visit);
  }

  /** What a look-up of that person and day shows, the oldest first. */
  public synchronized List<Given> shown(String citizenId, LocalDate day) {
    return matching(
        each ->
            each.citizenId().equals(citizenId)
                && each.at().toLocalDate().equals(day)
                && !(each.isClosing() && hiddenClosings.contains(each.visit())));
  }

  /** All that a person ever got, the oldest first. */
  public synchronized List<Given> ofPerson(String citizenId) {
    return matching(each -> each.citizenId().equals(citizenId));
  }

  /** How often the rights of a visit were closed, and with which codes. */
  public synchronized List<Given> closings(String visit) {
    return matching(each -> each.isClosing() && each.visit().equals(visit));
  }

  public synchronized List<Given> all() {
    return List.copyOf(all);
  }

  private List<Given> matching(Predicate<Given> filter) {
    return all.stream().filter(filter).toList();
  }
}
