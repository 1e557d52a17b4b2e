package io.github.baidiao.core.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.baidiao.core.error.InvalidValueException;
import java.io.Serializable;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

  @Test
  void secretIsCopiedIn() {
    char[] source = "token-1".toCharArray();
    try (Secret secret = Secret.of(source)) {
      source[0] = 'X';
      assertThat(secret.<String>use(String::new)).isEqualTo("token-1");
    }
  }

  @Test
  void lentCopyIsWipedAfterUse() {
    AtomicReference<char[]> kept = new AtomicReference<>();
    try (Pin pin = Pin.of("1234".toCharArray())) {
      pin.use(
          digits -> {
            kept.set(digits);
            return null;
          });
    }
    assertThat(kept.get()).containsOnly('\0');
  }

  @Test
  void closedSecretIsLentNoMore() {
    Secret secret = Secret.of("token-1");
    secret.close();
    secret.close();
    assertThatIllegalStateException().isThrownBy(() -> secret.<String>use(String::new));
  }

  @Test
  void nothingTellsWhatIsInside() {
    assertThat(Secret.of("token-1")).hasToString("Secret[masked]");
    assertThat(Pin.of("123456".toCharArray())).hasToString("Pin[masked]");
    assertThat(Secret.of("token-1")).isNotEqualTo(Secret.of("token-1"));
    assertThat(Serializable.class).isNotIn((Object[]) Secret.class.getInterfaces());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "123", "12a4", "1234567890123", "๑๒๓๔"})
  void pinHasFourToTwelveDigits(String digits) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> Pin.of(digits.toCharArray()));
  }
}
