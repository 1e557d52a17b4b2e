package io.github.baidiao.examples.cli;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.moph.personnel.PersonnelList;
import io.github.baidiao.moph.personnel.PersonnelRow;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A unit's personnel: {@code docs/schema/did-personnel-list.schema.json}. */
record PersonnelAnswer(HospitalCode unit, PersonnelList list) implements Answer {

  @Override
  public JsonObject json() {
    return new JsonObject()
        .with("hcode", unit.value())
        .with("unreadable", list.unreadable())
        .with("rows", list.rows(), PersonnelAnswer::row);
  }

  private static JsonObject row(PersonnelRow row) {
    return new JsonObject()
        .with("citizenId", row.citizenId().value())
        .with("prefix", row.prefix())
        .with("firstName", row.firstName())
        .with("lastName", row.lastName())
        .with("typeName", row.typeName())
        .with("departmentName", row.departmentName())
        .with("positionName", row.positionName())
        .with("positionTypeName", row.positionTypeName())
        .with("positionLevelName", row.positionLevelName())
        .with("positionCode", row.positionCode())
        .withNumber("positionStdId", number(row.positionStdId()))
        .withNumber("positionStdTypeId", number(row.positionStdTypeId()))
        .withBoolean("hrAdmin", row.hrAdmin())
        .withBoolean("hasProviderId", row.hasProviderId());
  }

  private static Optional<Integer> number(OptionalInt number) {
    return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
  }

  @Override
  public Sheet sheet() {
    Sheet sheet =
        new Sheet()
            .line("Hospital", "หน่วยบริการ", unit.value())
            .line("People", "จำนวนบุคลากร", Integer.toString(list.rows().size()));
    for (PersonnelRow row : list.rows()) {
      sheet.line("Person", "บุคลากร", inOneLine(row));
    }
    return sheet.line(
        "Unreadable rows",
        "แถวที่อ่านไม่ได้",
        Optional.of(list.unreadable()).filter(some -> some > 0).map(Object::toString));
  }

  private static String inOneLine(PersonnelRow row) {
    return Stream.of(
            Optional.of(row.citizenId().value()),
            row.prefix(),
            row.firstName(),
            row.lastName(),
            row.positionName(),
            row.departmentName())
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
  }
}
