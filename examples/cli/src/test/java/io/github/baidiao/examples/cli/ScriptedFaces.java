package io.github.baidiao.examples.cli;

import io.github.baidiao.face.FaceVerifier;
import io.github.baidiao.face.ThresholdPolicy;
import io.github.baidiao.face.engine.FaceBox;
import io.github.baidiao.face.engine.FaceEmbedder;
import io.github.baidiao.face.engine.FaceEngine;
import io.github.baidiao.face.engine.FaceFinder;
import io.github.baidiao.face.engine.FacePoint;
import io.github.baidiao.face.engine.FacePoints;
import io.github.baidiao.face.engine.FaceTemplate;
import io.github.baidiao.face.engine.FoundFace;
import io.github.baidiao.face.engine.ModelInfo;
import io.github.baidiao.face.engine.Pixels;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * An engine that takes a picture's colour for what is in it, and the pictures it understands: red
 * is who it is, as an angle, and green how many faces there are. Two pictures are as similar as the
 * cosine of the angle between them; from 0.9 on they match, from 0.5 on an officer decides.
 */
final class ScriptedFaces implements FaceSource {
  private static final ModelInfo FINDER = ModelInfo.of("scripted-finder", "1");
  private static final ModelInfo EMBEDDER = ModelInfo.of("scripted-embedder", "2");
  private static final int ONE_FACE = 100;
  private static final int SIDE = 120;

  final AtomicInteger embedded = new AtomicInteger();
  final AtomicInteger opened = new AtomicInteger();
  final AtomicInteger closed = new AtomicInteger();

  /** Writes a picture of one person, who is an angle from 0 to 120 degrees. */
  static void person(Path file, int degrees) {
    write(file, 2 * degrees, ONE_FACE);
  }

  static void nobody(Path file) {
    write(file, 0, 0);
  }

  static void twoPersons(Path file) {
    write(file, 0, 2 * ONE_FACE);
  }

  private static void write(Path file, int red, int green) {
    BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < SIDE * SIDE; i++) {
      picture.setRGB(i % SIDE, i / SIDE, red << 16 | green << 8);
    }
    try {
      Files.createDirectories(file.getParent());
      if (!ImageIO.write(picture, "png", file.toFile())) {
        throw new IllegalStateException("no PNG");
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public FaceVerifier open() {
    opened.incrementAndGet();
    return FaceVerifier.of(
        FaceEngine.of(new Finder(), new Embedder()),
        ThresholdPolicy.builder()
            .modelId(EMBEDDER.id())
            .match(0.9)
            .review(0.5)
            .falseMatchRate(0.001)
            .source("a script")
            .build());
  }

  // Pictures that are none of these, as those in cards are, show one person at 0 degrees.
  private static int colour(Pixels picture, int channel) {
    if (picture.width() != SIDE) {
      return channel == 1 ? ONE_FACE : 0;
    }
    int middle = picture.height() / 2 * picture.width() + picture.width() / 2;
    return picture.rgb()[3 * middle + channel] & 0xFF;
  }

  private static final class Finder implements FaceFinder {
    @Override
    public ModelInfo model() {
      return FINDER;
    }

    @Override
    public List<FoundFace> find(Pixels picture) {
      int faces = Math.round(colour(picture, 1) / (float) ONE_FACE);
      return IntStream.range(0, faces).mapToObj(face -> face(picture)).toList();
    }

    private static FoundFace face(Pixels picture) {
      double x = picture.width() / 2.0;
      double y = picture.height() / 2.0;
      FacePoints points =
          new FacePoints(
              FacePoint.of(x - 20, y - 10),
              FacePoint.of(x + 20, y - 10),
              FacePoint.of(x, y + 5),
              FacePoint.of(x - 15, y + 20),
              FacePoint.of(x + 15, y + 20));
      return FoundFace.of(0.9, FaceBox.of(x - 40, y - 40, 80, 80), points);
    }

    @Override
    public void close() {}
  }

  private final class Embedder implements FaceEmbedder {
    @Override
    public ModelInfo model() {
      return EMBEDDER;
    }

    @Override
    public FaceTemplate embed(Pixels picture, FoundFace face) {
      embedded.incrementAndGet();
      double angle = Math.toRadians(colour(picture, 0) / 2.0);
      return FaceTemplate.of(
          EMBEDDER, new float[] {(float) Math.cos(angle), (float) Math.sin(angle)});
    }

    @Override
    public void close() {
      closed.incrementAndGet();
    }
  }
}
