package io.github.baidiao.examples.didstation.ui;

import io.github.baidiao.examples.didstation.station.Details;
import io.github.baidiao.examples.didstation.station.Station;
import io.github.baidiao.examples.didstation.station.View;
import io.github.baidiao.examples.didstation.text.Texts;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPasswordField;

/** The officer's PIN at the provider, which is none of the card's. */
final class PinPanel extends ScreenPanel {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 12;

  private final JLabel name = put(new JLabel(" "));
  private final JPasswordField pin = put(Fields.pin("pin", LONGEST));
  private final JLabel tries = put(new JLabel(" "));

  PinPanel(Station station) {
    name.setFont(Look.bold(26));
    tries.setForeground(Look.RED);
    key(ActionButton.onEnter("checkPin", () -> station.pin(Fields.take(pin))));
  }

  @Override
  void fill(View view, Texts texts) {
    if (view.details() instanceof Details.Officer officer) {
      name.setText(officer.name());
      tries.setText(
          officer.triesLeft().isPresent()
              ? texts.get("pin.triesLeft", officer.triesLeft().getAsInt())
              : " ");
    }
  }

  @Override
  void forget() {
    name.setText(" ");
    tries.setText(" ");
    Fields.wipe(pin);
  }

  @Override
  JComponent firstFocus() {
    return pin;
  }
}
