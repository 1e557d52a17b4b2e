package io.github.baidiao.moph.idp;

import static io.github.baidiao.moph.idp.TestIdp.example;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.moph.account.TokenSource;
import io.github.baidiao.moph.error.MophException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdpSettingsTest {
  private static final TokenSource TOKENS = TokenSource.of(() -> Secret.of(TestIdp.TOKEN));

  @Test
  void addressIsNeededSinceOurContractHasNoHost() {
    assertThatIllegalStateException().isThrownBy(() -> IdpSettings.builder().token(TOKENS).build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://idp.example.test", "https:///x", "https://u@idp.example.test"})
  void addressOfAnotherFormIsRefused(String address) {
    assertThatExceptionOfType(MophException.class)
        .isThrownBy(() -> IdpSettings.builder().baseUrl(URI.create(address)).token(TOKENS).build())
        .satisfies(e -> assertThat(e.code().id()).isEqualTo("MOPH-102"));
  }

  @ParameterizedTest
  @CsvSource({"''", "/", "v1/x", "/v1/", "/v1/{id}", "/v1?x=1", "/v 1", "/../x"})
  void pathOfAnotherFormIsRefusedByItsName(String path) {
    assertThatExceptionOfType(MophException.class)
        .isThrownBy(() -> IdpPaths.builder().kioskCancel(path).build())
        .satisfies(e -> assertThat(e.detail()).isEqualTo(Optional.of("kioskCancel")));
  }

  @Test
  void pathsAreThoseOfTheContract() {
    IdpPaths paths = IdpPaths.defaults();
    assertThat(Stream.of(IdpPaths.class.getDeclaredMethods()).filter(IdpSettingsTest::isPath))
        .hasSize(IdpContract.operations().size())
        .allSatisfy(
            path ->
                assertThat(path.invoke(paths))
                    .isEqualTo(IdpContract.operation(path.getName()).path()));
  }

  private static boolean isPath(Method method) {
    return method.getReturnType() == String.class
        && Modifier.isPublic(method.getModifiers())
        && !method.getName().equals("toString");
  }

  @Test
  void everyPathCanBeAnother() {
    try (TestIdp server = new TestIdp()) {
      server.answering(example("phone", "200", "known"));
      String elsewhere = "/gateway" + IdpContract.operation("phone").path();
      IdpSettings settings =
          server.settings().paths(IdpPaths.builder().phone(elsewhere).build()).build();
      try (MophIdp idp = MophIdp.connect(settings)) {
        assertThat(Told.by(IdpCall.phone, idp)).isEqualTo("Known");
      }
      assertThat(settings).hasToString("IdpSettings[masked]");
    }
  }

  @ParameterizedTest
  @CsvSource({"''", "'  '"})
  void deviceNeedsAName(String name) {
    try (TestIdp server = new TestIdp();
        MophIdp idp = MophIdp.connect(server.settings().build())) {
      assertThatExceptionOfType(MophException.class)
          .isThrownBy(() -> idp.registerDevice(Samples.HOSPITAL, name))
          .satisfies(e -> assertThat(e.code().id()).isEqualTo("MOPH-103"));
      assertThat(server.posts()).isEmpty();
    }
  }
}
