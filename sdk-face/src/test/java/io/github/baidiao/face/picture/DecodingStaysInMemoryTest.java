package io.github.baidiao.face.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.baidiao.face.engine.Pixels;
import io.github.baidiao.face.error.FaceException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.FileCacheImageInputStream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No file is written, and no more memory taken than the pixels need. */
class DecodingStaysInMemoryTest {
  private static final long BOMB = 32L * 1024 * 1024;

  @TempDir private Path folder;

  @Test
  void noFileIsWritten() throws IOException {
    assertThat(filesWrittenBy(() -> decode("plain.jpg"))).isZero();
    assertThat(filesWrittenBy(() -> decode("interlaced.png"))).isZero();
    assertThat(filesWrittenBy(() -> decode("cmyk-adobe.jpg"))).isZero();
  }

  @Test
  void aFileThatImageIoWritesByItselfWouldHaveBeenSeen() throws IOException {
    byte[] jpeg = Fixture.bytes("plain.jpg");
    long written =
        filesWrittenBy(
            () -> {
              try {
                // ImageIO closes it.
                ImageIO.read(
                    new FileCacheImageInputStream(new ByteArrayInputStream(jpeg), folder.toFile()));
              } catch (IOException e) {
                throw new AssertionError(e);
              }
            });
    assertThat(written).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "text-and-palette", "text-in-utf-8", "profile", "data"})
  void whatAPngHidesIsNotInflated(String name) {
    decode("plain.png");
    decode("palette.png");
    long before = allocated();
    Pixels pixels = decode("bombs/" + name + ".png");
    assertThat(allocated() - before).isLessThan(BOMB / 8);
    Fixture.assertShows(pixels, "colours", 0);
  }

  @ParameterizedTest
  @CsvSource({"size-huge.jpg", "size-huge.png"})
  void hugePictureIsRefusedBeforeItsPixelsHaveAPlace(String name) {
    byte[] file = Fixture.bytes(name);
    refuse(file);
    long before = allocated();
    refuse(file);
    assertThat(allocated() - before).isLessThan(1_000_000);
  }

  @Test
  void fewBytesDoNotBuyManyWalksOverALargePicture() {
    byte[] file = Fixture.bytes("size-many-scans.jpg");
    assertThat(file).hasSizeLessThan(1000);
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> refuse(file));
  }

  private static void refuse(byte[] file) {
    try {
      PictureDecoder.decode(file, ImageLimits.standard());
    } catch (FaceException e) {
      return;
    }
    throw new AssertionError("was read");
  }

  private static Pixels decode(String name) {
    return PictureDecoder.decode(Fixture.bytes(name), ImageLimits.standard());
  }

  private static long allocated() {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    return threads.getCurrentThreadAllocatedBytes();
  }

  private long filesWrittenBy(Runnable work) throws IOException {
    String thread = Thread.currentThread().getName();
    Path file = Files.createTempFile(folder, "writes", ".jfr");
    try (Recording recording = new Recording()) {
      recording.enable("jdk.FileWrite").withoutThreshold().withoutStackTrace();
      recording.start();
      work.run();
      recording.stop();
      recording.dump(file);
    }
    List<RecordedEvent> events = RecordingFile.readAllEvents(file);
    return events.stream()
        .filter(event -> event.getEventType().getName().equals("jdk.FileWrite"))
        .filter(event -> event.getThread().getJavaName().equals(thread))
        .count();
  }
}
