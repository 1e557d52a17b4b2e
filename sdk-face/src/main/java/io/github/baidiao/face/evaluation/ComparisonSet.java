package io.github.baidiao.face.evaluation;

/**
 * Comparisons of pairs of which it is known whether they show one person, in the order they are
 * added. Not thread-safe; holds numbers only, nothing of a face.
 */
public final class ComparisonSet {
  private final Scores mated = new Scores();
  private final Scores nonMated = new Scores();

  /**
   * Adds a pair that was compared.
   *
   * @param samePerson whether both pictures show one person
   * @param similarity what the model found, any finite number
   */
  public void add(boolean samePerson, double similarity) {
    if (Double.isNaN(similarity) || Double.isInfinite(similarity)) {
      throw new IllegalArgumentException("a finite similarity is needed");
    }
    scores(samePerson).add(similarity);
  }

  /** Adds a pair of which a picture has no one clear face (failure to enrol or to acquire). */
  public void addFailure(boolean samePerson) {
    scores(samePerson).addFailure();
  }

  private Scores scores(boolean samePerson) {
    return samePerson ? mated : nonMated;
  }

  /** Returns how many mated pairs could not be compared. */
  public int matedFailures() {
    return mated.failures();
  }

  /** Returns how many non-mated pairs could not be compared. */
  public int nonMatedFailures() {
    return nonMated.failures();
  }

  /**
   * Returns the rates among the pairs that could be compared: those of the algorithm.
   *
   * @throws IllegalStateException unless a mated and a non-mated pair could be compared
   */
  public RocCurve roc() {
    return RocCurve.of(compared(mated), compared(nonMated));
  }

  /**
   * Returns the rates among all pairs, where a pair that could not be compared is no match at any
   * threshold: what the counter sees.
   *
   * @throws IllegalStateException unless a mated and a non-mated pair could be compared
   */
  public RocCurve rocWithFailuresAsNonMatches() {
    compared(mated);
    compared(nonMated);
    return RocCurve.of(mated.all(), nonMated.all());
  }

  /**
   * Returns the accuracy by the protocol of Labeled Faces in the Wild: the mated and the non-mated
   * pairs that could be compared are each cut into parts of consecutive pairs, and each part is
   * judged by the threshold that is best on all others.
   *
   * @param folds how many parts, at least 2; LFW has 10
   * @throws IllegalStateException if there are fewer mated or non-mated pairs than parts
   */
  public CrossValidation crossValidation(int folds) {
    return CrossValidation.of(mated.withoutFailures(), nonMated.withoutFailures(), folds);
  }

  private static double[] compared(Scores scores) {
    double[] compared = scores.withoutFailures();
    if (compared.length == 0) {
      throw new IllegalStateException("a mated and a non-mated pair are needed");
    }
    return compared;
  }
}
