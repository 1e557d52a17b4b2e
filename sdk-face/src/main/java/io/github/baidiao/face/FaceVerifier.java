package io.github.baidiao.face;

import io.github.baidiao.face.engine.FaceEngine;
import io.github.baidiao.face.engine.FaceTemplate;
import io.github.baidiao.face.engine.FoundFace;
import io.github.baidiao.face.engine.ModelInfo;
import io.github.baidiao.face.error.FaceErrorCode;
import io.github.baidiao.face.error.FaceException;
import io.github.baidiao.face.opencv.OpenCvEngine;
import java.util.OptionalDouble;
import java.util.function.Function;

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

  private FaceVerifier(Builder builder) {
    this.engine = builder.engine;
    this.thresholds = builder.thresholds;
    this.subjects = new SubjectFinder(engine.finder(), builder.qualityLimits);
  }

  /**
   * Makes a verifier with an engine, which it closes with itself, and the standard limits of
   * quality.
   *
   * @throws FaceException {@code FACE-304} if the thresholds belong to another model
   */
  public static FaceVerifier of(FaceEngine engine, ThresholdPolicy thresholds) {
    return builder(engine, thresholds).build();
  }

  /**
   * Returns a builder of a verifier with an engine, which it closes with itself.
   *
   * @throws FaceException {@code FACE-304} if the thresholds belong to another model
   */
  public static Builder builder(FaceEngine engine, ThresholdPolicy thresholds) {
    String model = engine.embedder().model().id();
    if (!thresholds.modelId().equals(model)) {
      throw new FaceException(
          FaceErrorCode.SETTINGS_INVALID,
          "thresholds of " + thresholds.modelId() + " for the model " + model);
    }
    return new Builder(engine, thresholds);
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
   * @throws IllegalStateException if the verifier or a picture is closed
   */
  public FaceResult<FaceComparison> verify(FaceImage reference, FaceImage live) {
    return withSubject(
        reference,
        PictureRole.REFERENCE,
        trusted ->
            withSubject(
                live,
                PictureRole.LIVE,
                taken -> {
                  try (FaceTemplate template = template(taken)) {
                    return FaceResult.of(
                        compare(trusted, template, taken.quality(), livenessHint(taken)).build());
                  }
                }));
  }

  /**
   * Compares the face on the card with the best of several frames; they stay open.
   *
   * @param reference the trusted picture
   * @param live what a {@link FrameSelector} picked with this verifier or one of the same models
   * @return the comparison, or that the reference has no one clear face
   * @throws FaceException if the engine fails
   * @throws IllegalArgumentException if the frames are of a verifier with another model
   * @throws IllegalStateException if the verifier, the reference or the frames are closed
   */
  public FaceResult<FaceComparison> verify(FaceImage reference, SelectedFrames live) {
    return withSubject(
        reference,
        PictureRole.REFERENCE,
        trusted -> {
          ImmutableFaceComparison.Builder comparison =
              compare(trusted, live.template(), live.quality(), live.unprovenLivenessHint());
          live.requireOpen();
          if (live.fused() > 1) {
            comparison.addChecked(FaceComparison.Check.FUSED_FRAMES);
          }
          return FaceResult.of(comparison.build());
        });
  }

  private ImmutableFaceComparison.Builder compare(
      Subject trusted, FaceTemplate live, FaceQuality liveQuality, OptionalDouble livenessHint) {
    ImmutableFaceComparison.Builder comparison =
        FaceComparison.builder()
            .thresholds(thresholds)
            .finder(finder())
            .embedder(embedder())
            .referenceQuality(trusted.quality())
            .liveQuality(liveQuality)
            .addChecked(FaceComparison.Check.FACES, FaceComparison.Check.QUALITY)
            .unprovenLivenessHint(livenessHint);
    if (livenessHint.isPresent()) {
      comparison.addChecked(FaceComparison.Check.UNPROVEN_LIVENESS_HINT);
    }
    try (FaceTemplate template = template(trusted)) {
      return comparison.similarity(template.similarityTo(live));
    }
  }

  OptionalDouble livenessHint(Subject subject) {
    return engine
        .livenessHint()
        .map(hint -> OptionalDouble.of(hint.looksAlive(subject.picture(), subject.face())))
        .orElseGet(OptionalDouble::empty);
  }

  FaceResult<Subject> subject(FaceImage picture, PictureRole role) {
    return subjects.find(picture, role);
  }

  private <T> FaceResult<T> withSubject(
      FaceImage picture, PictureRole role, Function<Subject, FaceResult<T>> use) {
    return subject(picture, role)
        .then(
            subject -> {
              try (Subject held = subject) {
                return use.apply(held);
              }
            });
  }

  FaceTemplate template(Subject subject) {
    return engine.embedder().embed(subject.picture(), subject.face());
  }

  /**
   * Says how good a picture is, for example before it is kept or compared.
   *
   * @return the quality, or why there is no one clear face
   * @throws FaceException if the engine fails
   */
  public FaceResult<FaceQuality> inspect(FaceImage picture, PictureRole role) {
    return withSubject(picture, role, subject -> FaceResult.of(subject.quality()));
  }

  /**
   * Finds the face that a picture is about, for example to draw a frame around it. The caller
   * closes its mesh.
   *
   * @return the face, or why there is no one clear face
   * @throws FaceException if the engine fails
   */
  public FaceResult<FoundFace> find(FaceImage picture, PictureRole role) {
    return subject(picture, role).then(subject -> FaceResult.of(subject.face()));
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
    return withSubject(picture, role, subject -> FaceResult.of(template(subject)));
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

  /** What a verifier works with; see {@link FaceVerifier#builder}. For one thread. */
  public static final class Builder {
    private final FaceEngine engine;
    private final ThresholdPolicy thresholds;
    private QualityLimits qualityLimits = QualityLimits.standard();

    private Builder(FaceEngine engine, ThresholdPolicy thresholds) {
      this.engine = engine;
      this.thresholds = thresholds;
    }

    /**
     * Sets which live pictures get hints to the operator; they refuse nothing. {@link
     * QualityLimits#standard} unless it is called.
     */
    public Builder qualityLimits(QualityLimits limits) {
      qualityLimits = limits;
      return this;
    }

    /** Makes the verifier. */
    public FaceVerifier build() {
      return new FaceVerifier(this);
    }
  }
}
