package io.github.baidiao.face.opencv;

import io.github.baidiao.face.FaceImage;
import io.github.baidiao.face.FaceVerifier;
import io.github.baidiao.face.error.FaceException;

/** What a program that does nothing else does; run in a JVM of its own. */
final class FreshJvm {
  private FreshJvm() {}

  public static void main(String[] arguments) {
    for (int i = 0; i < Integer.getInteger("forgotten", 0); i++) {
      forgetVerifier();
    }
    try (FaceVerifier verifier = FaceVerifier.standard();
        FaceImage one = FaceImage.of(DrawnFace.picture(300, 300, 150, 150, 1.2, 0));
        FaceImage other = FaceImage.of(DrawnFace.picture(400, 400, 200, 200, 1.5, 10))) {
      System.exit(verifier.verify(one, other).orElseThrow().similarity() > 0.9 ? 10 : 11);
    } catch (FaceException failure) {
      System.err.println(failure.getMessage());
      System.exit(12);
    }
  }

  private static void forgetVerifier() {
    FaceImage picture = FaceImage.of(DrawnFace.picture(300, 300, 150, 150, 1.2, 0));
    FaceVerifier.standard().verify(picture, picture).orElseThrow();
    System.gc();
  }
}
