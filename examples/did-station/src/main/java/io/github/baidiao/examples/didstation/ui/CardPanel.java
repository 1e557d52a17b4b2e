package io.github.baidiao.examples.didstation.ui;

import io.github.baidiao.examples.didstation.station.Station;
import io.github.baidiao.examples.didstation.station.View;
import io.github.baidiao.examples.didstation.text.Texts;
import javax.swing.JComponent;
import javax.swing.JLabel;

/** A card has to go in, or out: what the reader is at, in words and as a drawing. */
final class CardPanel extends ScreenPanel {
  private static final long serialVersionUID = 1L;

  private final JLabel reader = new JLabel(" ");
  private final ActionButton again;

  /** Makes the panel; the card's arrow points into the reader, or out of it. */
  CardPanel(Station station, boolean in) {
    put(new JLabel(new CardDrawing(in)));
    put(reader);
    reader.setFont(Look.bold(24));
    again = key(ActionButton.onEnter("again", station::again));
  }

  @Override
  void fill(View view, Texts texts) {
    reader.setText(texts.of("reader", view.reader()));
  }

  @Override
  void forget() {
    // Shows nothing personal.
  }

  @Override
  JComponent firstFocus() {
    return again;
  }
}
