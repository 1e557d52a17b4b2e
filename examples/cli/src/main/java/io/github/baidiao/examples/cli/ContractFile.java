package io.github.baidiao.examples.cli;

import io.github.baidiao.nhso.endpoint.CancelContract;
import io.github.baidiao.nhso.endpoint.CancelContract.Part;
import java.util.Set;

/**
 * How NHSO has closed rights cancelled, which is not public: the hospital's own knowledge, in a
 * file as {@code docs/schema/nhso-cancel-contract.schema.json} has it.
 */
final class ContractFile {
  private static final Set<String> FIELDS =
      Set.of("path", "fields", "fixedFields", "successField", "successText");

  private ContractFile() {}

  static CancelContract read(String name) {
    JsonInput file = JsonInput.readFile(name, CliException::contractInvalid).onlyOf(FIELDS);
    CancelContract.Builder contract =
        CancelContract.builder()
            .path(file.neededText("path"))
            .successField(file.neededText("successField"))
            .successText(file.neededText("successText"));
    JsonInput fields = file.neededObject("fields");
    fields.names().forEach(field -> contract.putFields(field, part(fields, field)));
    file.object("fixedFields")
        .ifPresent(
            fixed ->
                fixed
                    .names()
                    .forEach(field -> contract.putFixedFields(field, fixed.neededText(field))));
    return contract.build();
  }

  private static Part part(JsonInput fields, String field) {
    try {
      return Part.valueOf(fields.neededText(field));
    } catch (IllegalArgumentException none) {
      throw fields.invalid(field, "not a part such as CITIZEN_ID");
    }
  }
}
