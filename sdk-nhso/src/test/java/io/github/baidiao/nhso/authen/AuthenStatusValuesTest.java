package io.github.baidiao.nhso.authen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import io.github.baidiao.nhso.token.AuthenStatusToken;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenStatusValuesTest {
  private static final AuthenStatusToken TOKEN =
      AuthenStatusToken.from(SecretSource.of(Secret.of(TestService.TOKEN)));

  @Test
  void eachServiceHasItsOwnDefaultAddress() {
    AuthenStatusSettings current = AuthenStatusSettings.builder().token(TOKEN).build();

    assertThat(current.baseUrl()).hasToString("https://authenucws.nhso.go.th/authencodestatus");
    assertThat(AuthenStatusSettings.builder().api(AuthenStatusApi.OLDER).token(TOKEN).build())
        .extracting(AuthenStatusSettings::baseUrl)
        .hasToString("https://pucws.nhso.go.th/authencodeapi");
  }

  @Test
  void tokenHasNoDefault() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> AuthenStatusSettings.builder().build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//127.0.0.1:8189",
        "ftp://127.0.0.1",
        "http:///x",
        "http://u:p@127.0.0.1",
        "http://127.0.0.1/?a=b",
        "http://127.0.0.1/#x"
      })
  void addressMustBeOneOfHttp(String address) {
    assertThatExceptionOfType(NhsoException.class)
        .isThrownBy(
            () -> AuthenStatusSettings.builder().baseUrl(URI.create(address)).token(TOKEN).build())
        .satisfies(e -> assertThat(e.code()).isEqualTo(NhsoErrorCode.SETTINGS_INVALID))
        .withMessageNotContaining("127.0.0.1");
  }

  @Test
  void personalValuesMaskThemselves() {
    AuthenStatus status = AuthenJson.found("flat");

    assertThat(status).hasToString("AuthenStatus[masked]");
    assertThat(status.birthDate()).hasToString("Optional[SentDate[masked]]");
    assertThat(status.serviceHistories()).hasToString("[ServiceHistory[masked]]");
    assertThat(new AuthenStatusResult.Found(status)).hasToString("Found");
    assertThat(new AuthenStatusResult.NotFound(Optional.of("x"))).hasToString("NotFound");
    assertThat(TestService.settings(URI.create("http://127.0.0.1"), AuthenStatusApi.OLDER, "t"))
        .hasToString("AuthenStatusSettings[masked]");
  }
}
