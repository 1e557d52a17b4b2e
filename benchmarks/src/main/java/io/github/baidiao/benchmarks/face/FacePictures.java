package io.github.baidiao.benchmarks.face;

import io.github.baidiao.card.ReadOptions;
import io.github.baidiao.card.ThaiIdCards;
import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.card.simulator.SimulatedReaders;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * The two pictures that are compared: drawn faces of simulated people, of 250 x 250 pixels, or the
 * first two of a folder. The nets take as long for the one as for the other.
 */
public final class FacePictures {
  /** The system property that names the folder. */
  public static final String FOLDER = "baidiao.benchmarks.pictures";

  private static final List<String> PEOPLE = List.of("dao", "somchai");
  private static final int SIZE = 250;

  private FacePictures() {}

  /** Returns two files, JPEG or PNG. */
  public static List<byte[]> two() {
    String folder = System.getProperty(FOLDER, "");
    return folder.isEmpty() ? PEOPLE.stream().map(FacePictures::drawn).toList() : of(folder);
  }

  /** Says which pictures they are. */
  public static String origin() {
    return System.getProperty(FOLDER, "").isEmpty()
        ? "two drawn faces of 250 x 250 pixels"
        : "two pictures of a folder";
  }

  private static List<byte[]> of(String folder) {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      List<Path> two =
          files
              .filter(
                  file -> file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(jpg|jpeg|png)"))
              .sorted()
              .limit(2)
              .toList();
      if (two.size() < 2) {
        throw new IllegalArgumentException("two JPEG or PNG files are needed in " + folder);
      }
      return List.of(Files.readAllBytes(two.get(0)), Files.readAllBytes(two.get(1)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static byte[] drawn(String person) {
    SimulatedReaders readers = new SimulatedReaders();
    readers.insert(SimulatedCard.of(SimulatedPerson.load(person)));
    byte[] photo =
        ThaiIdCards.over(readers).read(ReadOptions.withPhoto()).photo().orElseThrow().jpeg();
    try {
      BufferedImage card = ImageIO.read(new ByteArrayInputStream(photo));
      BufferedImage square = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
      Graphics2D graphics = square.createGraphics();
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      int width = SIZE * card.getWidth() / card.getHeight();
      graphics.drawImage(card, (SIZE - width) / 2, 0, width, SIZE, null);
      graphics.dispose();
      ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
      ImageIO.write(square, "jpg", jpeg);
      return jpeg.toByteArray();
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }
}
