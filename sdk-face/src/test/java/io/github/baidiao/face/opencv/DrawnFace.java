package io.github.baidiao.face.opencv;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.QuadCurve2D;
import java.awt.image.BufferedImage;

/**
 * A face drawn with ellipses and curves, of nobody: its places are known because they were drawn
 * there. In its own units the eyes are at (-22, -12) and (22, -12), the nose reaches down to 21,
 * the corners of the mouth at (-16, 34) and (16, 34), the chin at 62.
 */
final class DrawnFace {
  private static final Color SKIN = new Color(224, 178, 146);
  private static final Color SHADE = new Color(176, 124, 96);
  private static final Color HAIR = new Color(38, 28, 24);
  private static final Color LIPS = new Color(172, 84, 80);

  private DrawnFace() {}

  /** Draws it on grey, its origin at a place, so many pixels a unit, turned clockwise. */
  static BufferedImage picture(
      int width, int height, double x, double y, double unit, double degrees) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(new Color(196, 204, 210));
    pen.fillRect(0, 0, width, height);
    draw(pen, x, y, unit, degrees);
    pen.dispose();
    return picture;
  }

  static void draw(Graphics2D pen, double x, double y, double unit, double degrees) {
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    AffineTransform before = pen.getTransform();
    pen.translate(x, y);
    pen.rotate(Math.toRadians(degrees));
    pen.scale(unit, unit);
    head(pen);
    for (int side : new int[] {-1, 1}) {
      eye(pen, 22 * side, -12);
    }
    nose(pen);
    mouth(pen);
    pen.setTransform(before);
  }

  private static void head(Graphics2D pen) {
    pen.setColor(new Color(90, 110, 150));
    pen.fill(new Ellipse2D.Double(-100, 78, 200, 120));
    pen.setColor(SHADE);
    pen.fill(new Ellipse2D.Double(-24, 30, 48, 70));
    pen.setColor(HAIR);
    pen.fill(new Ellipse2D.Double(-54, -78, 108, 116));
    pen.setColor(SHADE);
    pen.fill(new Ellipse2D.Double(-55, -16, 14, 30));
    pen.fill(new Ellipse2D.Double(41, -16, 14, 30));
    pen.setPaint(
        new RadialGradientPaint(
            new Point2D.Double(0, -5), 68, new float[] {0.45f, 1}, new Color[] {SKIN, SHADE}));
    pen.fill(new Ellipse2D.Double(-48, -62, 96, 124));
    pen.setColor(HAIR);
    pen.fill(new Arc2D.Double(-50, -68, 100, 90, 25, 130, Arc2D.CHORD));
  }

  private static void eye(Graphics2D pen, double x, double y) {
    pen.setColor(SHADE);
    pen.fill(new Ellipse2D.Double(x - 13, y - 9, 26, 17));
    pen.setColor(Color.WHITE);
    pen.fill(new Ellipse2D.Double(x - 10, y - 4.5, 20, 9));
    pen.setColor(new Color(60, 40, 30));
    pen.fill(new Ellipse2D.Double(x - 4.5, y - 4.5, 9, 9));
    pen.setColor(Color.BLACK);
    pen.fill(new Ellipse2D.Double(x - 2, y - 2, 4, 4));
    pen.setStroke(new BasicStroke(1.8f));
    pen.draw(new Arc2D.Double(x - 10, y - 5, 20, 11, 10, 160, Arc2D.OPEN));
    pen.setColor(HAIR);
    pen.setStroke(new BasicStroke(3.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    pen.draw(new QuadCurve2D.Double(x - 12, y - 14, x, y - 20, x + 12, y - 14));
  }

  private static void nose(Graphics2D pen) {
    pen.setColor(SHADE);
    pen.setStroke(new BasicStroke(2));
    pen.draw(new QuadCurve2D.Double(-5, -10, -8, 8, -9, 15));
    pen.fill(new Ellipse2D.Double(-10, 10, 20, 11));
    pen.setColor(SKIN.brighter());
    pen.fill(new Ellipse2D.Double(-5, 8, 10, 9));
    pen.setColor(HAIR);
    pen.fill(new Ellipse2D.Double(-7, 17, 4, 3));
    pen.fill(new Ellipse2D.Double(3, 17, 4, 3));
  }

  private static void mouth(Graphics2D pen) {
    pen.setColor(LIPS);
    pen.fill(new Ellipse2D.Double(-16, 29, 32, 11));
    pen.setColor(HAIR);
    pen.setStroke(new BasicStroke(1.2f));
    pen.draw(new QuadCurve2D.Double(-16, 34, 0, 36, 16, 34));
  }
}
