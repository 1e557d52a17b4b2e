package io.github.baidiao.examples.didstation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Pictures of the window: below {@code docs/did-station} with {@code -Dbaidiao.docs.update=true},
 * else below {@code target}. Each is of the sandbox and marked so.
 */
final class Album {
  private static final Path FOLDER =
      Boolean.getBoolean("baidiao.docs.update")
          ? Path.of("..", "..", "docs", "did-station")
          : Path.of("target", "did-station");
  private static final double SCALE = 0.66;
  private static final int LARGEST = 60_000;

  private final Stage stage;

  Album(Stage stage) {
    this.stage = stage;
  }

  void take(String name) throws IOException {
    byte[] png = png(smaller(stage.look()));
    assertThat(png.length).as(name).isLessThan(LARGEST);
    Files.createDirectories(FOLDER);
    Files.write(FOLDER.resolve(name + ".png"), png);
  }

  void takeInEnglish(String name) throws IOException {
    stage.keyboard.press(KeyEvent.VK_F9);
    take(name);
    stage.keyboard.press(KeyEvent.VK_F9);
  }

  private static BufferedImage smaller(BufferedImage large) {
    int width = (int) (large.getWidth() * SCALE);
    int height = (int) (large.getHeight() * SCALE);
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = small.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.drawImage(large, 0, 0, width, height, null);
    pen.dispose();
    return small;
  }

  private static byte[] png(BufferedImage picture) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageIO.write(Palette.of(picture).draw(picture), "png", file);
    return file.toByteArray();
  }
}
