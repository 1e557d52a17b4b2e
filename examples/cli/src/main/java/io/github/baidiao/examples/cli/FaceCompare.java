package io.github.baidiao.examples.cli;

import io.github.baidiao.face.FaceComparison;
import io.github.baidiao.face.FaceImage;
import io.github.baidiao.face.FaceResult;
import io.github.baidiao.face.FaceVerifier;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code baidiao face compare}. */
@Command(
    name = "compare",
    description = {
      "Says whether two pictures show one person: A from the card, B just taken. Exit code 0 is a"
          + " match, 30 none, 31 for an officer to decide, 32 a picture without one clear face.",
      "เทียบใบหน้าสองรูป: A คือรูปจากบัตร B คือรูปที่เพิ่งถ่าย"
    })
final class FaceCompare implements Callable<Integer> {
  private final Output output;
  private final FaceSource faces;

  @Parameters(
      index = "0",
      paramLabel = "A",
      description = {"The trusted picture, JPEG or PNG.", "รูปจากบัตร (JPEG หรือ PNG)"})
  private String a = "";

  @Parameters(
      index = "1",
      paramLabel = "B",
      description = {"The picture just taken, JPEG or PNG.", "รูปที่เพิ่งถ่าย (JPEG หรือ PNG)"})
  private String b = "";

  FaceCompare(Output output, FaceSource faces) {
    this.output = output;
    this.faces = faces;
  }

  @Override
  public Integer call() {
    try (FaceImage reference = PictureFile.load(a);
        FaceImage live = PictureFile.load(b);
        FaceVerifier verifier = faces.open()) {
      FaceResult<FaceComparison> result = verifier.verify(reference, live);
      int unused = output.show(new ComparisonAnswer(verifier, result));
      return ComparisonAnswer.exitCode(result).number();
    }
  }
}
