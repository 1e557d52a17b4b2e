package io.github.baidiao.card.applet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.identity.ThaiDate;
import io.github.baidiao.core.testing.FuzzCorpus;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The ADM and NHSO applets may hold what they like: each field is understood or absent. An input is
 * the memory of each in turn.
 */
class AppletRecordsFuzzTest {
  private static final int NHSO_LENGTH = NhsoField.HOSPITAL_CHANGES.end();

  @TestFactory
  Stream<DynamicTest> corpus() {
    return FuzzCorpus.of(AppletRecordsFuzzTest.class, AppletRecordsFuzzTest::fuzzerTestOneInput);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length >= AdmRecord.HEADER) {
      adm(new AdmRecord(input));
    }
    nhso(new NhsoRecord(Arrays.copyOf(input, NHSO_LENGTH)));
  }

  private static void adm(AdmRecord adm) {
    assertThat(adm.version()).matches("[0-9]{1,3}\\.[0-9]{1,3}");
    assertThat(adm.state()).isBetween(0, 255);
    adm.authoriseMode();
    adm.laserCode().ifPresent(code -> assertThat(code.value()).matches("[A-Z]{2}[0-9]{10}"));
  }

  private static void nhso(NhsoRecord nhso) {
    for (NhsoField field : NhsoField.values()) {
      nhso.text(field)
          .ifPresent(text -> assertThat(text).isNotBlank().doesNotContainPattern("\\p{Cntrl}"));
    }
    Stream.of(nhso.issueDate(), nhso.expiryDate(), nhso.updateDate())
        .flatMap(Optional::stream)
        .map(ThaiDate::buddhistDigits)
        .forEach(digits -> assertThat(digits).matches("[0-9]{8}"));
  }
}
