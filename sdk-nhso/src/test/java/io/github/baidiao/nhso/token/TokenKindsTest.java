package io.github.baidiao.nhso.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which token is taken for which service, and which is refused before it is sent. */
class TokenKindsTest {
  private static final Map<String, String> TOKENS =
      Map.of(
          "uuid", "6ba7b810-9dad-41d1-80b4-00c04fd430c8",
          "jwt", SrmPairs.access(0),
          "smctoken", "a1B2c3D4e5F6g7H8",
          "smcline", "1100000000008#a1B2c3D4e5F6g7H8",
          "srmline", "access-token=" + SrmPairs.access(0),
          "other", "some-token-of-another-form");

  private @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "authen, uuid, true",
    "authen, jwt, false",
    "authen, smctoken, false",
    "authen, smcline, false",
    "authen, srmline, false",
    "authen, other, true",
    "endpoint, uuid, true",
    "endpoint, jwt, true",
    "endpoint, smctoken, false",
    "endpoint, smcline, false",
    "endpoint, srmline, false",
    "endpoint, other, true",
    "srm, uuid, false",
    "srm, jwt, true",
    "srm, smctoken, false",
    "srm, other, true"
  })
  void eachServiceTakesItsOwn(String service, String kind, boolean taken) {
    String token = TOKENS.get(kind);
    SecretSource source = source(service, token);
    if (taken) {
      assertThat(SrmPairs.text(source.secret())).isEqualTo(token);
      return;
    }
    NhsoException e = catchThrowableOfType(NhsoException.class, source::secret);
    assertThat(e.code()).isEqualTo(NhsoErrorCode.TOKEN_OF_ANOTHER_KIND);
    assertThat(e.getMessage()).contains("wanted", "found").doesNotContain(token);
  }

  private SecretSource source(String service, String token) {
    switch (service) {
      case "authen":
        return AuthenStatusToken.from(() -> Secret.of(token)).source();
      case "endpoint":
        return EndpointToken.from(() -> Secret.of(token)).source();
      default:
        Path file = folder.resolve("token.txt");
        SrmPairs.write(file, "access-token=" + token);
        SrmSettings settings = SrmSettings.builder().store(SrmTokenFile.at(file)).build();
        try (SrmSession session =
            SrmSession.open(settings.toBuilder().clock(TestPortal.IN_TIME).build())) {
          return session.accessToken();
        }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1100000000008#a1B2c3D4e5F6g7H8, true",
    "' 1100000000008#a1B2c3D4e5F6g7H8\r\n', true",
    "1100000000009#a1B2c3D4e5F6g7H8, false",
    "1100000000008#a1B2c3D4e5F6g7H, false",
    "1100000000008#a1B2c3D4e5F6g7H-, false",
    "1100000000008, false",
    "a1B2c3D4e5F6g7H8, false",
    "6ba7b810-9dad-41d1-80b4-00c04fd430c8, false"
  })
  void smcTokenIsOfficerAndSixteenCharacters(String line, boolean good) throws Exception {
    Path file = folder.resolve("nhso_token.txt");
    Files.writeString(file, line);
    SmcTokenSource source = SmcTokenSource.file(file);
    if (good) {
      try (SmcToken token = source.token()) {
        assertThat(token.officer().value()).isEqualTo("1100000000008");
        assertThat(SrmPairs.text(token.token())).isEqualTo("a1B2c3D4e5F6g7H8");
        assertThat(token + "" + source).doesNotContain("1100000000008", "a1B2");
      }
      return;
    }
    NhsoException e = catchThrowableOfType(NhsoException.class, source::token);
    assertThat(e.code()).isEqualTo(NhsoErrorCode.TOKEN_FILE_INVALID);
    assertThat(e.getMessage()).doesNotContain(line);
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "2", "3"})
  void endIsReadOutOfTheToken(int number) {
    assertThat(JwtExpiry.of(SrmPairs.access(number).toCharArray()))
        .hasToString("Optional[" + SrmPairs.end(number) + "]");
  }

  @ParameterizedTest
  @CsvSource({
    "''",
    "x",
    "a.b.c",
    "a..c",
    "eyJh.e30.x",
    "x.eyJleHAiOiJ4In0.x",
    "x.eyJleHAiOi0xfQ.x",
    "x.eyJleHAiOjFlMzAwfQ.x",
    "x.bnVsbA.x",
    "x.W10.x",
    "x.eyJleHAi.x",
    "x.////.x"
  })
  void tokenThatTellsNoEndHasNone(String token) {
    assertThatCode(() -> assertThat(JwtExpiry.of(token.toCharArray())).isEmpty())
        .doesNotThrowAnyException();
  }
}
