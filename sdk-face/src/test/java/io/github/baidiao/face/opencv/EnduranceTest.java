package io.github.baidiao.face.opencv;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.face.FaceImage;
import io.github.baidiao.face.FaceVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** 10,000 comparisons with {@code -Dbaidiao.endurance=true}, 50 without. */
@RequiresModels
@EnabledOnOs(OS.LINUX)
class EnduranceTest {
  private static final int COMPARISONS = Boolean.getBoolean("baidiao.endurance") ? 10_000 : 50;

  @Test
  void memoryStaysFlat() throws IOException {
    List<Long> megabytes = new ArrayList<>();
    try (FaceVerifier verifier = FaceVerifier.standard()) {
      for (int done = 1; done <= COMPARISONS; done++) {
        try (FaceImage one = FaceImage.of(DrawnFace.picture(250, 250, 125, 125, 1, done % 20));
            FaceImage other = FaceImage.of(DrawnFace.picture(250, 250, 120, 130, 1.1, -5))) {
          assertThat(verifier.verify(one, other).orElseThrow().similarity()).isGreaterThan(0.9);
        }
        if (done % (COMPARISONS / 10) == 0) {
          System.gc();
          megabytes.add(residentMegabytes());
        }
      }
    }
    System.out.println("Resident MB at each tenth of " + COMPARISONS + ": " + megabytes);
    long early = Math.max(megabytes.get(1), megabytes.get(2));
    assertThat(megabytes.get(9)).as("%s", megabytes).isLessThan(early + 40);
  }

  private static long residentMegabytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }
}
