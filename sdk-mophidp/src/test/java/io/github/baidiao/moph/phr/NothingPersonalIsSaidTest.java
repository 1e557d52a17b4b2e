package io.github.baidiao.moph.phr;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.core.testing.Overheard;
import io.github.baidiao.moph.account.TokenSource;
import io.github.baidiao.moph.stub.phr.PhrFault;
import io.github.baidiao.moph.stub.phr.PhrStub;
import io.github.baidiao.moph.stub.phr.PhrStubServer;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A canary: nothing of a patient, of a token, or of the server's inside may be heard. */
class NothingPersonalIsSaidTest {
  private static final List<String> MARKERS =
      List.of(
          "1100000000016",
          "xxxxxxxxxxxxx",
          "สมชาย",
          "690001",
          "bm8gc2lnbmF0dXJl",
          "000000099999}",
          "TInside",
          "phr_inside",
          "debug_sql",
          "call_stack");

  @Test
  void neitherInLogsNorPrintsNorExceptionsNorResults() {
    try (PhrStubServer server = PhrStubServer.start();
        Overheard overheard = new Overheard()) {
      server.stub().slowness(Duration.ofMillis(1));
      PhrSettings settings =
          Tell.settings(server.base())
              .token(TokenSource.of(SecretSource.of(Secret.of(PhrStub.bearer()))))
              .build();
      try (PhrApi api = PhrApi.connect(settings)) {
        overheard.shown(settings);
        overheard.shown(Tell.visit());
        overheard.shown(Tell.ref());
        overheard.shown(PhrToken.of(Tell.UNIT, SecretSource.of(Secret.of(PhrStub.TOKEN))));
        for (PhrFault fault : PhrFault.values()) {
          server.stub().reset();
          for (String path : List.of("UpdatePHRv1", "OrganizationSummary", "RemoveEncounter")) {
            server.stub().fail(path, fault, 1);
          }
          Tell.changes().values().forEach(call -> heard(overheard, () -> call.apply(api)));
          Tell.questions().values().forEach(call -> heard(overheard, () -> call.apply(api)));
        }
      }

      String heard = overheard.everything();
      assertThat(heard).contains("UpdatePHRv1", "RemoveEncounter", "MOPH-906", "EncounterRef[m");
      assertThat(MARKERS).noneMatch(heard::contains);
    }
  }

  private static void heard(Overheard overheard, Supplier<Object> call) {
    try {
      overheard.shown(call.get());
    } catch (SdkException e) {
      overheard.thrown(e);
    }
  }
}
