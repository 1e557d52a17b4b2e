package io.github.baidiao.examples.cli;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.baidiao.core.error.CoreErrorCode;
import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.nhso.ClaimType;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.reconcile.Visit;
import io.github.baidiao.nhso.reconcile.VisitRow;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A list of visits.
 *
 * @param hospital of rows that name none
 * @param claimType likewise
 */
record VisitsForm(Optional<HospitalCode> hospital, Optional<ClaimType> claimType)
    implements ListFile.Form<VisitRow> {
  private static final String VISIT = "visit";
  private static final String PID = "pid";
  private static final String DATE = "date";
  private static final String HCODE = "hcode";
  private static final String CLAIM_TYPE = "claimType";

  // A year of the Buddhist era is more than 2400; no era is ever guessed.
  private static final int FIRST_YEAR = 2002;
  private static final int LAST_YEAR = 2399;

  @Override
  public String values() {
    return hospital.map(HospitalCode::value).orElse("-")
        + " "
        + claimType.map(ClaimType::code).orElse("-");
  }

  @Override
  public CliException invalid(String detail) {
    return CliException.visitsInvalid(detail);
  }

  @Override
  public void checkHeader(List<String> header) {
    for (String column : List.of(VISIT, PID, DATE)) {
      if (!header.contains(column)) {
        throw invalid("no column " + column);
      }
    }
    if (hospital.isEmpty() && !header.contains(HCODE)) {
      throw CliException.of(CliErrorCode.HOSPITAL_CODE_MISSING);
    }
  }

  @Override
  public VisitRow row(NamedCsvRecord record) {
    String key = ListFile.field(record, VISIT).orElse("");
    if (!ListFile.isWhole(record)) {
      return VisitRow.unusable(key, NhsoErrorCode.VISIT_INVALID);
    }
    String pid = ListFile.field(record, PID).orElse("");
    if (!CitizenId.isValid(pid)) {
      return VisitRow.unusable(key, CoreErrorCode.CITIZEN_ID_INVALID);
    }
    @Nullable LocalDate day = day(ListFile.field(record, DATE).orElse(""));
    Optional<HospitalCode> where;
    try {
      where = ListFile.field(record, HCODE).map(HospitalCode::of).or(() -> hospital);
    } catch (SdkException invalid) {
      return VisitRow.unusable(key, invalid.code());
    }
    if (where.isEmpty()) {
      return VisitRow.unusable(key, CoreErrorCode.HOSPITAL_CODE_INVALID);
    }
    if (day == null) {
      return VisitRow.unusable(key, NhsoErrorCode.VISIT_INVALID);
    }
    try {
      return VisitRow.of(
          Visit.builder()
              .key(key)
              .citizenId(CitizenId.of(pid))
              .day(day)
              .hospital(where.get())
              .claimType(ListFile.field(record, CLAIM_TYPE).map(ClaimType::of).or(() -> claimType))
              .build());
    } catch (SdkException invalid) {
      return VisitRow.unusable(key, NhsoErrorCode.VISIT_INVALID);
    }
  }

  private static @Nullable LocalDate day(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR ? day : null;
    } catch (DateTimeException notADay) {
      return null;
    }
  }
}
