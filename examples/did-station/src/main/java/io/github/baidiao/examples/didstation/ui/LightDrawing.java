package io.github.baidiao.examples.didstation.ui;

import io.github.baidiao.examples.didstation.station.Light;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import javax.swing.Icon;

/** A light that is told by its form too: disc and tick, triangle and bar, octagon and cross. */
final class LightDrawing implements Icon {
  private static final int SIDE = 150;

  private Light light = Light.YELLOW;

  void show(Light shown) {
    light = shown;
  }

  @Override
  public int getIconWidth() {
    return SIDE;
  }

  @Override
  public int getIconHeight() {
    return SIDE;
  }

  @Override
  public void paintIcon(Component owner, Graphics graphics, int x, int y) {
    Graphics2D pen = (Graphics2D) graphics.create(x, y, SIDE, SIDE);
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setStroke(new BasicStroke(14, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    switch (light) {
      case GREEN -> {
        pen.setColor(Look.GREEN);
        pen.fillOval(5, 5, 140, 140);
        pen.setColor(Color.WHITE);
        pen.drawPolyline(new int[] {42, 68, 110}, new int[] {78, 104, 50}, 3);
      }
      case YELLOW -> {
        pen.setColor(Look.YELLOW);
        pen.fill(new Polygon(new int[] {75, 145, 5}, new int[] {8, 138, 138}, 3));
        pen.setColor(Color.WHITE);
        pen.drawLine(75, 58, 75, 96);
        pen.drawLine(75, 120, 75, 121);
      }
      case RED -> {
        pen.setColor(Look.RED);
        pen.fill(
            new Polygon(
                new int[] {46, 104, 145, 145, 104, 46, 5, 5},
                new int[] {5, 5, 46, 104, 145, 145, 104, 46},
                8));
        pen.setColor(Color.WHITE);
        pen.drawLine(50, 50, 100, 100);
        pen.drawLine(100, 50, 50, 100);
      }
    }
    pen.dispose();
  }
}
