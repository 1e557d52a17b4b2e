package io.github.baidiao.face;

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
import io.github.baidiao.face.engine.UnprovenLivenessHint;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An engine that says what a test told it to: which faces are in a picture, and who that is as a
 * vector. A picture it was told nothing of has no face. Knows pictures by their {@link Pixels}.
 */
final class FakeEngine {
  static final ModelInfo FINDER = ModelInfo.of("fake-finder", "1");
  static final ModelInfo EMBEDDER = ModelInfo.of("fake-embedder", "2");
  static final ModelInfo HINT = ModelInfo.of("fake-hint", "3");

  private final Map<Pixels, List<FoundFace>> faces = new ConcurrentHashMap<>();
  private final Map<Pixels, float[]> persons = new ConcurrentHashMap<>();
  private final List<FaceTemplate> given = new CopyOnWriteArrayList<>();
  private final List<String> closed = new CopyOnWriteArrayList<>();
  private final ModelInfo embedder;
  private volatile Runnable whenEmbedding = () -> {};

  FakeEngine() {
    this(EMBEDDER);
  }

  FakeEngine(ModelInfo embedder) {
    this.embedder = embedder;
  }

  /** Returns an empty picture. */
  static FaceImage picture(int width, int height) {
    return FaceImage.of(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB));
  }

  /** Returns a face that looks straight, its eyes two fifths of its width apart. */
  static FoundFace face(double left, double top, double width) {
    double middle = left + width / 2;
    double eye = width / 5;
    return FoundFace.of(
        0.9,
        FaceBox.of(left, top, width, width),
        new FacePoints(
            FacePoint.of(middle - eye, top + 0.4 * width),
            FacePoint.of(middle + eye, top + 0.4 * width),
            FacePoint.of(middle, top + 0.6 * width),
            FacePoint.of(middle - 0.15 * width, top + 0.8 * width),
            FacePoint.of(middle + 0.15 * width, top + 0.8 * width)));
  }

  /** Puts faces into a picture. */
  FakeEngine sees(FaceImage picture, FoundFace... found) {
    faces.put(picture.pixels(), Arrays.asList(found));
    return this;
  }

  /** Puts one large face of a person into a picture; the person is a vector of any length. */
  FakeEngine seesPerson(FaceImage picture, float... person) {
    persons.put(picture.pixels(), person);
    Pixels pixels = picture.pixels();
    double width = Math.min(pixels.width(), pixels.height()) / 2.0;
    return sees(picture, face((pixels.width() - width) / 2, (pixels.height() - width) / 2, width));
  }

  /** Does something while a template is made. */
  void whenAskedForATemplate(Runnable action) {
    whenEmbedding = action;
  }

  /** Returns the engine, without a hint at liveness. */
  FaceEngine engine() {
    return FaceEngine.of(new Finder(), new Embedder());
  }

  /** Returns the engine with a hint at liveness that always says the same. */
  FaceEngine engineWithHint(double looksAlive) {
    return engine().withUnprovenLivenessHint(new Hint(looksAlive));
  }

  /** Returns every template it gave. */
  List<FaceTemplate> given() {
    return given;
  }

  /** Returns which of its parts were closed, in that order. */
  List<String> closed() {
    return closed;
  }

  private final class Finder implements FaceFinder {
    @Override
    public ModelInfo model() {
      return FINDER;
    }

    @Override
    public List<FoundFace> find(Pixels picture) {
      return faces.getOrDefault(picture, List.of());
    }

    @Override
    public void close() {
      closed.add("finder");
    }
  }

  private final class Embedder implements FaceEmbedder {
    @Override
    public ModelInfo model() {
      return embedder;
    }

    @Override
    public FaceTemplate embed(Pixels picture, FoundFace face) {
      whenEmbedding.run();
      FaceTemplate template = FaceTemplate.of(embedder, persons.get(picture));
      given.add(template);
      return template;
    }

    @Override
    public void close() {
      closed.add("embedder");
    }
  }

  private final class Hint implements UnprovenLivenessHint {
    private final double looksAlive;

    Hint(double looksAlive) {
      this.looksAlive = looksAlive;
    }

    @Override
    public ModelInfo model() {
      return HINT;
    }

    @Override
    public double looksAlive(Pixels picture, FoundFace face) {
      return looksAlive;
    }

    @Override
    public void close() {
      closed.add("hint");
    }
  }
}
