package io.github.baidiao.examples.didstation.ui;

import io.github.baidiao.examples.didstation.station.CitizenKeys;
import io.github.baidiao.examples.didstation.station.Details;
import io.github.baidiao.examples.didstation.station.Light;
import io.github.baidiao.examples.didstation.station.View;
import io.github.baidiao.examples.didstation.text.Texts;
import java.awt.event.KeyEvent;
import javax.swing.JComponent;
import javax.swing.JLabel;

/** What DOPA says of the card: a light, its meaning in words, and DOPA's own text. */
final class StatusPanel extends ScreenPanel {
  private static final long serialVersionUID = 1L;

  private final transient LightDrawing drawing = new LightDrawing();
  private final JLabel light = put(new JLabel(drawing));
  private final Prose meaning = put(new Prose(28, Look.INK));
  private final Prose dopa = put(new Prose(22, Look.FAINT));
  private final ActionButton next;
  private final ActionButton retype;

  StatusPanel(CitizenKeys citizen) {
    meaning.setFont(Look.bold(28));
    next = key(ActionButton.onEnter("next", citizen::statusSeen));
    retype = key(ActionButton.onKey("retypeLaser", KeyEvent.VK_F7, citizen::retypeLaser));
  }

  @Override
  void fill(View view, Texts texts) {
    if (view.details() instanceof Details.Status status) {
      drawing.show(status.light());
      light.getAccessibleContext().setAccessibleName(texts.of("light", status.light()));
      meaning.setLocale(texts.language().locale());
      meaning.setText(
          texts.of("light", status.light()) + ": " + texts.of("status", status.status().kind()));
      dopa.setText(
          status.status().serverText().map(text -> texts.get("status.dopaSays", text)).orElse(""));
      next.setEnabled(status.light() == Light.GREEN && !view.busy());
      retype.setEnabled(status.light() == Light.YELLOW && !view.busy());
    }
  }

  @Override
  void forget() {
    meaning.setText("");
    dopa.setText("");
  }

  @Override
  JComponent firstFocus() {
    return next.isEnabled() ? next : retype;
  }
}
