package io.github.baidiao.benchmarks.proofing;

import io.github.baidiao.card.ReadOptions;
import io.github.baidiao.card.ThaiIdCards;
import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.card.simulator.SimulatedReaders;
import io.github.baidiao.face.Decision;
import io.github.baidiao.face.FaceComparison;
import io.github.baidiao.face.FaceImage;
import io.github.baidiao.face.FaceVerifier;
import io.github.baidiao.face.FrameSelector;
import io.github.baidiao.face.SelectedFrames;
import io.github.baidiao.moph.assurance.FaceCheck;
import io.github.baidiao.moph.assurance.FaceDecision;
import io.github.baidiao.moph.assurance.FaceReference;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;

/** The SDK's own face engine, and what the camera sees: one frame of 640 x 480 pixels. */
final class Faces implements AutoCloseable {
  private final byte[] frame;
  private final FaceVerifier verifier = FaceVerifier.standard();
  private final FrameSelector selector = FrameSelector.of(verifier);

  /** Loads the models. */
  Faces(byte[] frame) {
    this.frame = frame;
  }

  byte[] frame() {
    return frame;
  }

  /** Compares as a station does: the frame is looked at, then compared with the card's photo. */
  FaceCheck compared(byte[] chipPhoto) {
    try (FaceImage photo = FaceImage.of(chipPhoto);
        FaceImage live = FaceImage.of(frame);
        SelectedFrames selected = selector.select(List.of(live)).orElseThrow()) {
      FaceComparison comparison = verifier.verify(photo, selected).orElseThrow();
      if (comparison.decision() != Decision.MATCH) {
        throw new IllegalStateException("no match: " + comparison.decision());
      }
      return FaceCheck.builder()
          .model(comparison.embedder().toString())
          .similarity(comparison.similarity())
          .matchThreshold(comparison.thresholds().match())
          .reviewThreshold(comparison.thresholds().review())
          .falseMatchRate(comparison.thresholds().falseMatchRate())
          .calibration(comparison.thresholds().source())
          .decision(FaceDecision.MATCH)
          .reference(FaceReference.CHIP_PHOTO)
          .at(Instant.now())
          .build();
    }
  }

  /** Draws the frame: a simulated person's photo, larger, before a wall. PNG. */
  static byte[] drawn(String person) throws IOException {
    SimulatedReaders readers = new SimulatedReaders();
    readers.insert(SimulatedCard.of(SimulatedPerson.load(person)));
    byte[] jpeg =
        ThaiIdCards.over(readers).read(ReadOptions.withPhoto()).photo().orElseThrow().jpeg();
    BufferedImage photo = ImageIO.read(new ByteArrayInputStream(jpeg));
    BufferedImage wall = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = wall.createGraphics();
    pen.setColor(new Color(0xC4, 0xCC, 0xD2));
    pen.fillRect(0, 0, wall.getWidth(), wall.getHeight());
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.drawImage(photo, 146, 20, 348, 418, null);
    pen.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(wall, "png", png);
    return png.toByteArray();
  }

  @Override
  public void close() {
    verifier.close();
  }
}
