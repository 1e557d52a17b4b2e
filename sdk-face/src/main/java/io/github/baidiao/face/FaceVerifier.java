package io.github.baidiao.face;

import io.github.baidiao.face.engine.FaceEngine;
import io.github.baidiao.face.engine.FaceTemplate;
import io.github.baidiao.face.engine.FoundFace;
import io.github.baidiao.face.engine.ModelInfo;
import io.github.baidiao.face.engine.UnprovenLivenessHint;
import io.github.baidiao.face.error.FaceErrorCode;
import io.github.baidiao.face.error.FaceException;
import io.github.baidiao.face.opencv.OpenCvEngine;
import java.util.Optional;

/**
 * Says whether two pictures show one person. Thread-safe: as many comparisons run side by side as
 * the engine has room for, the others wait. {@link #close} frees native memory.
 *
 * <p>Pictures, templates and everything between stay in memory. A similarity is never the sole
 * evidence of who somebody is.
 */
public final class FaceVerifier implements AutoCloseable {
  private final FaceEngine engine;
  private final ThresholdPolicy thresholds;
  private final SubjectFinder subjects;

  private FaceVerifier(FaceEngine engine, ThresholdPolicy thresholds) {
    this.engine = engine;
    this.thresholds = thresholds;
    this.subjects = new SubjectFinder(engine.finder());
  }

  /**
   * Makes a verifier with an engine, which it closes with itself.
   *
   * @throws FaceException {@code FACE-304} if the thresholds belong to another model
   */
  public static FaceVerifier of(FaceEngine engine, ThresholdPolicy thresholds) {
    String model = engine.embedder().model().id();
    if (!thresholds.modelId().equals(model)) {
      throw new FaceException(
          FaceErrorCode.SETTINGS_INVALID,
          "thresholds of " + thresholds.modelId() + " for the model " + model);
    }
    return new FaceVerifier(engine, thresholds);
  }

  /**
   * Makes a verifier with the engine and the thresholds that come with the library.
   *
   * @throws FaceException {@code FACE-301} to {@code FACE-303} if the engine cannot work here
   */
  public static FaceVerifier standard() {
    return of(OpenCvEngine.standard(), ThresholdPolicy.standard());
  }

  /**
   * Compares the face on the card with the person at the counter.
   *
   * @param reference the trusted picture
   * @param live the picture just taken
   * @return the comparison, or which picture has no one clear face
   * @throws FaceException if the engine fails
   */
  public FaceResult<FaceComparison> verify(FaceImage reference, FaceImage live) {
    return subjects
        .find(reference, PictureRole.REFERENCE)
        .then(
            trusted ->
                subjects
                    .find(live, PictureRole.LIVE)
                    .then(taken -> FaceResult.of(compare(trusted, taken))));
  }

  private FaceComparison compare(Subject trusted, Subject taken) {
    try (FaceTemplate one = template(trusted);
        FaceTemplate other = template(taken)) {
      ImmutableFaceComparison.Builder comparison =
          FaceComparison.builder()
              .similarity(one.similarityTo(other))
              .thresholds(thresholds)
              .finder(engine.finder().model())
              .embedder(engine.embedder().model())
              .referenceQuality(trusted.quality())
              .liveQuality(taken.quality())
              .addChecked(FaceComparison.Check.FACES, FaceComparison.Check.QUALITY);
      Optional<UnprovenLivenessHint> hint = engine.livenessHint();
      if (hint.isPresent()) {
        comparison
            .addChecked(FaceComparison.Check.UNPROVEN_LIVENESS_HINT)
            .unprovenLivenessHint(hint.get().looksAlive(taken.picture(), taken.face()));
      }
      return comparison.build();
    }
  }

  private FaceTemplate template(Subject subject) {
    return engine.embedder().embed(subject.picture(), subject.face());
  }

  /**
   * Says how good a picture is, for example before it is kept or compared.
   *
   * @return the quality, or why there is no one clear face
   * @throws FaceException if the engine fails
   */
  public FaceResult<FaceQuality> inspect(FaceImage picture, PictureRole role) {
    return subjects.find(picture, role).then(subject -> FaceResult.of(subject.quality()));
  }

  /**
   * Finds the face that a picture is about, for example to draw a frame around it.
   *
   * @return the face, or why there is no one clear face
   * @throws FaceException if the engine fails
   */
  public FaceResult<FoundFace> find(FaceImage picture, PictureRole role) {
    return subjects.find(picture, role).then(subject -> FaceResult.of(subject.face()));
  }

  /**
   * Returns the template of a picture that is compared with many others: {@link
   * FaceTemplate#similarityTo} is what {@link #verify} would find, and {@link #thresholds} say what
   * it means. The caller closes it.
   *
   * @return the template, or why there is no one clear face
   * @throws FaceException if the engine fails
   */
  public FaceResult<FaceTemplate> template(FaceImage picture, PictureRole role) {
    return subjects.find(picture, role).then(subject -> FaceResult.of(template(subject)));
  }

  /** Returns the policy that decides. */
  public ThresholdPolicy thresholds() {
    return thresholds;
  }

  /** Returns the model that finds faces. */
  public ModelInfo finder() {
    return engine.finder().model();
  }

  /** Returns the model that similarities and thresholds belong to. */
  public ModelInfo embedder() {
    return engine.embedder().model();
  }

  /** Closes the engine. */
  @Override
  public void close() {
    engine.close();
  }
}
