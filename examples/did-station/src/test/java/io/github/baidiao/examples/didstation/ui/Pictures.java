package io.github.baidiao.examples.didstation.ui;

import io.github.baidiao.card.ReadOptions;
import io.github.baidiao.card.ThaiIdCards;
import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.card.simulator.SimulatedReaders;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** What a camera would see of an invented person: the drawn photo of the card, larger. */
public final class Pictures {
  private Pictures() {}

  /** Writes the picture. */
  public static void of(String person, Path file) throws IOException {
    SimulatedReaders readers = new SimulatedReaders();
    readers.insert(SimulatedCard.of(SimulatedPerson.load(person)));
    byte[] jpeg =
        ThaiIdCards.over(readers).read(ReadOptions.withPhoto()).photo().orElseThrow().jpeg();
    BufferedImage photo = ImageIO.read(new ByteArrayInputStream(jpeg));
    BufferedImage frame = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = frame.createGraphics();
    pen.setColor(new Color(0xC4, 0xCC, 0xD2));
    pen.fillRect(0, 0, 640, 480);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.drawImage(photo, 146, 20, 348, 418, null);
    pen.dispose();
    ImageIO.write(frame, "png", file.toFile());
  }
}
