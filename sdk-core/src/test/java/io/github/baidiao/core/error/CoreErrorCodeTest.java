package io.github.baidiao.core.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CoreErrorCodeTest {

  @ParameterizedTest
  @EnumSource
  void everyCodeSpeaksThaiAndEnglish(CoreErrorCode code) {
    assertThat(code.operatorText().thai()).containsPattern("[ก-๙]");
    assertThat(code.operatorText().english())
        .containsPattern("[a-z]")
        .doesNotContainPattern("[ก-๙]");
  }

  @Test
  void localeChoosesTheLanguage() {
    OperatorText text = CoreErrorCode.CITIZEN_ID_INVALID.operatorText();

    assertThat(text.in(Locale.forLanguageTag("th-TH"))).isEqualTo(text.thai());
    assertThat(text.in(Locale.JAPAN)).isEqualTo(text.english());
  }

  @Test
  void exceptionCarriesCodeAdviceAndTexts() {
    SdkException e = new InvalidValueException(CoreErrorCode.MOBILE_NUMBER_INVALID, "10 digits");

    assertThat(e).hasMessage("CORE-104 This is not a valid mobile number. [10 digits]");
    assertThat(e.advice()).isEqualTo(Advice.ASK_USER);
    assertThat(e.retryable()).isFalse();
    assertThat(e.correlationId()).isEmpty();
  }
}
