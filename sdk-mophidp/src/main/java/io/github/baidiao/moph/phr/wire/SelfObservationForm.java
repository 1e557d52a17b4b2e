package io.github.baidiao.moph.phr.wire;

import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.moph.document.JsonText;
import io.github.baidiao.moph.phr.person.PhrPatient;
import io.github.baidiao.moph.phr.upload.SelfObservation;
import java.math.BigDecimal;

/** A measurement at home: flat names of its own, numbers as texts, times without an offset. */
final class SelfObservationForm {
  private SelfObservationForm() {}

  static JsonText body(SelfObservation observation) {
    JsonText json = new JsonText().with("system_name", observation.systemName());
    observation
        .latitude()
        .ifPresent(
            latitude ->
                json.with(
                    "location_gis",
                    new JsonText()
                        .with("latitude", latitude.toPlainString())
                        .with(
                            "longitude", observation.longitude().map(BigDecimal::toPlainString))));
    return json.with("observation_ref_code", observation.reference())
        .with("person", person(observation.person()))
        .with("observation", measurement(observation));
  }

  private static JsonText person(PhrPatient person) {
    return new JsonText()
        .with("cid", person.citizenId().value())
        .with("prefix", person.nameTh().flatMap(PersonName::title))
        .with("first_name", person.nameTh().flatMap(PersonName::first))
        .with("last_name", person.nameTh().flatMap(PersonName::last))
        .with("birth_date", person.birthDate().map(Forms::date))
        .with("gender", person.sex().map(sex -> sex.letter()));
  }

  private static JsonText measurement(SelfObservation observation) {
    return new JsonText()
        .with("reference_id", observation.measurementReference())
        .with("loinc_code", observation.test().code())
        .with("loinc_display", observation.test().display())
        .with("effective_datetime", Forms.localTime(observation.takenAt()))
        .with("device_display", observation.device())
        .with("performer_display", observation.performer())
        .with("observation_value", observation.value().toPlainString())
        .with("observation_unit", observation.unit());
  }
}
