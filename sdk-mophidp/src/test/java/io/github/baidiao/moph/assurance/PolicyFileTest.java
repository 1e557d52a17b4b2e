package io.github.baidiao.moph.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baidiao.moph.dopa.CardStatus.Kind;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyFileTest {
  private static final ProofingFacts BEST =
      Facts.nothing(Presence.OFFICER)
          .chipReadAt(Facts.AT)
          .cardStatus(Facts.status(Kind.NORMAL))
          .face(Facts.face(FaceDecision.MATCH))
          .pad(Facts.pad(true, PadCheck.Evaluation.LABORATORY))
          .build();

  private @TempDir Path folder;

  private static String standard() throws IOException {
    try (InputStream in = AssurancePolicy.class.getResourceAsStream("th-ial-draft-1.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private AssurancePolicy read(String json) throws IOException {
    return AssurancePolicy.read(Files.writeString(folder.resolve("policy.json"), json));
  }

  @Test
  void historyIsGradedAgainByAnotherPolicy() throws IOException {
    AssurancePolicy own =
        read(
            standard()
                .replace("th-ial-draft-1", "hospital-99999-2")
                .replace("\"allowIal23\": false", "\"allowIal23\": true"));

    AssuranceGrade then = AssurancePolicy.standard().grade(BEST);
    AssuranceGrade now = own.grade(BEST);

    assertThat(then.ial()).isEqualTo(Ial.IAL_2_2);
    assertThat(now.ial()).isEqualTo(Ial.IAL_2_3);
    assertThat(now.policyName()).isEqualTo("hospital-99999-2");
    assertThat(now.policySha256()).isNotEqualTo(then.policySha256());
    assertThat(now.shortfalls()).isEmpty();
  }

  @Test
  void hashIsThatOfTheBytesAndEachOfThemCounts() throws Exception {
    byte[] bytes = standard().getBytes(StandardCharsets.UTF_8);
    String expected = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));

    assertThat(AssurancePolicy.standard().sha256()).isEqualTo(expected);
    assertThat(read(standard()).sha256()).isEqualTo(expected);
    assertThat(read(standard() + " ").sha256()).isNotEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "format": 1 | "format": 2 | format: unknown
          "allowIal23": false, | | allowIal23: true or false
          "aal1": | "aal2": | aal2: unknown
          "PAD_PASSED"] | "PAD_GUESSED"] | rules[1].all: unknown PAD_GUESSED
          "level": "1.2" | "level": "2" | rules[7].level: no IAL
          "level": "2.3" | "level": "3" | rules[0].level: 3 is never given by a policy
          ["OFFICER", "SUPERVISED_KIOSK"], | ["OFFICER", "REMOTE"], | rules[0].presence: 2.3 needs OFFICER or SUPERVISED_KIOSK
          "level": "1.2" | "level": "2.2" | rules[7].level: higher than the rule before
          "id": "card-seen" | "id": "face" | rules[7].id: used twice
          "all": ["CARD_SEEN"] | "every": ["CARD_SEEN"] | rules[7].every: unknown
          "level": "1.1", | "level": "1.1", "all": ["CARD_SEEN"], | rules: the last one must ask for nothing
          "name": "th-ial-draft-1" | "name": "my policy" | name: 1 to 60 letters, digits, dots, hyphens
          "name": "th-ial-draft-1" | "name": 7 | name: text
          {  "format" | [ | not JSON
          """)
  void whatIsWrongIsNamed(String before, String after, String detail) throws IOException {
    String oneLine = standard().replaceAll("\\s+", " ").replace("{ \"format\"", "{  \"format\"");
    String spoiled = oneLine.replaceFirst(quoted(before), after == null ? "" : replacement(after));
    assertThat(spoiled).isNotEqualTo(oneLine);

    assertThatThrownBy(() -> read(spoiled))
        .isInstanceOfSatisfying(
            MophException.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(MophErrorCode.ASSURANCE_POLICY_INVALID);
              assertThat(refused.detail()).contains(detail);
            });
  }

  private static String quoted(String text) {
    return Pattern.quote(text);
  }

  private static String replacement(String text) {
    return Matcher.quoteReplacement(text);
  }

  @Test
  void aFileThatIsTooLargeOrNotThereIsRefusedWithoutItsName() throws IOException {
    assertThatThrownBy(() -> read(" ".repeat(256 * 1024 + 1)))
        .hasMessageContaining("MOPH-601")
        .hasMessageContaining("more than 262144 bytes");
    assertThatThrownBy(() -> AssurancePolicy.read(folder.resolve("somchai.json")))
        .hasMessageContaining("NoSuchFileException")
        .hasMessageNotContaining("somchai");
  }
}
