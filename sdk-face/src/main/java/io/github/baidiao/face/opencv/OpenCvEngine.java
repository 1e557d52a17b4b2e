package io.github.baidiao.face.opencv;

import io.github.baidiao.face.engine.FaceEngine;
import io.github.baidiao.face.error.FaceException;

/** Makes the default engine. */
public final class OpenCvEngine {
  private OpenCvEngine() {}

  /** Makes an engine with default settings; see {@link #of(OpenCvSettings)}. */
  public static FaceEngine standard() {
    return of(OpenCvSettings.builder().build());
  }

  /**
   * Loads the native libraries and the models; the caller closes the engine. One engine serves a
   * whole program: it is thread-safe.
   *
   * @throws FaceException {@code FACE-301} if the libraries do not load on this machine, {@code
   *     FACE-302} or {@code FACE-303} if a model file is missing or wrong
   */
  public static FaceEngine of(OpenCvSettings settings) {
    NativeLibraries.load(settings.nativeCache());
    Models models = new Models(settings.embedder());
    Workplaces workplaces = workplaces(models, settings.parallelism());
    EmbedderModel embedder = models.embedder();
    FaceEngine engine =
        FaceEngine.of(
            new MediaPipeFaceFinder(workplaces),
            new AlignedFaceEmbedder(embedder.info(), embedder.recipe(), workplaces));
    return settings
        .unprovenLivenessHint()
        .map(hint -> hinting(engine, hint, workplaces, settings.parallelism()))
        .orElse(engine);
  }

  private static FaceEngine hinting(
      FaceEngine engine, OnnxLivenessHint hint, Workplaces workplaces, int parallelism) {
    try {
      return engine.withUnprovenLivenessHint(new OnnxLiveness(hint, workplaces, parallelism));
    } catch (FaceException unusable) {
      engine.close();
      throw unusable;
    }
  }

  private static Workplaces workplaces(Models models, int parallelism) {
    try {
      return new Workplaces(models, parallelism);
    } catch (FaceException unusable) {
      models.free();
      throw unusable;
    }
  }
}
