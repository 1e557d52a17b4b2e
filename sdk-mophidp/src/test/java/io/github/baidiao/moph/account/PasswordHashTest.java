package io.github.baidiao.moph.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordHashTest {

  /** What make_password_hashes.sh computed with openssl. */
  @ParameterizedTest
  @CsvFileSource(
      resources = "/moph/account/password-hashes.txt",
      delimiter = '\t',
      quoteCharacter = '\u0001',
      ignoreLeadingAndTrailingWhitespace = false)
  void isWhatOpensslMakes(String key, String password, String hash) {
    assertThat(new String(PasswordHash.of(password.toCharArray(), key))).isEqualTo(hash);
  }

  /** Vectors that were computed apart from this project's files. */
  @ParameterizedTest
  @CsvSource({
    "P@ssw0rd, 74A791FD61A5495633AC8306F9F8EBCA3E05F25AE14B0B66FB4CC0A512E76293",
    "secret123, 54355B148B2A27D1446C6C6D175049B1C0A7ECD0129294C26404DE0DA56E2D50",
    "รหัสผ่าน, B4C558AEA2560AB24C6D12347C39B5DCD43B84E036C3E5ED0D2AC8DA00179197",
  })
  void isWhatTheProtocolDocumentSays(String password, String hash) {
    assertThat(new String(PasswordHash.of(password.toCharArray(), "$jwt@moph#"))).isEqualTo(hash);
  }

  @Test
  void leavesThePasswordToItsOwner() {
    char[] password = "P@ssw0rd".toCharArray();

    PasswordHash.of(password, "key");

    assertThat(password).containsExactly("P@ssw0rd".toCharArray());
  }
}
