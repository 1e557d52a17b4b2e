package io.github.baidiao.moph.phr.wire;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.identity.Sex;
import io.github.baidiao.moph.document.JsonText;
import io.github.baidiao.moph.phr.code.CodeSystem;
import io.github.baidiao.moph.phr.person.PatientContact;
import io.github.baidiao.moph.phr.person.PhrAddress;
import io.github.baidiao.moph.phr.person.PhrHospital;
import io.github.baidiao.moph.phr.person.PhrPatient;
import io.github.baidiao.moph.phr.person.Practitioner;
import io.github.baidiao.moph.phr.person.Telecom;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** People and hospitals. */
final class PersonForm {
  private PersonForm() {}

  static JsonText organization(PhrHospital hospital) {
    return new JsonText()
        .with("type", "Organization")
        .with("identifier", identifier(CodeSystem.HOSPITAL, hospital.code().value()))
        .with("display", hospital.name());
  }

  static JsonText identifier(CodeSystem system, String value) {
    return new JsonText().with("use", "official").with("system", system.uri()).with("value", value);
  }

  static JsonText typedIdentifier(CodeSystem system, String type, String value) {
    return new JsonText()
        .with("use", "official")
        .with("system", system.uri())
        .with("type", type)
        .with("value", value);
  }

  static List<JsonText> citizenId(CitizenId id) {
    return Collections.singletonList(typedIdentifier(CodeSystem.CITIZEN_ID, "CID", id.value()));
  }

  // Left out, "active", "suffix" and "contact" made the server warn; the author of its
  // specification sends them with nothing in them (single source).
  static JsonText patient(PhrPatient patient) {
    return new JsonText()
        .withAll("identifier", citizenId(patient.citizenId()), each -> each)
        .with("active", true)
        .withAll("name", names(patient), each -> each)
        .with("gender", patient.sex().map(PersonForm::gender))
        .with("birthDate", patient.birthDate().map(Forms::date))
        .withFlag("deceasedBoolean", patient.deceased())
        .with(
            "maritalStatus",
            patient.maritalStatus(),
            status -> Forms.named(CodeSystem.MARITAL_STATUS, status))
        .withAll("address", patient.addresses(), PersonForm::address)
        .withAll("telecom", patient.phones(), PersonForm::telecom)
        .with(
            "nationality",
            patient.nationality(),
            nationality -> Forms.named(CodeSystem.NATIONALITY, nationality))
        .withAll("contact", patient.contacts(), PersonForm::contact);
  }

  static String gender(Sex sex) {
    return sex == Sex.MALE ? "male" : "female";
  }

  private static List<JsonText> names(PhrPatient patient) {
    List<JsonText> names = new ArrayList<>();
    patient.nameTh().ifPresent(name -> names.add(thaiName(name)));
    patient.nameEn().ifPresent(name -> names.add(name(name, "EN", name.full())));
    return names;
  }

  static JsonText thaiName(PersonName name) {
    return name(name, "TH", thai(name));
  }

  /** A Thai title stands before the name without a blank: นายทดสอบ ระบบ. */
  static String thai(PersonName name) {
    String rest =
        Stream.of(name.first(), name.middle(), name.last())
            .filter(Optional::isPresent)
            .map(Optional::get)
            .collect(Collectors.joining(" "));
    return name.title().orElse("") + rest;
  }

  private static JsonText name(PersonName name, String language, String text) {
    return new JsonText()
        .with("use", "official")
        .with("text", text)
        .with("languageCode", language)
        .with("family", name.last())
        .withTexts("given", present(name.first(), name.middle()))
        .withTexts("prefix", present(name.title(), Optional.empty()))
        .withTexts("suffix", Collections.emptyList());
  }

  private static List<String> present(Optional<String> one, Optional<String> other) {
    List<String> all = new ArrayList<>();
    one.ifPresent(all::add);
    other.ifPresent(all::add);
    return all;
  }

  // City is the district and district the subdistrict, as in the payload that the test server took;
  // another client has them the other way round. The code goes as a number for the same reason.
  private static JsonText address(PhrAddress address) {
    JsonText json =
        new JsonText()
            .with("use", "home")
            .with("type", "both")
            .with("text", words(address))
            .withTexts("line", address.lines())
            .with("city", address.district())
            .with("district", address.subdistrict())
            .with("state", address.province())
            .with("postalCode", address.postalCode())
            .with("country", "TH")
            .with(
                "period",
                address.since(),
                since -> new JsonText().with("start", Forms.midnight(since)));
    address.addressCode().ifPresent(code -> json.with("address_code", new BigDecimal(code)));
    return json;
  }

  private static String words(PhrAddress address) {
    return Stream.concat(
            address.lines().stream(),
            Stream.of(
                    address.subdistrict(),
                    address.district(),
                    address.province(),
                    address.postalCode())
                .filter(Optional::isPresent)
                .map(Optional::get))
        .collect(Collectors.joining(" "));
  }

  private static JsonText telecom(Telecom phone) {
    return new JsonText()
        .with("system", "phone")
        .with("value", phone.number())
        .with("use", phone.use().code());
  }

  // The form of a contact has a single source, which sends lists where FHIR has one of each.
  private static JsonText contact(PatientContact contact) {
    JsonText json = new JsonText();
    contact
        .relationship()
        .ifPresent(
            relationship ->
                json.withAll(
                    "relationship",
                    Collections.singletonList(relationship),
                    each -> Forms.named(CodeSystem.RELATIONSHIP, each)));
    return json.withAll("name", Collections.singletonList(contact.name()), PersonForm::thaiName)
        .withAll("telecom", contact.phones(), PersonForm::telecom)
        .with("gender", contact.sex().map(PersonForm::gender));
  }

  static JsonText reference(Practitioner person) {
    return new JsonText()
        .with("reference", person.licenseNumber().map(number -> "Practitioner/" + number))
        .with("display", person.name());
  }

  static JsonText subject(PhrPatient patient) {
    return new JsonText()
        .with("reference", "Patient/" + patient.citizenId().value())
        .with("display", patient.nameTh().map(PersonForm::thai));
  }
}
