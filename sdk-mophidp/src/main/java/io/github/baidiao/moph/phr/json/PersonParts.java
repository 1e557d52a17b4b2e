package io.github.baidiao.moph.phr.json;

import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.moph.document.JsonText;
import io.github.baidiao.moph.document.StrictObject;
import io.github.baidiao.moph.phr.person.PatientContact;
import io.github.baidiao.moph.phr.person.PhrAddress;
import io.github.baidiao.moph.phr.person.PhrHospital;
import io.github.baidiao.moph.phr.person.PhrPatient;
import io.github.baidiao.moph.phr.person.Practitioner;
import io.github.baidiao.moph.phr.person.Telecom;
import io.github.baidiao.moph.phr.person.TelecomUse;

/** People and hospitals in the neutral JSON. */
final class PersonParts {
  private PersonParts() {}

  static PhrHospital hospital(StrictObject json) {
    json.only("code", "name");
    return Field.built(
        json,
        () ->
            PhrHospital.builder()
                .code(Field.hospitalCode(json, "code"))
                .name(json.optionalText("name"))
                .build());
  }

  static JsonText json(PhrHospital hospital) {
    return new JsonText().with("code", hospital.code().value()).with("name", hospital.name());
  }

  static PhrPatient patient(StrictObject json) {
    json.only(
        "citizenId",
        "nameTh",
        "nameEn",
        "sex",
        "birthDate",
        "deceased",
        "maritalStatus",
        "nationality",
        "addresses",
        "phones",
        "contacts");
    return Field.built(
        json,
        () ->
            PhrPatient.builder()
                .citizenId(Field.citizenId(json, "citizenId"))
                .nameTh(Field.object(json, "nameTh", PersonParts::name))
                .nameEn(Field.object(json, "nameEn", PersonParts::name))
                .sex(Field.sex(json, "sex"))
                .birthDate(Field.date(json, "birthDate"))
                .deceased(json.optionalFlag("deceased"))
                .maritalStatus(Field.coded(json, "maritalStatus"))
                .nationality(Field.coded(json, "nationality"))
                .addresses(Field.objects(json, "addresses", PersonParts::address))
                .phones(Field.objects(json, "phones", PersonParts::telecom))
                .contacts(Field.objects(json, "contacts", PersonParts::contact))
                .build());
  }

  static JsonText json(PhrPatient patient) {
    return new JsonText()
        .with("citizenId", patient.citizenId().value())
        .with("nameTh", patient.nameTh(), PersonParts::json)
        .with("nameEn", patient.nameEn(), PersonParts::json)
        .with("sex", patient.sex().map(Field::word))
        .with("birthDate", Field.dates(patient.birthDate()))
        .withFlag("deceased", patient.deceased())
        .with("maritalStatus", patient.maritalStatus(), Field::json)
        .with("nationality", patient.nationality(), Field::json)
        .withAny("addresses", patient.addresses(), PersonParts::json)
        .withAny("phones", patient.phones(), PersonParts::json)
        .withAny("contacts", patient.contacts(), PersonParts::json);
  }

  private static PersonName name(StrictObject json) {
    json.only("title", "first", "middle", "last");
    return Field.built(
        json,
        () ->
            PersonName.builder()
                .title(json.optionalText("title"))
                .first(json.optionalText("first"))
                .middle(json.optionalText("middle"))
                .last(json.optionalText("last"))
                .build());
  }

  private static JsonText json(PersonName name) {
    return new JsonText()
        .with("title", name.title())
        .with("first", name.first())
        .with("middle", name.middle())
        .with("last", name.last());
  }

  private static PhrAddress address(StrictObject json) {
    json.only("lines", "subdistrict", "district", "province", "postalCode", "addressCode", "since");
    return Field.built(
        json,
        () ->
            PhrAddress.builder()
                .lines(json.texts("lines"))
                .subdistrict(json.optionalText("subdistrict"))
                .district(json.optionalText("district"))
                .province(json.optionalText("province"))
                .postalCode(json.optionalText("postalCode"))
                .addressCode(json.optionalText("addressCode"))
                .since(Field.date(json, "since"))
                .build());
  }

  private static JsonText json(PhrAddress address) {
    return new JsonText()
        .withTexts("lines", address.lines())
        .with("subdistrict", address.subdistrict())
        .with("district", address.district())
        .with("province", address.province())
        .with("postalCode", address.postalCode())
        .with("addressCode", address.addressCode())
        .with("since", Field.dates(address.since()));
  }

  private static Telecom telecom(StrictObject json) {
    json.only("number", "use");
    return Field.built(
        json,
        () ->
            Telecom.builder()
                .number(json.text("number"))
                .use(
                    Field.word(json, "use", TelecomUse.values(), TelecomUse::code)
                        .orElse(TelecomUse.MOBILE))
                .build());
  }

  private static JsonText json(Telecom phone) {
    return new JsonText().with("number", phone.number()).with("use", phone.use().code());
  }

  private static PatientContact contact(StrictObject json) {
    json.only("name", "relationship", "phones", "sex");
    return PatientContact.builder()
        .name(name(json.object("name")))
        .relationship(Field.coded(json, "relationship"))
        .phones(Field.objects(json, "phones", PersonParts::telecom))
        .sex(Field.sex(json, "sex"))
        .build();
  }

  private static JsonText json(PatientContact contact) {
    return new JsonText()
        .with("name", json(contact.name()))
        .with("relationship", contact.relationship(), Field::json)
        .withAny("phones", contact.phones(), PersonParts::json)
        .with("sex", contact.sex().map(Field::word));
  }

  static Practitioner practitioner(StrictObject json) {
    json.only("licenseNumber", "name", "role");
    return Field.built(
        json,
        () ->
            Practitioner.builder()
                .licenseNumber(json.optionalText("licenseNumber"))
                .name(json.optionalText("name"))
                .role(json.optionalText("role"))
                .build());
  }

  static JsonText json(Practitioner person) {
    return new JsonText()
        .with("licenseNumber", person.licenseNumber())
        .with("name", person.name())
        .with("role", person.role());
  }
}
