package io.github.baidiao.card.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class StatusWordTest {

  @Test
  void zeroStandsFor256() {
    assertThat(StatusWord.of(0x6100).length()).isEqualTo(256);
    assertThat(StatusWord.of(0x6C00).length()).isEqualTo(256);
    assertThat(StatusWord.of(0x61FF).length()).isEqualTo(255);
  }

  @Test
  void sixtyOneIsNotSixC() {
    assertThat(StatusWord.of(0x610A).hasMoreData()).isTrue();
    assertThat(StatusWord.of(0x610A).hasRightLength()).isFalse();
    assertThat(StatusWord.of(0x6C0A).hasRightLength()).isTrue();
    assertThat(StatusWord.of(0x9000)).isEqualTo(StatusWord.OK);
  }

  @Test
  void showsFourDigits() {
    assertThat(StatusWord.of(0x0A)).hasToString("000A");
    assertThat(StatusWord.of(0x6A82)).hasToString("6A82");
  }

  @Test
  void moreThanTwoBytesAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> StatusWord.of(0x10000));
  }
}
