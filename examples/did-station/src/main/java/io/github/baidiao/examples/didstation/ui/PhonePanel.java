package io.github.baidiao.examples.didstation.ui;

import io.github.baidiao.examples.didstation.station.CitizenKeys;
import io.github.baidiao.examples.didstation.station.View;
import io.github.baidiao.examples.didstation.text.Texts;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTextField;

/** The citizen's mobile number. */
final class PhonePanel extends ScreenPanel {
  private static final long serialVersionUID = 1L;
  private static final int DIGITS = 10;

  private final JLabel label = put(new JLabel());
  private final JTextField phone = put(Fields.digits("phone", DIGITS));

  PhonePanel(CitizenKeys citizen) {
    phone.setFont(Look.code(34));
    label.setLabelFor(phone);
    key(ActionButton.onEnter("checkPhone", () -> citizen.phone(phone.getText())));
  }

  @Override
  void fill(View view, Texts texts) {
    label.setText(texts.get("field.phone"));
  }

  @Override
  void forget() {
    Fields.wipe(phone);
  }

  @Override
  JComponent firstFocus() {
    return phone;
  }
}
