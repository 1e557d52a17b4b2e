package io.github.baidiao.face.opencv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.baidiao.face.FaceImage;
import io.github.baidiao.face.ThresholdPolicy;
import io.github.baidiao.face.engine.FaceEngine;
import io.github.baidiao.face.engine.FaceTemplate;
import io.github.baidiao.face.engine.FoundFace;
import io.github.baidiao.face.evaluation.CardForm;
import io.github.baidiao.face.evaluation.ComparisonSet;
import io.github.baidiao.face.evaluation.CrossValidation;
import io.github.baidiao.face.evaluation.OperatingPoint;
import io.github.baidiao.face.evaluation.RocCurve;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Keeps the accuracy from falling, where there is a folder with photos that may be used for it:
 * {@code -Dbaidiao.face.pairs=FOLDER}, or {@code BAIDIAO_FACE_PAIRS} in the environment. It holds
 * {@code pairs.csv} with the columns {@code set,a,b,same}; {@code a} is brought into card form.
 */
@RequiresModels
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PairsRegressionTest {
  private static final String REVERSED = ", b as the card";

  private final Map<String, FaceTemplate> cards = new HashMap<>();
  private final Map<String, FaceTemplate> photos = new HashMap<>();
  private final Map<String, ComparisonSet> sets = new HashMap<>();

  @BeforeAll
  void compareAll() throws IOException {
    Path folder = folder();
    List<String> lines = Files.readAllLines(folder.resolve("pairs.csv"));
    assertThat(lines.get(0)).isEqualTo("set,a,b,same");
    try (FaceEngine engine = OpenCvEngine.standard()) {
      for (String line : lines.subList(1, lines.size())) {
        String[] columns = line.split(",");
        compare(engine, folder, columns);
      }
    }
  }

  private static Path folder() {
    String named = System.getProperty("baidiao.face.pairs", System.getenv("BAIDIAO_FACE_PAIRS"));
    if (named == null) {
      System.out.println("Accuracy not tested: no -Dbaidiao.face.pairs=FOLDER");
    }
    assumeThat(named).isNotNull();
    return Path.of(named);
  }

  private void compare(FaceEngine engine, Path folder, String[] columns) throws IOException {
    boolean same = columns[3].equals("1");
    compare(engine, folder, columns[0], columns[1], columns[2], same);
    compare(engine, folder, columns[0] + REVERSED, columns[2], columns[1], same);
  }

  private void compare(
      FaceEngine engine, Path folder, String set, String asCard, String asPhoto, boolean same)
      throws IOException {
    FaceTemplate card = cards.get(asCard);
    if (card == null) {
      card = template(engine, card(engine, photo(folder, asCard)));
      cards.put(asCard, card);
    }
    FaceTemplate photo = photos.get(asPhoto);
    if (photo == null) {
      photo = template(engine, photo(folder, asPhoto));
      photos.put(asPhoto, photo);
    }
    sets.computeIfAbsent(set, name -> new ComparisonSet()).add(same, card.similarityTo(photo));
  }

  private static FaceImage photo(Path folder, String name) throws IOException {
    return FaceImage.of(Files.readAllBytes(folder.resolve(name)));
  }

  private static FaceImage card(FaceEngine engine, FaceImage photo) {
    return FaceImage.of(CardForm.of(photo, subject(engine, photo).points()));
  }

  private static FaceTemplate template(FaceEngine engine, FaceImage picture) {
    return engine.embedder().embed(picture.pixels(), subject(engine, picture));
  }

  /** The largest face near the middle: a whole photo is about it, others are in the background. */
  private static FoundFace subject(FaceEngine engine, FaceImage picture) {
    double x = picture.pixels().width() / 2.0;
    double y = picture.pixels().height() / 2.0;
    return engine.finder().find(picture.pixels()).stream()
        .max(
            Comparator.comparingDouble(
                face ->
                    face.box().width()
                        - Math.hypot(
                            face.box().left() + face.box().width() / 2 - x,
                            face.box().top() + face.box().height() / 2 - y)))
        .orElseThrow();
  }

  @Test
  void hardSetStaysAsGoodAsItWas() {
    RocCurve roc = sets.get("asian").roc();
    OperatingPoint oneInHundred = roc.atFalseMatchRate(0.01);
    OperatingPoint oneInThousand = roc.atFalseMatchRate(0.001);
    System.out.println("asian: " + roc.equalError() + ", " + oneInHundred + ", " + oneInThousand);
    assertThat(roc.equalError().meanErrorRate()).isLessThanOrEqualTo(0.016);
    assertThat(oneInHundred.trueAcceptRate().value()).isGreaterThanOrEqualTo(0.98);
    assertThat(oneInThousand.trueAcceptRate().value()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void standardThresholdKeepsItsFalseMatchRateWhicheverPhotoIsTheCard() {
    ThresholdPolicy policy = ThresholdPolicy.standard();
    for (String set : List.of("asian", "asian" + REVERSED)) {
      OperatingPoint match = sets.get(set).roc().at(policy.match());
      System.out.println(set + ": " + match);
      assertThat(match.falseMatchRate().value()).isLessThanOrEqualTo(policy.falseMatchRate());
    }
  }

  @Test
  void officialPairsStayAsGoodAsTheyWere() {
    CrossValidation accuracy = sets.get("lfw").crossValidation(10);
    System.out.println("lfw: " + accuracy);
    assertThat(accuracy.mean()).isGreaterThanOrEqualTo(0.99);
  }
}
