package io.github.baidiao.moph.phr.json;

import io.github.baidiao.moph.document.JsonText;
import io.github.baidiao.moph.document.StrictObject;
import io.github.baidiao.moph.phr.treatment.Allergy;
import io.github.baidiao.moph.phr.treatment.AllergyCategory;
import io.github.baidiao.moph.phr.treatment.Criticality;
import io.github.baidiao.moph.phr.treatment.Dosage;
import io.github.baidiao.moph.phr.treatment.Immunization;
import io.github.baidiao.moph.phr.treatment.Medication;
import io.github.baidiao.moph.phr.treatment.MedicationSetting;
import io.github.baidiao.moph.phr.treatment.PeriodUnit;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Drugs, vaccines and allergies in the neutral JSON. */
final class TreatmentParts {
  private TreatmentParts() {}

  static Medication medication(StrictObject json) {
    json.only("drug", "setting", "effectiveAt", "dosages", "quantity", "unitPrice");
    return Field.built(
        json,
        () ->
            Medication.builder()
                .drug(Field.neededCode(json, "drug"))
                .setting(
                    Field.word(json, "setting", MedicationSetting.values(), MedicationSetting::code)
                        .orElse(MedicationSetting.OUTPATIENT))
                .effectiveAt(Field.time(json, "effectiveAt"))
                .dosages(Field.objects(json, "dosages", TreatmentParts::dosage))
                .quantity(json.optionalDecimal("quantity"))
                .unitPrice(json.optionalDecimal("unitPrice"))
                .build());
  }

  static JsonText json(Medication medication) {
    return new JsonText()
        .with("drug", Field.json(medication.drug()))
        .with("setting", medication.setting().code())
        .with("effectiveAt", Field.times(medication.effectiveAt()))
        .withAny("dosages", medication.dosages(), TreatmentParts::json)
        .withNumber("quantity", medication.quantity())
        .withNumber("unitPrice", medication.unitPrice());
  }

  private static Dosage dosage(StrictObject json) {
    json.only(
        "text",
        "patientInstruction",
        "frequency",
        "period",
        "periodUnit",
        "route",
        "doseValue",
        "doseUnit");
    return Field.built(
        json,
        () ->
            Dosage.builder()
                .text(json.text("text"))
                .patientInstruction(json.optionalText("patientInstruction"))
                .frequency(count(json, "frequency"))
                .period(json.optionalDecimal("period"))
                .periodUnit(Field.word(json, "periodUnit", PeriodUnit.values(), PeriodUnit::code))
                .route(Field.coded(json, "route"))
                .doseValue(json.optionalDecimal("doseValue"))
                .doseUnit(json.optionalText("doseUnit"))
                .build());
  }

  private static OptionalInt count(StrictObject json, String name) {
    OptionalLong value = json.optionalWhole(name);
    if (!value.isPresent()) {
      return OptionalInt.empty();
    }
    if (Math.abs(value.getAsLong()) > Integer.MAX_VALUE) {
      throw json.wrong(name, "number too large");
    }
    return OptionalInt.of((int) value.getAsLong());
  }

  private static JsonText json(Dosage dosage) {
    JsonText json =
        new JsonText()
            .with("text", dosage.text())
            .with("patientInstruction", dosage.patientInstruction());
    dosage.frequency().ifPresent(times -> json.with("frequency", times));
    return json.withNumber("period", dosage.period())
        .with("periodUnit", dosage.periodUnit().map(PeriodUnit::code))
        .with("route", dosage.route(), Field::json)
        .withNumber("doseValue", dosage.doseValue())
        .with("doseUnit", dosage.doseUnit());
  }

