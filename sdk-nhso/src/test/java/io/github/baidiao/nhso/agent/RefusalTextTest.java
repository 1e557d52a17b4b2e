package io.github.baidiao.nhso.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.http.ProblemText;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTextTest {

  @ParameterizedTest
  @CsvSource({
    "refusal-spring, ผู้มีสิทธิรายนี้ยืนยันตัวตนเข้ารับบริการในวันนี้แล้ว",
    "refusal-message, ไม่พบข้อมูลผู้มีสิทธิ",
    "refusal-rfc7807, เบอร์โทรศัพท์ไม่ถูกต้อง",
    "refusal-rfc7807-detail, รหัสอ้างอิงหมดอายุ",
  })
  void reasonIsFoundWhereverItStands(String file, String reason) {
    assertThat(ProblemText.of(AgentJson.read(file))).contains(reason);
  }

  @Test
  void numbersOfThePatientAreMaskedAndControlCodesGone() {
    assertThat(ProblemText.of(AgentJson.read("refusal-quoting-the-patient")))
        .contains(
            "เลข xxxxxxxxxxxxx (xxxxxxxxxxxxxxxxx) xxxxxxxxxxxxx โทร xxxxxxxxxx, xxxxxxxxxxxx"
                + " มี PP1000000001 แล้ว");
  }

  @Test
  void reasonPhraseIsNoReason() {
    assertThat(ProblemText.of(AgentJson.read("refusal-without-reason"))).isEmpty();
    assertThat(ProblemText.of(AgentJson.parse("[]"))).isEmpty();
    assertThat(ProblemText.of(null)).isEmpty();
  }

  @Test
  void reasonIsBounded() {
    String reason = ProblemText.of(Map.of("message", "ก".repeat(100_000))).orElseThrow();

    assertThat(reason).hasSize(500).endsWith("ก…");
  }

  @Test
  void cutLeavesNoHalfCharacterAndNoHalfNumber() {
    String smileys = ProblemText.of(Map.of("message", "😀".repeat(400))).orElseThrow();
    String number =
        ProblemText.of(Map.of("message", "x".repeat(490) + " 1100000000016 yes")).orElseThrow();

    assertThat(smileys.codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF)).isEmpty();
    String digits = ProblemText.of(Map.of("message", "1".repeat(100_000))).orElseThrow();

    assertThat(number).doesNotContain("11000");
    assertThat(digits).doesNotContain("1");
  }
}
