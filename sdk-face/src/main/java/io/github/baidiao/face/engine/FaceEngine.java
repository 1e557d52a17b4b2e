package io.github.baidiao.face.engine;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A finder, an embedder and, if wanted, a hint at liveness, closed together. Thread-safe. */
public final class FaceEngine implements AutoCloseable {
  private final FaceFinder finder;
  private final FaceEmbedder embedder;
  private final @Nullable UnprovenLivenessHint livenessHint;

  private FaceEngine(
      FaceFinder finder, FaceEmbedder embedder, @Nullable UnprovenLivenessHint livenessHint) {
    this.finder = finder;
    this.embedder = embedder;
    this.livenessHint = livenessHint;
  }

  public static FaceEngine of(FaceFinder finder, FaceEmbedder embedder) {
    return new FaceEngine(finder, embedder, null);
  }

  /** Returns this engine with a hint at liveness; only one of the two is to be closed. */
  public FaceEngine withUnprovenLivenessHint(UnprovenLivenessHint hint) {
    return new FaceEngine(finder, embedder, hint);
  }

  public FaceFinder finder() {
    return finder;
  }

  public FaceEmbedder embedder() {
    return embedder;
  }

  /** Returns what hints at liveness; nothing unless it was asked for. */
  public Optional<UnprovenLivenessHint> livenessHint() {
    return Optional.ofNullable(livenessHint);
  }

  /** Closes its parts. */
  @Override
  public void close() {
    finder.close();
    embedder.close();
    if (livenessHint != null) {
      livenessHint.close();
    }
  }
}
