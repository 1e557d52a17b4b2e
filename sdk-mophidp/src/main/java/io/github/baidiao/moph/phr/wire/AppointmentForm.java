package io.github.baidiao.moph.phr.wire;

import io.github.baidiao.moph.document.JsonText;
import io.github.baidiao.moph.phr.code.CodeSystem;
import io.github.baidiao.moph.phr.code.Coded;
import io.github.baidiao.moph.phr.person.PhrPatient;
import io.github.baidiao.moph.phr.person.Practitioner;
import io.github.baidiao.moph.phr.visit.Appointment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Appointments, like those of FHIR R5 (single source, a hospital's own program). */
final class AppointmentForm {
  private AppointmentForm() {}

  static JsonText appointment(Appointment appointment, PhrPatient patient) {
    JsonText json = new JsonText().with("status", "booked");
    one(json, "serviceType", appointment.serviceType(), named(CodeSystem.SERVICE_TYPE));
    one(json, "specialty", appointment.specialty(), named(CodeSystem.SPECIALTY));
    json.with("appointmentType", appointment.type(), named(CodeSystem.APPOINTMENT_TYPE));
    one(json, "reason", appointment.reason(), AppointmentForm::reason);
    json.with("description", appointment.description())
        .with("start", Forms.time(appointment.start()))
        .with("end", appointment.end().map(Forms::time))
        .with("created", appointment.createdAt().map(Forms::time));
    one(json, "note", appointment.note(), Forms::text);
    one(json, "patientInstruction", appointment.patientInstruction(), AppointmentForm::concept);
    return json.with("subject", PersonForm.subject(patient))
        .withAll("participant", actors(patient, appointment.practitioner()), each -> each);
  }

  private static Function<Coded, JsonText> named(CodeSystem system) {
    return coded -> Forms.named(system, coded);
  }

  private static <T> void one(
      JsonText json, String name, Optional<T> value, Function<? super T, JsonText> form) {
    value.ifPresent(present -> json.withAll(name, Collections.singletonList(present), form));
  }

  private static JsonText reason(String words) {
    return new JsonText().with("reference", new JsonText().with("display", words));
  }

  private static JsonText concept(String words) {
    return new JsonText().with("concept", Forms.text(words));
  }

  private static List<JsonText> actors(PhrPatient patient, Optional<Practitioner> practitioner) {
    List<JsonText> all = new ArrayList<>();
    all.add(actor(PersonForm.subject(patient)));
    practitioner.ifPresent(person -> all.add(actor(PersonForm.reference(person))));
    return all;
  }

  private static JsonText actor(JsonText who) {
    return new JsonText().with("actor", who).with("required", true).with("status", "accepted");
  }
}
