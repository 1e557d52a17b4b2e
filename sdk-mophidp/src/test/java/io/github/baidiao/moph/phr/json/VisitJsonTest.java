package io.github.baidiao.moph.phr.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.phr.check.PhrCheck;
import io.github.baidiao.moph.phr.visit.PhrVisit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisitJsonTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-16T00:00:00Z"), ZoneOffset.UTC);

  @ParameterizedTest
  @ValueSource(strings = {"opd-chronic", "well-baby-vaccination", "emergency-admission"})
  void exampleFitsTheSchemaPassesTheCheckAndIsWrittenAsItWasRead(String name) throws IOException {
    byte[] example = Examples.bytes(name);
    PhrVisit visit = VisitJson.read(example);
    byte[] written = VisitJson.write(visit);

    assertFitsSchema(example);
    assertFitsSchema(written);
    assertThat(PhrCheck.at(CLOCK).check(visit)).isEmpty();
    assertThat(VisitJson.read(written)).isEqualTo(visit);
    assertThat(visit.toString()).isEqualTo("PhrVisit[masked]");
    assertThat(visit.patient().toString()).isEqualTo("PhrPatient[masked]");
  }

  static void assertFitsSchema(byte[] json) throws IOException {
    String schema = Files.readString(Path.of("../docs/schema/phr-visit.schema.json"));
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON)
                .validate(new String(json, StandardCharsets.UTF_8), InputFormat.JSON))
        .isEmpty();
  }

  @Test
  void timesAreCarriedOverToBangkok() throws IOException {
    byte[] json = Examples.changed(visit -> visit.set("/encounter/start", "2026-01-15T00:30:00Z"));

    assertThat(VisitJson.read(json).encounter().start())
        .hasValue(LocalDateTime.of(2026, 1, 15, 7, 30));
  }

  // What is put where, and the pointer and words that the refusal has.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
/patient/nickname                | ไก่                   | /patient/nickname: unknown
/patient/citizenId               | 1100000000009        | /patient/citizenId: check digit
/patient/citizenId               | 1-1000-00000-00-8    | /patient/citizenId: 13 digits
/patient/birthDate               | 13/04/1961           | /patient/birthDate: date
/patient/birthDate               | 1961-02-30           | /patient/birthDate: date
/patient/sex                     | 1                    | /patient/sex: one of male, female
/patient/deceased                | false                | /patient/deceased: true or false
/patient/addresses/0/addressCode | ตำบล                 | /patient/addresses/0/addressCode: digits
/hospital/code                   | 9999                 | /hospital/code: 5 digits
/encounter/visitNumber           | 69 0001              | /encounter/visitNumber: 1 to 60
/encounter/encounterClass        | OPD                  | /encounter/encounterClass: one of AMB
/encounter/start                 | 2026-01-15T08:30:00  | /encounter/start: time with an offset
/encounter/type                  | 1                    | /encounter/type: object
/vitalSigns/weightKg             | 72.4                 | /vitalSigns/weightKg: number
/diagnoses/1/severity            | bad                  | /diagnoses/1/severity: one of mild
/diagnoses                       | E119                 | /diagnoses: list
/labResults/0/valueText          | high                 | /labResults/0/value: either
/medications/0/dosages/0/text    | ' '                  | /medications/0/dosages/0/text: text
/allergies/0/substance/system    | tmt                  | /allergies/0/substance/system: absolute URI
/hisName                         | 'A\u0007'            | /hisName: text
""")
  void textThatDoesNotBelongIsRefusedByItsPath(String pointer, String text, String refusal)
      throws IOException {
    byte[] json = Examples.changed(visit -> visit.set(pointer, text));

    assertThatExceptionOfType(MophException.class)
        .isThrownBy(() -> VisitJson.read(json))
        .withMessageContaining("MOPH-912")
        .withMessageContaining("[" + refusal)
        .satisfies(e -> assertThat(e.getMessage().replace(refusal, "")).doesNotContain("[" + text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/patient/citizenId", "/encounter/visitNumber", "/labResults/0/test"})
  void whatIsNeededAndMissingIsRefusedByItsPath(String pointer) throws IOException {
    byte[] json = Examples.changed(visit -> visit.remove(pointer));

    assertRefused(json, "MOPH-912", pointer);
  }

  @Test
  void nullIsRefused() throws IOException {
    assertRefused(
        Examples.changed(visit -> visit.set("/patient/sex", null)),
        "MOPH-912",
        "/patient/sex: null");
  }

  @Test
  void fractionOfAVersionIsRefused() throws IOException {
    assertRefused(
        Examples.changed(visit -> visit.set("/encounter/version", 1.5)),
        "MOPH-912",
        "/encounter/version: whole number");
  }

  @Test
  void otherFormatIsRefusedAsSuch() throws IOException {
    assertRefused(
        Examples.changed(visit -> visit.set("/format", "baidiao-visit/2")), "MOPH-913", "/format");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "null", "{", "{\"format\":1}", "{\"a\":1,\"a\":2}", "\u00e9"})
  void whatIsNoVisitIsRefused(String text) {
    assertRefused(text.getBytes(StandardCharsets.UTF_8), "MOPH-912", "");
  }

  @Test
  void moreThanAVisitHoldsIsRefused() {
    byte[] json = new byte[VisitJson.MAX_BYTES + 1];
    Arrays.fill(json, (byte) ' ');

    assertRefused(json, "MOPH-912", "bytes");
  }

  private static void assertRefused(byte[] json, String code, String words) {
    assertThatExceptionOfType(MophException.class)
        .isThrownBy(() -> VisitJson.read(json))
        .withMessageContaining(code)
        .withMessageContaining(words);
  }
}
