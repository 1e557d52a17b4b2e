package io.github.baidiao.card.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.error.Advice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CardErrorCodeTest {

  @ParameterizedTest
  @EnumSource
  void everyCodeSpeaksThaiAndEnglish(CardErrorCode code) {
    assertThat(code.operatorText().thai()).containsPattern("[ก-๙]");
    assertThat(code.operatorText().english())
        .containsPattern("[a-z]")
        .doesNotContainPattern("[ก-๙]");
  }

  @Test
  void idsAreUnique() {
    assertThat(CardErrorCode.values()).extracting(CardErrorCode::id).doesNotHaveDuplicates();
  }

  @Test
  void exceptionCarriesCodeAdviceAndDetail() {
    var e = new CardException(CardErrorCode.CARD_REFUSED, "SW 6F00", null);

    assertThat(e).hasMessage("CARD-206 The card refused to give its data. [SW 6F00]");
    assertThat(e.advice()).isEqualTo(Advice.ASK_USER);
  }
}
