package io.github.baidiao.examples.cli;

import io.github.baidiao.core.error.Advice;
import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.face.FaceImage;
import io.github.baidiao.face.FaceResult;
import io.github.baidiao.face.FaceVerifier;
import io.github.baidiao.face.PictureRole;
import io.github.baidiao.face.engine.FaceMesh;
import io.github.baidiao.face.engine.FacePoints;
import io.github.baidiao.face.engine.FaceTemplate;
import io.github.baidiao.face.engine.FoundFace;
import io.github.baidiao.face.error.FaceErrorCode;
import io.github.baidiao.face.evaluation.CardForm;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The templates of many pictures, each made once however many pairs it is in, as long as there is
 * room; the least recently used gives way. Thread-safe. {@link #close} wipes them.
 */
final class PictureTemplates implements AutoCloseable {

  /** A template, or why there is none. */
  record Outcome(Optional<FaceTemplate> template, Optional<ErrorCode> problem) {
    static Outcome of(FaceTemplate template) {
      return new Outcome(Optional.of(template), Optional.empty());
    }

    static Outcome problem(ErrorCode code) {
      return new Outcome(Optional.empty(), Optional.of(code));
    }
  }

  private record Key(Path file, PictureRole role, boolean cardForm) {}

  private final FaceVerifier verifier;
  private final Map<Key, CompletableFuture<Outcome>> outcomes;

  /**
   * Makes an empty store.
   *
   * @param most how many templates are kept; well more than are in use at one time
   */
  PictureTemplates(FaceVerifier verifier, int most) {
    this.verifier = verifier;
    this.outcomes =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<Key, CompletableFuture<Outcome>> eldest) {
            boolean full = size() > most;
            if (full) {
              wipe(eldest.getValue());
            }
            return full;
          }
        };
  }

  /** Returns the template of a picture as it is taken at the counter. */
  Outcome live(Path file) {
    return once(new Key(file, PictureRole.LIVE, false));
  }

  /** Returns the template of a trusted picture; what is good enough live is so for that too. */
  Outcome reference(Path file) {
    Outcome live = live(file);
    return live.template().isPresent() ? live : once(new Key(file, PictureRole.REFERENCE, false));
  }

  /** Returns the template of a picture that is brought into card form before. */
  Outcome cardForm(Path file) {
    return once(new Key(file, PictureRole.REFERENCE, true));
  }

  private Outcome once(Key key) {
    CompletableFuture<Outcome> mine = new CompletableFuture<>();
    CompletableFuture<Outcome> first;
    synchronized (outcomes) {
      first = outcomes.get(key);
      if (first == null) {
        outcomes.put(key, mine);
      }
    }
    if (first != null) {
      return join(first);
    }
    try {
      mine.complete(make(key));
    } catch (RuntimeException failed) {
      mine.completeExceptionally(failed);
    }
    return join(mine);
  }

  private static Outcome join(CompletableFuture<Outcome> outcome) {
    try {
      return outcome.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  private Outcome make(Key key) {
    try (FaceImage picture = FaceImage.read(key.file())) {
      return key.cardForm() ? inCardForm(picture) : template(picture, key.role());
    } catch (SdkException problem) {
      if (problem.advice() == Advice.FIX_CONFIG) {
        throw problem; // No other picture will fare better.
      }
      return Outcome.problem(problem.code());
    }
  }

  private Outcome template(FaceImage picture, PictureRole role) {
    FaceResult<FaceTemplate> result = verifier.template(picture, role);
    return result.match(Outcome::of, unusable -> Outcome.problem(unusable.errorCode()));
  }

  private Outcome inCardForm(FaceImage photo) {
    FaceResult<FoundFace> face = verifier.find(photo, PictureRole.REFERENCE);
    return face.match(
        found -> {
          found.mesh().ifPresent(FaceMesh::close);
          return inCardForm(photo, found.points());
        },
        unusable -> Outcome.problem(unusable.errorCode()));
  }

  private Outcome inCardForm(FaceImage photo, FacePoints eyes) {
    byte[] jpeg;
    try {
      jpeg = CardForm.of(photo, eyes);
    } catch (IllegalArgumentException noPortrait) {
      return Outcome.problem(FaceErrorCode.NO_FACE);
    }
    try (FaceImage card = FaceImage.of(jpeg)) {
      return template(card, PictureRole.REFERENCE);
    }
  }

  private static void wipe(CompletableFuture<Outcome> outcome) {
    if (outcome.isDone() && !outcome.isCompletedExceptionally()) {
      outcome.join().template().ifPresent(FaceTemplate::close);
    }
  }

  @Override
  public void close() {
    synchronized (outcomes) {
      outcomes.values().forEach(PictureTemplates::wipe);
      outcomes.clear();
    }
  }
}
