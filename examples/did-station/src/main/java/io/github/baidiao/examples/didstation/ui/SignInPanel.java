package io.github.baidiao.examples.didstation.ui;

import io.github.baidiao.examples.didstation.station.Station;
import io.github.baidiao.examples.didstation.station.View;
import io.github.baidiao.examples.didstation.text.Texts;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPasswordField;
import javax.swing.JTextField;

/** User and password of the unit. */
final class SignInPanel extends ScreenPanel {
  private static final long serialVersionUID = 1L;

  private final JLabel userLabel = put(new JLabel());
  private final JTextField user = put(Fields.text("user", 20));
  private final JLabel passwordLabel = put(new JLabel());
  private final JPasswordField password = put(Fields.secret("password", 20));

  SignInPanel(Station station) {
    userLabel.setLabelFor(user);
    passwordLabel.setLabelFor(password);
    key(
        ActionButton.onEnter(
            "signIn", () -> station.signIn(user.getText().trim(), Fields.take(password))));
  }

  @Override
  void fill(View view, Texts texts) {
    userLabel.setText(texts.get("field.user"));
    passwordLabel.setText(texts.get("field.password"));
  }

  @Override
  void forget() {
    Fields.wipe(password);
  }

  @Override
  JComponent firstFocus() {
    return user.getText().isEmpty() ? user : password;
  }
}
