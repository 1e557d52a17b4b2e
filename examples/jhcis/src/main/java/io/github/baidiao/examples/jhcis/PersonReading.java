package io.github.baidiao.examples.jhcis;

import io.github.baidiao.core.error.InvalidValueException;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.identity.Sex;
import io.github.baidiao.examples.anyhis.HisPerson;
import io.github.baidiao.examples.anyhis.PersonKey;
import io.github.baidiao.examples.anyhis.PersonMatch;
import io.github.baidiao.examples.jhcis.record.Row;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds people who are registered at one unit. */
final class PersonReading {
  // With the unit first: (pcucodeperson, idcard) is the unique key, idcard alone is no index.
  private static final String BY_CITIZEN_ID =
      "SELECT p.pid, p.prename, t.titlename, p.fname, p.lname,"
          + " DATE_FORMAT(p.birth, '%Y-%m-%d') AS birth, p.sex, p.mobile, p.telephoneperson,"
          + " p.dischargetype, d.pid AS dead"
          + " FROM person p"
          + " LEFT JOIN ctitle t ON t.titlecode = p.prename"
          + " LEFT JOIN persondeath d ON d.pcucodeperson = p.pcucodeperson AND d.pid = p.pid"
          + " WHERE p.pcucodeperson = ? AND p.idcard = ?";
  // Alive and living here; so is null or blank (confirmed by 3).
  private static final String NOT_DISCHARGED = "9";
  private static final Pattern MOBILE =
      Pattern.compile("(?<![0-9])0[ .-]?[689](?:[ .-]?[0-9]){8}(?![0-9])");

  private final JhcisConnections connections;
  private final HospitalCode unit;

  PersonReading(JhcisConnections connections, HospitalCode unit) {
    this.connections = connections;
    this.unit = unit;
  }

  PersonMatch find(CitizenId citizenId) {
    List<Row> rows =
        connections.read(
            connection -> Rows.of(connection, BY_CITIZEN_ID, unit.value(), citizenId.value()));
    List<Row> living = rows.stream().filter(PersonReading::isLiving).collect(Collectors.toList());
    if (living.size() == 1) {
      return PersonMatch.one(person(living.get(0), citizenId));
    } else if (living.size() > 1) {
      return PersonMatch.several(living.size());
    }
    return rows.isEmpty() ? PersonMatch.none() : PersonMatch.discharged();
  }

  private static boolean isLiving(Row row) {
    return !row.text("dead").isPresent()
        && row.text("dischargetype").orElse(NOT_DISCHARGED).equals(NOT_DISCHARGED);
  }

  private HisPerson person(Row row, CitizenId citizenId) {
    return HisPerson.builder()
        .key(PersonKey.of(unit, row.text("pid").orElse("")))
        .citizenId(citizenId)
        .name(name(row))
        .birthDate(row.date("birth"))
        .sex(row.text("sex").flatMap(Sex::ofDigit))
        .mobile(mobile(row))
        .build();
  }

  private static Optional<PersonName> name(Row row) {
    try {
      return Optional.of(
          PersonName.builder()
              .title(title(row))
              .first(row.text("fname"))
              .last(row.text("lname"))
              .build());
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  // prename is a code of ctitle, or the title itself (single source).
  private static Optional<String> title(Row row) {
    Optional<String> known = row.text("titlename");
    return known.isPresent() ? known : row.text("prename").filter(text -> !text.matches("[0-9]+"));
  }

  private static Optional<MobileNumber> mobile(Row row) {
    return Stream.of(row.text("mobile"), row.text("telephoneperson"))
        .map(text -> MOBILE.matcher(text.orElse("")))
        .filter(Matcher::find)
        .map(found -> MobileNumber.of(found.group().replaceAll("[^0-9]", "")))
        .findFirst();
  }
}
