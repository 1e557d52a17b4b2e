package io.github.baidiao.moph.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsentFormTest {
  private @TempDir Path folder;

  private static byte[] draft(String name) throws IOException {
    try (InputStream in = ConsentForm.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  @Test
  void bothDraftsSayThatTheyAreDraftsAndAskTheSame() {
    ConsentForm thai = ConsentForm.draftThai();
    ConsentForm english = ConsentForm.draftEnglish();

    assertThat(thai.isDraft()).isTrue();
    assertThat(thai.title()).contains("ร่าง");
    assertThat(english.isDraft()).isTrue();
    assertThat(english.title()).contains("Draft");
    assertThat(english.questions())
        .extracting(each -> each.purpose() + " " + each.basis() + " " + each.mandatory())
        .isEqualTo(
            thai.questions().stream()
                .map(each -> each.purpose() + " " + each.basis() + " " + each.mandatory())
                .toList());
    assertThat(thai.questions())
        .extracting(ConsentQuestion::purpose)
        .containsExactly(
            ConsentPurpose.COMPARE_FACE,
            ConsentPurpose.KEEP_PICTURES,
            ConsentPurpose.MOPH_IDP,
            ConsentPurpose.DOPA_STATUS,
            ConsentPurpose.NHSO_AUTHEN);
    assertThat(thai.introduction() + thai.rights()).contains("ถอนความยินยอม");
  }

  @Test
  void hashIsThatOfTheFile() throws Exception {
    assertThat(ConsentForm.draftThai().sha256())
        .isEqualTo(
            HexFormat.of()
                .formatHex(
                    MessageDigest.getInstance("SHA-256").digest(draft("consent-draft-th.json"))));
    assertThat(ConsentForm.draftEnglish().sha256()).isNotEqualTo(ConsentForm.draftThai().sha256());
  }

  @Test
  void hospitalsOwnFormTakesItsPlace() throws IOException {
    String own =
        new String(draft("consent-draft-th.json"), StandardCharsets.UTF_8)
            .replace("\"draft\": true", "\"draft\": false")
            .replace("\"draft-1\"", "\"2\"");

    ConsentForm form = ConsentForm.read(Files.writeString(folder.resolve("form.json"), own));

    assertThat(form.isDraft()).isFalse();
    assertThat(form.version()).isEqualTo("2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "format": 1 | "format": "1" | format: number
          "retention" | "kept" | kept: unknown
          "draft": true | "draft": "no" | draft: true or false
          "purpose": "moph-idp" | "purpose": "compare-face" | questions[2].purpose: asked twice
          "purpose": "moph-idp" | "purpose": "MOPH IDP" | questions[2].purpose: 1 to 40 lower-case
          "basis": "EXPLICIT_CONSENT" | "basis": "NONE" | questions[0].basis: unknown NONE
          "mandatory": false | "ticked": true | questions[1].ticked: unknown
          "version": "draft-1" | "version": " " | version: text
          """)
  void whatIsWrongIsNamed(String before, String after, String detail) throws IOException {
    String draft = new String(draft("consent-draft-en.json"), StandardCharsets.UTF_8);
    int at = draft.indexOf(before);
    assertThat(at).isNotNegative();
    Path file =
        Files.writeString(
            folder.resolve("form.json"),
            draft.substring(0, at) + after + draft.substring(at + before.length()));

    assertThatThrownBy(() -> ConsentForm.read(file))
        .hasMessageContaining("MOPH-602")
        .hasMessageContaining(detail);
  }
}
