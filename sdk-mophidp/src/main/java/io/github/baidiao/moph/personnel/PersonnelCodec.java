package io.github.baidiao.moph.personnel;

import io.github.baidiao.core.http.JsonFields;
import io.github.baidiao.core.identity.CitizenId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The wire names of a row (single source); absent values are not sent. */
final class PersonnelCodec {
  private static final int MOST_DIGITS = 9;

  private PersonnelCodec() {}

  /** Returns the values that are sent, those that the register also shows first. */
  static Map<String, Object> wire(PersonnelRow row) {
    Map<String, Object> wire = shown(row);
    row.mobilePhone().ifPresent(text -> wire.put("mobile_phone", text));
    row.licenseNo().ifPresent(text -> wire.put("license_no", text));
    return wire;
  }

  private static Map<String, Object> shown(PersonnelRow row) {
    Map<String, Object> wire = new LinkedHashMap<>();
    wire.put("cid", row.citizenId().value());
    row.prefix().ifPresent(text -> wire.put("prefix", text));
    row.firstName().ifPresent(text -> wire.put("first_name", text));
    row.lastName().ifPresent(text -> wire.put("last_name", text));
    row.typeName().ifPresent(text -> wire.put("type_name", text));
    row.departmentName().ifPresent(text -> wire.put("department_name", text));
    row.positionName().ifPresent(text -> wire.put("position_name", text));
    row.positionTypeName().ifPresent(text -> wire.put("position_type_name", text));
    row.positionLevelName().ifPresent(text -> wire.put("position_level_name", text));
    row.positionCode().ifPresent(text -> wire.put("position_code", text));
    row.positionStdId().ifPresent(number -> wire.put("position_std_id", number));
    row.positionStdTypeId().ifPresent(number -> wire.put("position_std_type_id", number));
    return wire;
  }

  /** Returns whether a row of the register has everything of a row that was sent. */
  static boolean shows(PersonnelRow registered, PersonnelRow sent) {
    return shown(registered).entrySet().containsAll(wire(sent).entrySet());
  }

  static PersonnelList list(List<JsonFields> result) {
    List<PersonnelRow> rows = new ArrayList<>();
    for (JsonFields each : result) {
      each.exactText("cid").filter(CitizenId::isValid).ifPresent(id -> rows.add(row(id, each)));
    }
    return new PersonnelList(rows, result.size() - rows.size());
  }

  private static PersonnelRow row(String citizenId, JsonFields f) {
    return PersonnelRow.builder()
        .citizenId(CitizenId.of(citizenId))
        .prefix(text(f, "prefix"))
        .firstName(text(f, "first_name"))
        .lastName(text(f, "last_name"))
        .typeName(text(f, "type_name"))
        .departmentName(text(f, "department_name"))
        .positionName(text(f, "position_name"))
        .positionTypeName(text(f, "position_type_name"))
        .positionLevelName(text(f, "position_level_name"))
        .positionCode(text(f, "position_code"))
        .positionStdId(number(f, "position_std_id"))
        .positionStdTypeId(number(f, "position_std_type_id"))
        .hrAdmin(f.flag("is_hr_admin"))
        .hasProviderId(f.flag("has_provider_id"))
        .build();
  }

  private static Optional<String> text(JsonFields f, String name) {
    return f.text(name).filter(text -> !text.trim().isEmpty());
  }

  private static OptionalInt number(JsonFields f, String name) {
    return f.text(name)
        .filter(text -> text.length() <= MOST_DIGITS && text.matches("[0-9]+"))
        .map(text -> OptionalInt.of(Integer.parseInt(text)))
        .orElseGet(OptionalInt::empty);
  }
}
