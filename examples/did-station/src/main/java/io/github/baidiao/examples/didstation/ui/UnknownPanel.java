package io.github.baidiao.examples.didstation.ui;

import io.github.baidiao.examples.didstation.station.CitizenKeys;
import io.github.baidiao.examples.didstation.station.Details;
import io.github.baidiao.examples.didstation.station.View;
import io.github.baidiao.examples.didstation.text.Texts;
import javax.swing.JComponent;
import javax.swing.JLabel;

/** Nobody knows whether the person was registered: looked up again, never sent again. */
final class UnknownPanel extends ScreenPanel {
  private static final long serialVersionUID = 1L;

  private final JLabel id = put(new JLabel(" "));
  private final ActionButton lookUp;

  UnknownPanel(CitizenKeys citizen) {
    id.setFont(Look.bold(20));
    lookUp = key(ActionButton.onEnter("lookUp", citizen::lookUp));
  }

  @Override
  void fill(View view, Texts texts) {
    if (view.details() instanceof Details.Pending pending) {
      id.setText(texts.get("unknown.id", pending.transactionId()));
    }
  }

  @Override
  void forget() {
    id.setText(" ");
  }

  @Override
  JComponent firstFocus() {
    return lookUp;
  }
}
