package io.github.baidiao.examples.cli;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.moph.ekyc.EkycResult;
import java.util.List;
import java.util.Optional;

/** The columns of what MOPH knows of people. */
record EkycColumns(String print, boolean citizenId) implements ResultColumns<EkycResult> {
  static final String DONE = "done";
  static final String NOT_DONE = "notDone";
  static final String FAILED = "failed";

  private static final List<String> NAMES = List.of("row", "key", "outcome", "count", "error");

  @Override
  public List<String> ownNames() {
    return NAMES;
  }

  @Override
  public List<String> ownFields(EkycResult result) {
    String row = Long.toString(result.row() + 1);
    String key = result.input().key();
    return result.match(
        status ->
            List.of(
                row, key, status.done() ? DONE : NOT_DONE, Integer.toString(status.count()), ""),
        code -> List.of(row, key, FAILED, "", code.id()));
  }

  @Override
  public long row(EkycResult result) {
    return result.row();
  }

  @Override
  public Optional<CitizenId> person(EkycResult result) {
    return result.input().person();
  }

  @Override
  public SdkException fault(Fault fault, String detail) {
    return CliException.result(
        switch (fault) {
          case OTHER_LIST -> CliErrorCode.RESULT_OF_ANOTHER_LIST;
          case DAMAGED -> CliErrorCode.RESULT_DAMAGED;
          case IN_USE -> CliErrorCode.RESULT_IN_USE;
        },
        detail);
  }
}
