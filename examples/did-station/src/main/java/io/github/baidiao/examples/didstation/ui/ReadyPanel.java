package io.github.baidiao.examples.didstation.ui;

import io.github.baidiao.examples.didstation.station.CitizenKeys;
import io.github.baidiao.examples.didstation.station.View;
import io.github.baidiao.examples.didstation.text.Texts;
import javax.swing.JComponent;
import javax.swing.JProgressBar;

/** Everything is checked: one key registers. */
final class ReadyPanel extends ScreenPanel {
  private static final long serialVersionUID = 1L;

  private final Prose done = put(new Prose(24, Look.INK));
  private final JProgressBar progress = put(new JProgressBar());
  private final ActionButton register;

  ReadyPanel(CitizenKeys citizen) {
    progress.setIndeterminate(true);
    register = key(ActionButton.onEnter("register", citizen::register));
  }

  @Override
  void fill(View view, Texts texts) {
    done.setLocale(texts.language().locale());
    done.setText(texts.get(view.busy() ? "register.running" : "register.checked"));
    progress.setVisible(view.busy());
  }

  @Override
  void forget() {
    // Shows nothing personal.
  }

  @Override
  JComponent firstFocus() {
    return register;
  }
}
