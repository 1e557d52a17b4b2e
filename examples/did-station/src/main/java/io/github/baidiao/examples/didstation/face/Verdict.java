package io.github.baidiao.examples.didstation.face;

import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.face.FaceComparison;
import io.github.baidiao.moph.assurance.FaceDecision;
import java.awt.image.BufferedImage;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What became of a comparison: similar or not, or a picture that shows no one clear face. */
public abstract class Verdict {
  private Verdict() {}

  /** Says how similar the best frame and the photo are. */
  public static Verdict compared(Score score, BufferedImage best) {
    return new Verdict() {
      @Override
      public <R> R match(
          BiFunction<? super Score, ? super BufferedImage, ? extends R> compared,
          Function<? super ErrorCode, ? extends R> unusable) {
        return compared.apply(score, best);
      }
    };
  }

  /** Says why nothing could be compared. */
  public static Verdict unusable(ErrorCode why) {
    return new Verdict() {
      @Override
      public <R> R match(
          BiFunction<? super Score, ? super BufferedImage, ? extends R> compared,
          Function<? super ErrorCode, ? extends R> unusable) {
        return unusable.apply(why);
      }
    };
  }

  /** Calls the function of the case that this is. */
  public abstract <R> R match(
      BiFunction<? super Score, ? super BufferedImage, ? extends R> compared,
      Function<? super ErrorCode, ? extends R> unusable);

  @Override
  public String toString() {
    return "Verdict[masked]";
  }

  /**
   * A similarity, with everything that gives it a meaning.
   *
   * @param model which one compared, with its version
   * @param similarity on the model's scale
   * @param match from here on it is a match
   * @param review from here on an officer decides; below it is none
   * @param falseMatchRate the share of strangers that reach {@code match}
   * @param calibration the pictures the thresholds were set at
   */
  public record Score(
      String model,
      double similarity,
      double match,
      double review,
      double falseMatchRate,
      String calibration) {

    /** Returns what it means under its own thresholds. */
    public FaceDecision decision() {
      if (similarity >= match) {
        return FaceDecision.MATCH;
      }
      return similarity >= review ? FaceDecision.REVIEW : FaceDecision.NO_MATCH;
    }

    static Score of(FaceComparison comparison) {
      return new Score(
          comparison.embedder().toString(),
          comparison.similarity(),
          comparison.thresholds().match(),
          comparison.thresholds().review(),
          comparison.thresholds().falseMatchRate(),
          comparison.thresholds().source());
    }

    @Override
    public String toString() {
      return "Score[masked]";
    }
  }
}
