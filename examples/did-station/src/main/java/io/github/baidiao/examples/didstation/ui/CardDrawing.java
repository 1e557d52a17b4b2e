package io.github.baidiao.examples.didstation.ui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import javax.swing.Icon;

/** A card above a reader, and an arrow that tells which way it has to go. */
final class CardDrawing implements Icon {
  private static final Color CARD = new Color(0xBF, 0xDD, 0xEE);
  private static final Color CHIP = new Color(0xD9, 0xB4, 0x4A);

  private final boolean in;

  CardDrawing(boolean in) {
    this.in = in;
  }

  @Override
  public int getIconWidth() {
    return 360;
  }

  @Override
  public int getIconHeight() {
    return 230;
  }

  @Override
  public void paintIcon(Component owner, Graphics graphics, int x, int y) {
    Graphics2D pen = (Graphics2D) graphics.create(x, y, getIconWidth(), getIconHeight());
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(CARD);
    pen.fillRoundRect(60, 6, 190, 120, 16, 16);
    pen.setColor(CHIP);
    pen.fillRoundRect(84, 72, 40, 32, 8, 8);
    pen.setColor(Look.FAINT);
    pen.setStroke(new BasicStroke(3));
    pen.drawRoundRect(60, 6, 190, 120, 16, 16);
    pen.drawLine(140, 34, 226, 34);
    pen.drawLine(140, 54, 206, 54);
    pen.setColor(Look.INK);
    pen.fillRoundRect(20, 158, 270, 60, 20, 20);
    pen.setColor(Look.PAPER);
    pen.fillRect(50, 166, 210, 6);
    pen.setColor(Look.ACCENT);
    int tip = in ? 148 : 20;
    int tail = in ? 20 : 148;
    int head = in ? tip - 34 : tip + 34;
    pen.setStroke(new BasicStroke(14));
    pen.drawLine(322, tail, 322, head);
    pen.fill(new Polygon(new int[] {298, 346, 322}, new int[] {head, head, tip}, 3));
    pen.dispose();
  }
}
