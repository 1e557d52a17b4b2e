package io.github.baidiao.examples.cli;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.moph.personnel.PersonnelRow;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A person as a hospital's program writes it down for {@code did personnel update}: {@code
 * docs/schema/did-personnel-person.schema.json}.
 */
final class PersonnelJson {
  private static final Set<String> FIELDS =
      Set.of(
          "citizenId",
          "prefix",
          "firstName",
          "lastName",
          "typeName",
          "departmentName",
          "positionName",
          "positionTypeName",
          "positionLevelName",
          "positionCode",
          "positionStdId",
          "positionStdTypeId",
          "mobilePhone",
          "licenseNo");

  private PersonnelJson() {}

  static PersonnelRow row(JsonInput person) {
    person.onlyOf(FIELDS);
    return PersonnelRow.builder()
        .citizenId(CitizenId.of(person.neededText("citizenId")))
        .prefix(person.text("prefix"))
        .firstName(person.neededText("firstName"))
        .lastName(person.neededText("lastName"))
        .typeName(person.text("typeName"))
        .departmentName(person.text("departmentName"))
        .positionName(person.text("positionName"))
        .positionTypeName(person.text("positionTypeName"))
        .positionLevelName(person.text("positionLevelName"))
        .positionCode(person.text("positionCode"))
        .positionStdId(number(person, "positionStdId"))
        .positionStdTypeId(number(person, "positionStdTypeId"))
        .mobilePhone(person.text("mobilePhone"))
        .licenseNo(person.text("licenseNo"))
        .build();
  }

  private static OptionalInt number(JsonInput person, String name) {
    Optional<BigDecimal> number = person.decimal(name);
    if (number.isEmpty()) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(number.get().intValueExact());
    } catch (ArithmeticException notWhole) {
      throw person.invalid(name, "not a whole number");
    }
  }
}
