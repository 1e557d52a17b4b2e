package io.github.baidiao.nhso.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NhsoErrorCodeTest {

  /** Reconciling only reads: it may go on at any time. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RECONCILE_SERVICE_DOWN")
  void noneInvitesToSendAgainBlindly(NhsoErrorCode code) {
    assertThat(code.advice().retryable()).isFalse();
  }

  @Test
  void serverTextStaysOutOfTheMessage() {
    NhsoException e = NhsoException.refused(Optional.of("ข้อความจากเซิร์ฟเวอร์"));

    assertThat(e.serverText()).contains("ข้อความจากเซิร์ฟเวอร์");
    assertThat(e).hasMessage("NHSO-104 NHSO refused the request.");
  }
}
