package io.github.baidiao.examples.cli;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.nhso.HospitalRef;
import io.github.baidiao.nhso.authen.ServiceHistory;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import io.github.baidiao.nhso.reconcile.ReconciledVisit;
import io.github.baidiao.nhso.reconcile.Visit;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The columns of what became of visits. */
record VisitColumns(String print, boolean citizenId) implements ResultColumns<ReconciledVisit> {
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

  @Override
  public List<String> ownNames() {
    return NAMES;
  }

  @Override
  public long row(ReconciledVisit result) {
    return result.row();
  }

  @Override
  public SdkException fault(Fault fault, String detail) {
    return NhsoException.of(
        switch (fault) {
          case OTHER_LIST -> NhsoErrorCode.RECONCILE_OTHER_INPUT;
          case DAMAGED -> NhsoErrorCode.RECONCILE_RESULT_DAMAGED;
          case IN_USE -> NhsoErrorCode.RECONCILE_RESULT_IN_USE;
        },
        detail);
  }

  @Override
  public Optional<CitizenId> person(ReconciledVisit result) {
    return result.input().visit().map(Visit::citizenId);
  }

  @Override
  public List<String> ownFields(ReconciledVisit result) {
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
}
