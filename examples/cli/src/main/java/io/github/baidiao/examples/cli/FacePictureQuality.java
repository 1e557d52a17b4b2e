package io.github.baidiao.examples.cli;

import io.github.baidiao.face.FaceImage;
import io.github.baidiao.face.FaceQuality;
import io.github.baidiao.face.FaceResult;
import io.github.baidiao.face.FaceVerifier;
import io.github.baidiao.face.PictureRole;
import io.github.baidiao.face.UnusablePicture;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code baidiao face quality}. */
@Command(
    name = "quality",
    description = {
      "Says how good a picture of a face is for comparing it, and what the operator can do about it.",
      "ตรวจคุณภาพรูปใบหน้า และแนะนำวิธีถ่ายให้ดีขึ้น"
    })
final class FacePictureQuality implements Callable<Integer> {
  private final Output output;
  private final FaceSource faces;

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = {"The picture, JPEG or PNG.", "รูป (JPEG หรือ PNG)"})
  private String file = "";

  @Option(
      names = "--reference",
      description = {
        "Takes it as a picture from a card: measured alike, but not refused for its size.",
        "รูปจากบัตร: วัดเหมือนกัน แต่ไม่ปฏิเสธเพราะขนาด"
      })
  private boolean reference;

  FacePictureQuality(Output output, FaceSource faces) {
    this.output = output;
    this.faces = faces;
  }

  @Override
  public Integer call() {
    try (FaceImage picture = PictureFile.load(file);
        FaceVerifier verifier = faces.open()) {
      FaceResult<FaceQuality> result =
          verifier.inspect(picture, reference ? PictureRole.REFERENCE : PictureRole.LIVE);
      int done = output.show(new QualityAnswer(result));
      return result.match(quality -> done, unusable -> ExitCode.NO_USABLE_FACE.number());
    }
  }

  /** The quality of one picture: {@code docs/schema/face-quality.schema.json}. */
  private record QualityAnswer(FaceResult<FaceQuality> result) implements Answer {
    @Override
    public JsonObject json() {
      Optional<FaceQuality> quality = result.match(Optional::of, unusable -> Optional.empty());
      List<UnusablePicture> unusable = result.match(good -> List.of(), List::of);
      return new JsonObject()
          .with("usable", quality.isPresent())
          .with("problems", unusable, QualityAnswer::problem)
          .with("quality", quality, QualityForm::json);
    }

    private static JsonObject problem(UnusablePicture unusable) {
      return new PictureProblem("file", unusable.errorCode()).json();
    }

    @Override
    public Sheet sheet() {
      Sheet sheet = new Sheet();
      result.match(
          quality -> {
            QualityForm.addHintsTo(sheet, "FILE", quality);
            QualityForm.addMeasuresTo(sheet, quality);
            return sheet;
          },
          unusable ->
              sheet.line(
                  "Unusable",
                  "ใช้ไม่ได้",
                  new PictureProblem("FILE", unusable.errorCode()).oneLine()));
      return sheet;
    }
  }
}
