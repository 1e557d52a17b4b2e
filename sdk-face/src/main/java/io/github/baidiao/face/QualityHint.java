package io.github.baidiao.face;

/** What the operator does to get a better picture, in Thai and English. */
public enum QualityHint {
  MOVE_CLOSER("ขยับเข้าใกล้กล้อง", "Come closer to the camera");

  private final String thai;
  private final String english;

  QualityHint(String thai, String english) {
    this.thai = thai;
    this.english = english;
  }

  public String thai() {
    return thai;
  }

  public String english() {
    return english;
  }
}
