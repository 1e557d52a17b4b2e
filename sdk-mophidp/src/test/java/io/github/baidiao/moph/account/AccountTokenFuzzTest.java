package io.github.baidiao.moph.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.testing.FuzzCorpus;
import io.github.baidiao.moph.error.MophException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever a token is or holds: claims, or "no answer" without a word of it. */
class AccountTokenFuzzTest {
  @TestFactory
  Stream<DynamicTest> corpus() {
    return FuzzCorpus.of(AccountTokenFuzzTest.class, AccountTokenFuzzTest::fuzzerTestOneInput);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    read(new String(input, StandardCharsets.ISO_8859_1));
    read(Tokens.of(input));
  }

  private static void read(String token) {
    try {
      AccountClaims claims = Tokens.read(token);
      assertThat(claims.expiresAt()).isNotNull();
      assertThat(claims.rights()).allSatisfy(r -> assertThat(r.code()).matches("[!-~]{1,100}"));
      claims.hospitalName().ifPresent(n -> assertThat(n).doesNotContainPattern("\\p{Cntrl}"));
      assertThat(claims).hasToString("AccountClaims[masked]");
    } catch (MophException e) {
      assertThat(e.code().id()).isEqualTo("MOPH-101");
      assertThat(e).hasNoCause();
      assertThat(e.getMessage())
          .matches("MOPH-101 [^\\[]*\\[[a-zA-Z0-9 -]{1,40}]"); // a detail of ours alone
    }
  }
}
