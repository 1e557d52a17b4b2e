package io.github.baidiao.moph.stub;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An invented person as DOPA and the Mor Prom app know them; {@code toString} is masked.
 *
 * @param birthDate in the contract's form: {@code 1952}, {@code 1990-07} or {@code 1995-04-13}
 * @param phones the mobile numbers the app knows as that person's
 */
public record StubPerson(
    String citizenId,
    Name nameTh,
    String birthDate,
    String laserCode,
    Card card,
    List<String> phones) {

  /** A Thai name; a part that is not there is empty. */
  public record Name(String title, String first, String middle, String last) {
    String withoutTitle() {
      return Stream.of(first, middle, last)
          .filter(part -> !part.isEmpty())
          .collect(Collectors.joining(" "));
    }

    @Override
    public String toString() {
      return "Name[masked]";
    }
  }

  /** What DOPA says of the card. */
  public enum Card {
    NORMAL,
    /** Because its holder moved. */
    VOID
  }

  public StubPerson {
    phones = List.copyOf(phones);
  }

  @Override
  public String toString() {
    return "StubPerson[masked]";
  }
}
