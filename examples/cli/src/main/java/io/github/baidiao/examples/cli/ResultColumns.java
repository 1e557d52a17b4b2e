package io.github.baidiao.examples.cli;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.identity.CitizenId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The columns of a file with results: the row's number first, then {@link #ownNames}, {@code
 * outcome} and {@code error} among them. The last one is empty in every row: its name binds the
 * file to the list it is about.
 */
interface ResultColumns<R> {
  /** What can be wrong with a file that is there. */
  enum Fault {
    OTHER_LIST,
    DAMAGED,
    IN_USE
  }

  /** A print of the list and of what it was asked with. */
  String print();

  /** Whether there is a column with the citizen ID. */
  boolean citizenId();

  /** The names, {@code row} first. */
  List<String> ownNames();

  /** The fields of a result, as many as there are names. */
  List<String> ownFields(R result);

  /** Which row of the list it was, from 0. */
  long row(R result);

  /** Whom the row is about, if it says so. */
  Optional<CitizenId> person(R result);

  /** What to throw. */
  SdkException fault(Fault fault, String detail);

  /** The names of all columns. */
  default List<String> names() {
    List<String> names = new ArrayList<>(ownNames());
    if (citizenId()) {
      names.add("pid");
    }
    names.add("list:" + print());
    return names;
  }

  /** The fields of all columns. */
  default List<String> of(R result) {
    List<String> fields = new ArrayList<>(ownFields(result));
    if (citizenId()) {
      fields.add(person(result).map(CitizenId::value).orElse(""));
    }
    fields.add("");
    // What is left of a line that was torn can then be told from one that is whole.
    fields.replaceAll(
        text ->
            text.codePoints().anyMatch(Character::isISOControl)
                ? text.replaceAll("\\p{Cntrl}", " ")
                : text);
    return fields;
  }
}
