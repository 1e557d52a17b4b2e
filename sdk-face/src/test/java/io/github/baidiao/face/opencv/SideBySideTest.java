package io.github.baidiao.face.opencv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.baidiao.face.FaceImage;
import io.github.baidiao.face.FaceVerifier;
import io.github.baidiao.face.ThresholdPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@RequiresModels
@Timeout(120)
class SideBySideTest {
  private final FaceImage small = FaceImage.of(DrawnFace.picture(300, 300, 150, 150, 1.2, 0));
  private final FaceImage turned = FaceImage.of(DrawnFace.picture(400, 400, 190, 210, 1.5, 20));

  @Test
  void eightThreadsGetTheSameSimilarityAsOneAlone() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (FaceVerifier verifier = verifier(3)) {
      double alone = similarity(verifier);
      List<Callable<Double>> calls = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        calls.add(() -> similarity(verifier));
      }
      for (Future<Double> call : threads.invokeAll(calls)) {
        assertThat(call.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void closeDuringUseLetsWorkEndAndRefusesTheRest() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      FaceVerifier verifier = verifier(2);
      double alone = similarity(verifier);
      CountDownLatch busy = new CountDownLatch(8);
      List<Future<Integer>> calls = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        calls.add(threads.submit(() -> compareUntilClosed(verifier, alone, busy)));
      }
      busy.await();
      verifier.close();
      for (Future<Integer> call : calls) {
        assertThat(call.get()).isNotNegative();
      }
      assertThatIllegalStateException()
          .isThrownBy(() -> similarity(verifier))
          .withMessage("the face engine is closed");
      verifier.close();
    } finally {
      threads.shutdownNow();
    }
  }

  private int compareUntilClosed(FaceVerifier verifier, double expected, CountDownLatch busy) {
    for (int done = 0; ; done++) {
      try {
        assertThat(similarity(verifier)).isEqualTo(expected);
      } catch (IllegalStateException closed) {
        return done;
      }
      busy.countDown();
    }
  }

  private double similarity(FaceVerifier verifier) {
    return verifier.verify(small, turned).orElseThrow().similarity();
  }

  private static FaceVerifier verifier(int parallelism) {
    OpenCvSettings settings = OpenCvSettings.builder().parallelism(parallelism).build();
    return FaceVerifier.of(OpenCvEngine.of(settings), ThresholdPolicy.standard());
  }
}
