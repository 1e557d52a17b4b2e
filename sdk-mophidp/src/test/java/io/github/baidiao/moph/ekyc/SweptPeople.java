package io.github.baidiao.moph.ekyc;

import io.github.baidiao.core.bulk.BulkJournal;
import io.github.baidiao.core.error.CoreErrorCode;
import io.github.baidiao.core.identity.CitizenId;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A list of people, and a journal in memory. */
final class SweptPeople implements BulkJournal<EkycResult> {
  private final Map<Long, String> results = new TreeMap<>();

  Iterator<EkycRow> rows(String... numbers) {
    return Arrays.stream(numbers)
        .map(
            number ->
                CitizenId.isValid(number)
                    ? EkycRow.of(number, CitizenId.of(number))
                    : EkycRow.unusable(number, CoreErrorCode.CITIZEN_ID_INVALID))
        .iterator();
  }

  @Override
  public boolean isDone(long row) {
    return results.containsKey(row);
  }

  @Override
  public void record(EkycResult result) {
    results.put(
        result.row(),
        result.<String>match(status -> Integer.toString(status.count()), code -> code.id()));
  }

  List<String> told() {
    return results.entrySet().stream().map(each -> each.getKey() + ": " + each.getValue()).toList();
  }
}
