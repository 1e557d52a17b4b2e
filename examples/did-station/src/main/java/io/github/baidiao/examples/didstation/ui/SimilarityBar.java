package io.github.baidiao.examples.didstation.ui;

import io.github.baidiao.examples.didstation.face.Verdict;
import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.util.Locale;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;

/** The similarity on its scale, 0 to 1, with both thresholds marked and named by their numbers. */
final class SimilarityBar extends JComponent {
  private static final long serialVersionUID = 1L;
  private static final int WIDTH = 760;
  private static final int TOP = 30;
  private static final int THICK = 30;

  private transient Verdict.@Nullable Score score;

  SimilarityBar() {
    Dimension size = new Dimension(WIDTH + 40, 96);
    setPreferredSize(size);
    setMinimumSize(size);
    setMaximumSize(size);
  }

  void show(Verdict.@Nullable Score shown) {
    score = shown;
    repaint();
  }

  private static int at(double similarity) {
    return 20 + (int) Math.round(WIDTH * Math.max(0, Math.min(1, similarity)));
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Verdict.Score shown = score;
    if (shown == null) {
      return;
    }
    Graphics2D pen = (Graphics2D) graphics.create();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(Look.RED);
    pen.fillRect(at(0), TOP, at(shown.review()) - at(0), THICK);
    pen.setColor(Look.YELLOW);
    pen.fillRect(at(shown.review()), TOP, at(shown.match()) - at(shown.review()), THICK);
    pen.setColor(Look.GREEN);
    pen.fillRect(at(shown.match()), TOP, at(1) - at(shown.match()), THICK);
    pen.setColor(Look.INK);
    pen.setFont(Look.plain(16));
    mark(pen, shown.review());
    mark(pen, shown.match());
    int here = at(shown.similarity());
    pen.fill(new Polygon(new int[] {here - 12, here + 12, here}, new int[] {4, 4, TOP + 4}, 3));
    pen.setStroke(new BasicStroke(4));
    pen.drawLine(here, TOP, here, TOP + THICK);
    pen.dispose();
  }

  private static void mark(Graphics2D pen, double threshold) {
    int x = at(threshold);
    pen.drawLine(x, TOP, x, TOP + THICK + 6);
    pen.drawString(String.format(Locale.ROOT, "%.2f", threshold), x - 16, TOP + THICK + 26);
  }
}
