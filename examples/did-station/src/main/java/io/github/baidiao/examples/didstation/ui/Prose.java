package io.github.baidiao.examples.didstation.ui;

import java.awt.Color;
import java.awt.Dimension;
import javax.swing.BorderFactory;
import javax.swing.JTextArea;

/** Text that is wrapped between words, also between Thai ones, which have no spaces. */
final class Prose extends JTextArea {
  private static final long serialVersionUID = 1L;

  Prose(int size, Color ink) {
    setFont(Look.plain(size));
    setForeground(ink);
    setLineWrap(true);
    setWrapStyleWord(true);
    setEditable(false);
    setFocusable(false);
    setOpaque(false);
    setBorder(BorderFactory.createEmptyBorder());
  }

  /** As wide as there is room, and no higher than its lines. */
  @Override
  public Dimension getMaximumSize() {
    return new Dimension(Integer.MAX_VALUE, getPreferredSize().height);
  }
}
