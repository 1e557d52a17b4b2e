package io.github.baidiao.examples.cli;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.baidiao.core.error.CoreErrorCode;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.moph.ekyc.EkycRow;
import io.github.baidiao.moph.error.MophErrorCode;
import java.util.List;

/** A list of people: {@code cid}, and what the hospital calls them, {@code key}. */
record PeopleForm() implements ListFile.Form<EkycRow> {
  private static final String CID = "cid";
  private static final String KEY = "key";

  @Override
  public void checkHeader(List<String> names) {
    if (!names.contains(CID)) {
      throw invalid("no column " + CID);
    }
  }

  @Override
  public EkycRow row(NamedCsvRecord record) {
    String key = ListFile.field(record, KEY).orElse("");
    if (!ListFile.isWhole(record)) {
      return EkycRow.unusable(key, MophErrorCode.SWEEP_ROW_INVALID);
    }
    String cid = ListFile.field(record, CID).orElse("");
    return CitizenId.isValid(cid)
        ? EkycRow.of(key, CitizenId.of(cid))
        : EkycRow.unusable(key, CoreErrorCode.CITIZEN_ID_INVALID);
  }

  @Override
  public String values() {
    return "check_ekyc";
  }

  @Override
  public CliException invalid(String detail) {
    return CliException.peopleInvalid(detail);
  }
}
