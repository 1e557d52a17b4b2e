package io.github.baidiao.examples.didstation.ui;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;

/** A picture of a person, as large as its place allows, until {@link #forget}. */
final class Photo extends JComponent {
  private static final long serialVersionUID = 1L;

  private transient @Nullable BufferedImage picture;

  Photo(int width, int height) {
    Dimension size = new Dimension(width, height);
    setPreferredSize(size);
    setMinimumSize(size);
    setMaximumSize(size);
  }

  /** Shows a file; a photo is 5 kB, so decoding it here holds nobody up. */
  void show(Optional<byte[]> jpeg) {
    try {
      show(jpeg.isPresent() ? ImageIO.read(new ByteArrayInputStream(jpeg.get())) : null);
    } catch (IOException unreadable) {
      show((BufferedImage) null);
    }
  }

  void show(@Nullable BufferedImage shown) {
    picture = shown;
    repaint();
  }

  boolean isShowingSomething() {
    return picture != null;
  }

  void forget() {
    picture = null;
    repaint();
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    graphics.setColor(new Color(0xE4, 0xE7, 0xEA));
    graphics.fillRect(0, 0, getWidth(), getHeight());
    BufferedImage shown = picture;
    if (shown != null) {
      double scale =
          Math.min(
              (double) getWidth() / shown.getWidth(), (double) getHeight() / shown.getHeight());
      int width = (int) (shown.getWidth() * scale);
      int height = (int) (shown.getHeight() * scale);
      ((Graphics2D) graphics)
          .setRenderingHint(
              RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      graphics.drawImage(
          shown, (getWidth() - width) / 2, (getHeight() - height) / 2, width, height, null);
    }
    graphics.setColor(Look.FAINT);
    graphics.drawRect(0, 0, getWidth() - 1, getHeight() - 1);
  }
}
