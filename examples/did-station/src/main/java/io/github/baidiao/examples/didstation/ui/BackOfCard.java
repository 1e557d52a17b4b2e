package io.github.baidiao.examples.didstation.ui;

import io.github.baidiao.examples.didstation.text.Texts;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import javax.swing.JComponent;

/** A drawing of the back of a card that shows where the laser code is printed. */
final class BackOfCard extends JComponent {
  private static final long serialVersionUID = 1L;
  private static final String FORM = "AA0-0000000-00";

  private String caption = "";

  BackOfCard() {
    Dimension size = new Dimension(560, 240);
    setPreferredSize(size);
    setMaximumSize(size);
  }

  void say(Texts texts) {
    caption = texts.get("laser.where");
    repaint();
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D pen = (Graphics2D) graphics.create();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(new Color(0xDC, 0xE9, 0xF0));
    pen.fillRoundRect(4, 4, 330, 208, 20, 20);
    pen.setColor(new Color(0x3A, 0x3A, 0x3A));
    pen.fillRect(4, 24, 330, 40);
    pen.setColor(Look.FAINT);
    pen.setStroke(new BasicStroke(2));
    pen.drawRoundRect(4, 4, 330, 208, 20, 20);
    pen.drawLine(28, 96, 250, 96);
    pen.drawLine(28, 116, 210, 116);
    pen.setFont(Look.code(20));
    pen.setColor(Look.INK);
    pen.drawString(FORM, 40, 172);
    pen.setColor(Look.RED);
    pen.setStroke(new BasicStroke(4));
    pen.drawRoundRect(28, 146, 196, 38, 16, 16);
    pen.drawLine(224, 165, 352, 120);
    pen.setFont(Look.bold(18));
    pen.drawString(caption, 360, 122);
    pen.dispose();
  }
}
