package io.github.baidiao.examples.didstation.ui;

import io.github.baidiao.examples.didstation.station.View;
import io.github.baidiao.examples.didstation.text.Texts;
import java.awt.BorderLayout;
import java.util.ArrayList;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.jspecify.annotations.Nullable;

/** One screen: a title, a sentence of help, what is on it, and its keys at the bottom. */
abstract class ScreenPanel extends JPanel {
  private static final long serialVersionUID = 1L;

  private final JLabel title = new JLabel();
  private final Prose help = new Prose(20, Look.FAINT);
  private final JPanel body = new JPanel();
  private final JPanel keys = new JPanel();
  private final transient List<ActionButton> buttons = new ArrayList<>();

  ScreenPanel() {
    super(new BorderLayout(0, 16));
    setBorder(BorderFactory.createEmptyBorder(20, 28, 20, 28));
    title.setFont(Look.bold(32));
    title.setAlignmentX(LEFT_ALIGNMENT);
    help.setAlignmentX(LEFT_ALIGNMENT);
    JPanel head = new JPanel();
    head.setLayout(new BoxLayout(head, BoxLayout.PAGE_AXIS));
    head.add(title);
    head.add(Box.createVerticalStrut(6));
    head.add(help);
    body.setLayout(new BoxLayout(body, BoxLayout.PAGE_AXIS));
    keys.setLayout(new BoxLayout(keys, BoxLayout.LINE_AXIS));
    add(head, BorderLayout.PAGE_START);
    add(body, BorderLayout.CENTER);
    add(keys, BorderLayout.PAGE_END);
  }

  /** Adds a component below those that are there. */
  final <C extends JComponent> C put(C component) {
    component.setAlignmentX(LEFT_ALIGNMENT);
    body.add(component);
    body.add(Box.createVerticalStrut(12));
    return component;
  }

  /** Adds a key at the bottom; the first is the default one. */
  final ActionButton key(ActionButton button) {
    if (!buttons.isEmpty()) {
      keys.add(Box.createHorizontalStrut(12));
    }
    buttons.add(button);
    keys.add(button);
    return button;
  }

  /** Shows a view; called for a view of this screen alone. */
  final void show(View view, Texts texts) {
    title.setText(texts.get("screen." + view.screen().name() + ".title"));
    help.setLocale(texts.language().locale());
    help.setText(texts.get("screen." + view.screen().name() + ".help"));
    buttons.forEach(button -> button.say(texts));
    buttons.forEach(button -> button.setEnabled(!view.busy()));
    fill(view, texts);
    revalidate();
    repaint();
  }

  /** Fills in what this screen shows; keys are enabled unless the view is busy. */
  abstract void fill(View view, Texts texts);

  /** Forgets everything personal; called when the screen is left. */
  abstract void forget();

  /** Returns what has the focus when the screen is entered. */
  abstract JComponent firstFocus();

  /** Returns what Enter presses. */
  final @Nullable JButton defaultButton() {
    return buttons.isEmpty() ? null : buttons.get(0);
  }
}