  static Immunization immunization(StrictObject json) {
    json.only(
        "vaccine",
        "givenAt",
        "visitNumber",
        "primarySource",
        "location",
        "manufacturer",
        "lotNumber",
        "expirationDate",
        "site",
        "route",
        "doseValue",
        "doseUnit",
        "note",
        "reason",
        "performer");
    return Field.built(
        json,
        () ->
            Immunization.builder()
                .vaccine(Field.neededCode(json, "vaccine"))
                .givenAt(Field.neededTime(json, "givenAt"))
                .visitNumber(json.optionalText("visitNumber"))
                .primarySource(json.optionalFlag("primarySource").orElse(true))
                .location(json.optionalText("location"))
                .manufacturer(json.optionalText("manufacturer"))
                .lotNumber(json.optionalText("lotNumber"))
                .expirationDate(Field.date(json, "expirationDate"))
                .site(Field.coded(json, "site"))
                .route(Field.coded(json, "route"))
                .doseValue(json.optionalDecimal("doseValue"))
                .doseUnit(json.optionalText("doseUnit"))
                .note(json.optionalText("note"))
                .reason(Field.coded(json, "reason"))
                .performer(Field.object(json, "performer", PersonParts::practitioner))
                .build());
  }

  static JsonText json(Immunization dose) {
    return new JsonText()
        .with("vaccine", Field.json(dose.vaccine()))
        .with("givenAt", Field.text(dose.givenAt()))
        .with("visitNumber", dose.visitNumber())
        .with("primarySource", dose.primarySource())
        .with("location", dose.location())
        .with("manufacturer", dose.manufacturer())
        .with("lotNumber", dose.lotNumber())
        .with("expirationDate", Field.dates(dose.expirationDate()))
        .with("site", dose.site(), Field::json)
        .with("route", dose.route(), Field::json)
        .withNumber("doseValue", dose.doseValue())
        .with("doseUnit", dose.doseUnit())
        .with("note", dose.note())
        .with("reason", dose.reason(), Field::json)
        .with("performer", dose.performer(), PersonParts::json);
  }

  static Allergy allergy(StrictObject json) {
    json.only(
        "substance",
        "category",
        "intolerance",
        "criticality",
        "reference",
        "seriousness",
        "group",
        "informationSource",
        "result",
        "naranjo",
        "preventable",
        "preventableScore",
        "manifestations",
        "recordedAt",
        "recordedBy");
    return Field.built(
        json,
        () ->
            Allergy.builder()
                .substance(Field.neededCode(json, "substance"))
                .category(
                    Field.word(json, "category", AllergyCategory.values(), AllergyCategory::code)
                        .orElse(AllergyCategory.MEDICATION))
                .intolerance(json.optionalFlag("intolerance").orElse(false))
                .criticality(
                    Field.word(json, "criticality", Criticality.values(), Criticality::code))
                .reference(json.optionalText("reference"))
                .seriousness(Field.coded(json, "seriousness"))
                .group(Field.coded(json, "group"))
                .informationSource(Field.coded(json, "informationSource"))
                .result(Field.coded(json, "result"))
                .naranjo(Field.coded(json, "naranjo"))
                .preventable(json.optionalFlag("preventable"))
                .preventableScore(count(json, "preventableScore"))
                .manifestations(Field.objects(json, "manifestations", Field::coded))
                .recordedAt(Field.time(json, "recordedAt"))
                .recordedBy(Field.object(json, "recordedBy", PersonParts::practitioner))
                .build());
  }

  static JsonText json(Allergy allergy) {
    JsonText json =
        new JsonText()
            .with("substance", Field.json(allergy.substance()))
            .with("category", allergy.category().code())
            .with("intolerance", allergy.intolerance())
            .with("criticality", allergy.criticality().map(Criticality::code))
            .with("reference", allergy.reference())
            .with("seriousness", allergy.seriousness(), Field::json)
            .with("group", allergy.group(), Field::json)
            .with("informationSource", allergy.informationSource(), Field::json)
            .with("result", allergy.result(), Field::json)
            .with("naranjo", allergy.naranjo(), Field::json)
            .withFlag("preventable", allergy.preventable());
    allergy.preventableScore().ifPresent(score -> json.with("preventableScore", score));
    return json.withAny("manifestations", allergy.manifestations(), Field::json)
        .with("recordedAt", Field.times(allergy.recordedAt()))
        .with("recordedBy", allergy.recordedBy(), PersonParts::json);
  }
}
