package io.github.baidiao.examples.didstation.ui;

import io.github.baidiao.moph.aal.QrCode;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;

/** A QR code, as large as its place allows in whole pixels for each module. */
final class QrPane extends JComponent {
  private static final long serialVersionUID = 1L;

  // 340 pixels are 45 mm at 192 dots to the inch, and 90 mm at 96: more than the 40 mm it needs.
  private static final int SIDE = 340;

  private transient @Nullable QrCode code;

  QrPane() {
    Dimension size = new Dimension(SIDE, SIDE);
    setPreferredSize(size);
    setMinimumSize(size);
    setMaximumSize(size);
  }

  void show(QrCode shown) {
    code = shown;
    repaint();
  }

  void forget() {
    code = null;
    repaint();
  }

  @Override
  protected void paintComponent(Graphics pen) {
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, getWidth(), getHeight());
    QrCode shown = code;
    if (shown == null) {
      return;
    }
    int dot = Math.max(1, Math.min(getWidth(), getHeight()) / shown.sizeWithQuietZone());
    int margin = (Math.min(getWidth(), getHeight()) - dot * shown.size()) / 2;
    pen.setColor(Color.BLACK);
    for (int y = 0; y < shown.size(); y++) {
      for (int x = 0; x < shown.size(); x++) {
        if (shown.dark(x, y)) {
          pen.fillRect(margin + x * dot, margin + y * dot, dot, dot);
        }
      }
    }
  }
}
