package io.github.baidiao.face;

import io.github.baidiao.face.error.FaceException;
import java.util.function.Function;

/**
 * What was asked for, or the picture that has no one clear face: a closed set of two cases, of
 * which {@link #match} forces both. Immutable.
 *
 * @param <T> what was asked for
 */
public abstract class FaceResult<T> {
  private FaceResult() {}

  static <T> FaceResult<T> of(T value) {
    return new FaceResult<T>() {
      @Override
      public <R> R match(
          Function<? super T, ? extends R> usable,
          Function<? super UnusablePicture, ? extends R> unusable) {
        return usable.apply(value);
      }
    };
  }

  static <T> FaceResult<T> unusable(UnusablePicture picture) {
    return new FaceResult<T>() {
      @Override
      public <R> R match(
          Function<? super T, ? extends R> usable,
          Function<? super UnusablePicture, ? extends R> unusable) {
        return unusable.apply(picture);
      }
    };
  }

  /** Calls the function of the case that this is. */
  public abstract <R> R match(
      Function<? super T, ? extends R> usable,
      Function<? super UnusablePicture, ? extends R> unusable);

  /** Goes on with what was asked for; a picture without a face stays what it is. */
  final <U> FaceResult<U> then(Function<? super T, FaceResult<U>> next) {
    return match(next, FaceResult::unusable);
  }

  /**
   * Returns what was asked for.
   *
   * @throws FaceException with {@code FACE-201} to {@code FACE-203} if a picture has no one clear
   *     face
   */
  public final T orElseThrow() {
    return match(
        usable -> usable,
        unusable -> {
          throw new FaceException(unusable.errorCode(), unusable.picture().name());
        });
  }

  @Override
  public final String toString() {
    return match(String::valueOf, String::valueOf);
  }
}
