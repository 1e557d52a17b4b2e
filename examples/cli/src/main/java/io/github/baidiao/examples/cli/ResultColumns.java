package io.github.baidiao.examples.cli;

import io.github.baidiao.nhso.HospitalRef;
import io.github.baidiao.nhso.authen.ServiceHistory;
import io.github.baidiao.nhso.reconcile.ReconciledVisit;
import io.github.baidiao.nhso.reconcile.Visit;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a file with results. The last one is empty in every row: its name binds the file
 * to the list it is about.
 */
record ResultColumns(String print, boolean citizenId) {
  private static final List<String> NAMES =
      List.of(
          "row",
          "visit",
          "outcome",
          "claimCode",
          "kind",
          "channel",
          "time",
          "hospital",
          "claimType",
          "candidates",
          "alike",
          "elsewhere",
          "error",
          "reason");

  static final int ROW = 0;
  static final int OUTCOME = 2;
  static final int ERROR = NAMES.indexOf("error");

  List<String> names() {
    List<String> names = new ArrayList<>(NAMES);
    if (citizenId) {
      names.add("pid");
    }
    names.add("list:" + print);
    return names;
  }

  List<String> of(ReconciledVisit result) {
    List<String> fields = new ArrayList<>();
    fields.add(Long.toString(result.row() + 1));
    fields.add(result.input().key());
    fields.addAll(
        result
            .outcome()
            .<List<String>>match(
                found -> found(found.history(), found.candidates(), found.alike()),
                none -> after(9, "notFound", Integer.toString(none.elsewhere()), "", ""),
                refused -> after(9, "refused", "", "", refused.serverText().orElse("")),
                failed -> after(9, "failed", "", failed.code().id(), "")));
    if (citizenId) {
      fields.add(result.input().visit().map(Visit::citizenId).map(id -> id.value()).orElse(""));
    }
    fields.add("");
    fields.replaceAll(ResultColumns::onOneLine);
    return fields;
  }

  private static List<String> found(ServiceHistory history, int candidates, int alike) {
    return List.of(
        "found",
        history.claimCode().value(),
        history.claimCode().kind().name(),
        history.sourceChannel().orElse(""),
        history.serviceDateTime().map(DateTimeFormatter.ISO_LOCAL_DATE_TIME::format).orElse(""),
        history.hospital().map(HospitalRef::code).map(Object::toString).orElse(""),
        history.service().map(type -> type.code()).orElse(""),
        Integer.toString(candidates),
        Integer.toString(alike),
        "",
        "",
        "");
  }

  private static List<String> after(int columns, String outcome, String... last) {
    List<String> fields = new ArrayList<>(List.of(outcome));
    while (fields.size() < columns) {
      fields.add("");
    }
    fields.addAll(List.of(last));
    return fields;
  }

  // What is left of a line that was torn can then be told from one that is whole.
  private static String onOneLine(String text) {
    return text.codePoints().anyMatch(Character::isISOControl)
        ? text.replaceAll("\\p{Cntrl}", " ")
        : text;
  }
}
