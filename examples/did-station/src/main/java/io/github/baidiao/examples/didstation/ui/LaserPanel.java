package io.github.baidiao.examples.didstation.ui;

import io.github.baidiao.examples.didstation.station.CitizenKeys;
import io.github.baidiao.examples.didstation.station.View;
import io.github.baidiao.examples.didstation.text.Language;
import io.github.baidiao.examples.didstation.text.Texts;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTextField;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;

/** The code on the back of the card: a field that puts the hyphens in by itself. */
final class LaserPanel extends ScreenPanel {
  private static final long serialVersionUID = 1L;

  private final JTextField code = put(Fields.text("laserCode", 13));
  private final JLabel state = put(new JLabel(" "));
  private final BackOfCard back = put(new BackOfCard());
  private transient Texts texts = Texts.of(Language.THAI);

  LaserPanel(CitizenKeys citizen) {
    code.setFont(Look.code(34));
    LaserMask.on(code);
    code.getDocument()
        .addDocumentListener(
            new DocumentListener() {
              @Override
              public void insertUpdate(DocumentEvent typed) {
                tell();
              }

              @Override
              public void removeUpdate(DocumentEvent typed) {
                tell();
              }

              @Override
              public void changedUpdate(DocumentEvent styled) {
                tell();
              }
            });
    key(ActionButton.onEnter("checkCard", () -> citizen.laserCode(code.getText())));
  }

  private void tell() {
    int missing = LaserMask.missing(code.getText());
    state.setForeground(missing == 0 ? Look.GREEN : Look.FAINT);
    state.setText(missing == 0 ? texts.get("laser.complete") : texts.get("laser.missing", missing));
  }

  @Override
  void fill(View view, Texts now) {
    texts = now;
    back.say(now);
    tell();
  }

  @Override
  void forget() {
    Fields.wipe(code);
  }

  @Override
  JComponent firstFocus() {
    return code;
  }
}
