package io.github.baidiao.examples.didstation.ui;

import io.github.baidiao.examples.didstation.text.Texts;
import java.awt.Dimension;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.KeyStroke;

/** A button that a key presses too, wherever the focus is; its text tells the key. */
final class ActionButton extends JButton {
  private static final long serialVersionUID = 1L;
  private static final String PRESS = "press";

  private final String textName;
  private final String keyName;

  private ActionButton(String textName, String keyName, Runnable action) {
    this.textName = textName;
    this.keyName = keyName;
    setName(textName);
    setFont(Look.bold(20));
    setMinimumSize(new Dimension(120, 52));
    addActionListener(pressed -> action.run());
  }

  /** Makes the button that Enter presses. */
  static ActionButton onEnter(String textName, Runnable action) {
    return new ActionButton(textName, "Enter", action);
  }

  /** Makes a button that a function key presses, {@code KeyEvent.VK_F1} and so on. */
  static ActionButton onKey(String textName, int keyCode, Runnable action) {
    ActionButton button = new ActionButton(textName, KeyEvent.getKeyText(keyCode), action);
    button.getInputMap(WHEN_IN_FOCUSED_WINDOW).put(KeyStroke.getKeyStroke(keyCode, 0), PRESS);
    button
        .getActionMap()
        .put(
            PRESS,
            new AbstractAction() {
              private static final long serialVersionUID = 1L;

              @Override
              public void actionPerformed(ActionEvent pressed) {
                button.doClick(0);
              }
            });
    return button;
  }

  void say(Texts texts) {
    setText(texts.get("key." + textName) + "  [" + keyName + "]");
  }

  @Override
  public Dimension getPreferredSize() {
    Dimension size = super.getPreferredSize();
    return new Dimension(size.width + 16, 52);
  }
}
