package io.github.baidiao.moph.personnel;

import io.github.baidiao.core.identity.CitizenId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The register of one unit. Immutable; {@code toString} is masked. */
public final class PersonnelList {
  private final List<PersonnelRow> rows;
  private final int unreadable;

  PersonnelList(List<PersonnelRow> rows, int unreadable) {
    this.rows = Collections.unmodifiableList(new ArrayList<>(rows));
    this.unreadable = unreadable;
  }

  /** Returns the rows in the order they came. */
  public List<PersonnelRow> rows() {
    return rows;
  }

  /** Returns how many rows more there are without a valid citizen ID, which are left out. */
  public int unreadable() {
    return unreadable;
  }

  /** Returns the row of a person, the only one; empty if there is none, or more than one. */
  public Optional<PersonnelRow> of(CitizenId person) {
    List<PersonnelRow> own = new ArrayList<>();
    for (PersonnelRow each : rows) {
      if (each.citizenId().equals(person)) {
        own.add(each);
      }
    }
    return own.size() == 1 ? Optional.of(own.get(0)) : Optional.empty();
  }

  /** Returns whether nobody of that number is in it, for certain. */
  boolean isWithout(CitizenId person) {
    return unreadable == 0 && rows.stream().noneMatch(each -> each.citizenId().equals(person));
  }

  @Override
  public String toString() {
    return "PersonnelList[" + rows.size() + " rows]";
  }
}
