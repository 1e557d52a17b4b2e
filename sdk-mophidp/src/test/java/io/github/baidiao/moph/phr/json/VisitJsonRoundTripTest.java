package io.github.baidiao.moph.phr.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.moph.phr.code.Coded;
import io.github.baidiao.moph.phr.person.PhrHospital;
import io.github.baidiao.moph.phr.person.PhrPatient;
import io.github.baidiao.moph.phr.treatment.Dosage;
import io.github.baidiao.moph.phr.treatment.Medication;
import io.github.baidiao.moph.phr.treatment.MedicationSetting;
import io.github.baidiao.moph.phr.treatment.PeriodUnit;
import io.github.baidiao.moph.phr.visit.Diagnosis;
import io.github.baidiao.moph.phr.visit.DiagnosisCertainty;
import io.github.baidiao.moph.phr.visit.DiagnosisSeverity;
import io.github.baidiao.moph.phr.visit.DiagnosisStatus;
import io.github.baidiao.moph.phr.visit.Encounter;
import io.github.baidiao.moph.phr.visit.EncounterClass;
import io.github.baidiao.moph.phr.visit.LabResult;
import io.github.baidiao.moph.phr.visit.PhrVisit;
import io.github.baidiao.moph.phr.visit.VitalSigns;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a HIS can build is written as the schema says, and read as it was. */
class VisitJsonRoundTripTest {
  @Property(tries = 300)
  void visitIsReadAsItWasWritten(@ForAll("visits") PhrVisit visit) throws IOException {
    byte[] json = VisitJson.write(visit);

    assertThat(VisitJson.read(json)).isEqualTo(visit);
    VisitJsonTest.assertFitsSchema(json);
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("กขาิ์ aZ09\"\\/<&\n\t{}é".toCharArray())
        .ofMaxLength(12)
        .map(text -> "😀" + text);
  }

  private static Arbitrary<BigDecimal> amounts() {
    return Arbitraries.longs()
        .between(0, 999_999_999L)
        .flatMap(
            digits ->
                Arbitraries.integers()
                    .between(0, 4)
                    .map(scale -> plain(BigDecimal.valueOf(digits, scale))));
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static Arbitrary<LocalDateTime> times() {
    return Arbitraries.longs()
        .between(-5_000_000_000L, 20_000_000_000L)
        .map(
            second -> LocalDateTime.of(1970, 1, 1, 0, 0).plusSeconds(second).plusNanos(second % 7));
  }

  private static Arbitrary<Coded> codes() {
    return Combinators.combine(
            Arbitraries.strings().withCharRange('!', '~').ofMinLength(1).ofMaxLength(60),
            texts().optional(),
            texts().optional())
        .as(
            (code, display, text) ->
                Coded.builder().code(code).display(display).text(text).build());
  }

  private static Arbitrary<Diagnosis> diagnoses() {
    return Combinators.combine(
            texts().optional(),
            Arbitraries.of(DiagnosisStatus.class),
            Arbitraries.of(DiagnosisCertainty.class),
            Arbitraries.of(DiagnosisSeverity.class).optional(),
            times().optional())
        .as(
            (name, status, certainty, severity, at) ->
                Diagnosis.builder()
                    .icd10("E11.9")
                    .name(name)
                    .status(status)
                    .certainty(certainty)
                    .severity(severity)
                    .recordedAt(at)
                    .build());
  }

  private static Arbitrary<LabResult> labResults() {
    return Combinators.combine(codes(), amounts(), texts(), times().optional())
        .as(
            (test, value, text, at) ->
                LabResult.builder()
                    .test(test)
                    .value(at.map(when -> value.negate()))
                    .valueText(at.isPresent() ? Optional.empty() : Optional.of(text))
                    .takenAt(at)
                    .build());
  }

  private static Arbitrary<Medication> medications() {
    return Combinators.combine(
            codes(),
            Arbitraries.of(MedicationSetting.class),
            Arbitraries.of(PeriodUnit.class),
            amounts(),
            Arbitraries.integers().between(1, Integer.MAX_VALUE),
            texts())
        .as(
            (drug, setting, unit, amount, times, text) ->
                Medication.builder()
                    .drug(drug)
                    .setting(setting)
                    .quantity(amount)
                    .addDosages(
                        Dosage.builder()
                            .text(text)
                            .frequency(times)
                            .period(amount)
                            .periodUnit(unit)
                            .doseValue(amount)
                            .doseUnit(text)
                            .build())
                    .build());
  }

  private static Arbitrary<Encounter> encounters() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 1L << 50),
            Arbitraries.of(EncounterClass.class).optional(),
            codes().optional(),
            times().optional(),
            texts().list().ofMaxSize(3))
        .as(
            (version, kind, type, start, reasons) ->
                Encounter.builder()
                    .visitNumber("690001")
                    .version(version)
                    .encounterClass(kind)
                    .type(type)
                    .start(start)
                    .reasons(reasons)
                    .build());
  }

  @Provide
  Arbitrary<PhrVisit> visits() {
    return Builders.withBuilder(VisitJsonRoundTripTest::start)
        .use(encounters())
        .in((visit, encounter) -> visit.encounter(encounter))
        .use(diagnoses().list().ofMaxSize(3))
        .in((visit, diagnoses) -> visit.diagnoses(diagnoses))
        .use(labResults().list().ofMaxSize(3))
        .in((visit, results) -> visit.labResults(results))
        .use(medications().list().ofMaxSize(3))
        .in((visit, medications) -> visit.medications(medications))
        .use(amounts().optional())
        .in((visit, pulse) -> visit.vitalSigns(VitalSigns.builder().pulse(pulse).build()))
        .build(PhrVisit.Builder::build);
  }

  private static PhrVisit.Builder start() {
    return PhrVisit.builder()
        .hospital(PhrHospital.builder().code(HospitalCode.of("99999")).build())
        .hisName("HIS")
        .hisVersion("1")
        .patient(PhrPatient.builder().citizenId(CitizenId.of("1100000000008")).build());
  }
}
