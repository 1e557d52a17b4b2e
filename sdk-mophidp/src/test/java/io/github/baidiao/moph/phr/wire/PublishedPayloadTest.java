package io.github.baidiao.moph.phr.wire;

import static io.github.baidiao.moph.phr.SameForm.assertSame;
import static io.github.baidiao.moph.phr.SameForm.resource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.phr.code.Coded;
import io.github.baidiao.moph.phr.json.VisitJson;
import io.github.baidiao.moph.phr.treatment.Immunization;
import io.github.baidiao.moph.phr.visit.PhrVisit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every body has the keys, types and forms that MOPH's specification and its test server have. */
class PublishedPayloadTest {
  private final PhrVisit visit;

  PublishedPayloadTest() throws IOException {
    visit = VisitJson.read(resource("published.visit.json"));
  }

  @Test
  void visit() throws IOException {
    assertSame("update-phr.json", PhrWire.updatePhr(visit));
  }

  @Test
  void numbersStandAsTheyWereGivenAndTimesSayTheirOffset() {
    String sent = new String(PhrWire.updatePhr(visit), StandardCharsets.UTF_8);

    assertThat(sent)
        .contains("\"body_temp_cel\":36.5,", "\"body_weight_kg\":65,", "\"address_code\":120102")
        .contains("\"start\":\"2024-01-15T08:30:00+07:00\"")
        .doesNotContain("Z\"");
  }

  @Test
  void allergies() throws IOException {
    assertSame(
        "allergy.json",
        PhrWire.allergies(visit.hospital(), visit.patient(), List.of(Uploads.allergy())));
  }

  @Test
  void immunizationRegister() throws IOException {
    assertSame(
        "immunization.json",
        PhrWire.immunizationRegister(
            visit.hospital(), visit.patient(), List.of(Uploads.immunization())));
  }

  @Test
  void doseWithoutItsVisitIsNotPutInTheRegister() {
    Immunization dose =
        Immunization.builder()
            .vaccine(Coded.of("C19"))
            .givenAt(LocalDateTime.of(2024, 1, 15, 10, 0))
            .build();

    assertThatExceptionOfType(MophException.class)
        .isThrownBy(
            () -> PhrWire.immunizationRegister(visit.hospital(), visit.patient(), List.of(dose)))
        .withMessageContaining("MOPH-911")
        .withMessageContaining("visitNumber");
  }

  @Test
  void chronicRegister() throws IOException {
    assertSame(
        "chronic.json",
        PhrWire.chronicRegister(visit.hospital(), visit.patient(), List.of(Uploads.chronic())));
  }

  @Test
  void referrals() throws IOException {
    assertSame(
        "referral.json",
        PhrWire.referrals(visit.hospital(), visit.patient(), List.of(Uploads.referral())));
  }

  @Test
  void careGivers() throws IOException {
    assertSame(
        "care-giver.json",
        PhrWire.careGivers(visit.hospital(), visit.patient(), List.of(Uploads.careGiver())));
  }

  @Test
  void prescriptions() throws IOException {
    assertSame(
        "prescription.json",
        PhrWire.prescriptions(
            visit.hospital(),
            visit.patient(),
            List.of(Uploads.prescription()),
            Secret.of("no-real-token")));
  }

  @Test
  void drugRelatedProblems() throws IOException {
    assertSame(
        "drug-problem.json",
        PhrWire.drugRelatedProblems(visit.hospital(), visit.patient(), List.of(Uploads.problem())));
  }

  @Test
  void selfObservation() throws IOException {
    assertSame(
        "self-observation.json", PhrWire.selfObservation(Uploads.selfObservation(visit.patient())));
  }

  @Test
  void encounterSummary() throws IOException {
    assertSame(
        "encounter-summary.json",
        PhrWire.encounterSummary(visit.hospital(), List.of(Uploads.count())));
  }
}
