package io.github.baidiao.moph.proofing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.testing.OwnThread;
import io.github.baidiao.moph.error.MophException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class OneAtATimeTest {
  private final Counter counter = new Counter();

  @Test
  void manyThreadsRegisterOnce() throws Exception {
    FaceCompared compared = counter.compared();

    List<CompletableFuture<String>> presses =
        IntStream.range(0, 8)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> press(compared), OwnThread.EACH))
            .toList();

    for (CompletableFuture<String> press : presses) {
      press.get(120, TimeUnit.SECONDS);
    }
    assertThat(presses).map(CompletableFuture::join).containsOnlyOnce("Registered");
    assertThat(counter.idp.count("register")).isOne();
  }

  private static String press(FaceCompared compared) {
    try {
      return compared.register().toString();
    } catch (MophException e) {
      return e.code().id();
    }
  }
}
