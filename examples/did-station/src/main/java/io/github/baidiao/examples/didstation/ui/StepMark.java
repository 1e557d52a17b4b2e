package io.github.baidiao.examples.didstation.ui;

import java.awt.BasicStroke;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import javax.swing.Icon;

/** A tick for what is done, an arrow for what is now, a ring for what is to come. */
record StepMark(boolean here, boolean done) implements Icon {
  private static final int SIDE = 18;

  @Override
  public int getIconWidth() {
    return SIDE + 6;
  }

  @Override
  public int getIconHeight() {
    return SIDE;
  }

  @Override
  public void paintIcon(Component owner, Graphics graphics, int x, int y) {
    Graphics2D pen = (Graphics2D) graphics.create(x, y, SIDE, SIDE);
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setStroke(new BasicStroke(2.5f));
    if (here) {
      pen.setColor(Look.ACCENT);
      pen.fill(new Polygon(new int[] {3, 16, 3}, new int[] {2, 9, 16}, 3));
    } else if (done) {
      pen.setColor(Look.GREEN);
      pen.drawPolyline(new int[] {2, 7, 16}, new int[] {9, 15, 3}, 3);
    } else {
      pen.setColor(Look.FAINT);
      pen.drawOval(4, 4, 9, 9);
    }
    pen.dispose();
  }
}
