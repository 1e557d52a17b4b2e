package io.github.baidiao.examples.didstation.ui;

import io.github.baidiao.examples.didstation.station.Screen;
import io.github.baidiao.examples.didstation.text.Texts;
import java.awt.Dimension;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JLabel;
import javax.swing.JPanel;

/** Where in the proofing this is, in words and by a mark, never by colour alone. */
final class StepsRail extends JPanel {
  private static final long serialVersionUID = 1L;
  private static final List<Screen> STEPS =
      List.of(
          Screen.SIGN_IN,
          Screen.OFFICER_CARD,
          Screen.CITIZEN_CARD,
          Screen.CONSENT,
          Screen.LASER_CODE,
          Screen.PHONE,
          Screen.CAMERA,
          Screen.READY,
          Screen.RESULT);

  private final transient Map<Screen, JLabel> labels = new EnumMap<>(Screen.class);

  StepsRail() {
    setLayout(new BoxLayout(this, BoxLayout.PAGE_AXIS));
    setBorder(BorderFactory.createEmptyBorder(24, 20, 24, 20));
    for (Screen step : STEPS) {
      JLabel label = new JLabel();
      labels.put(step, label);
      add(label);
      add(Box.createVerticalStrut(14));
    }
  }

  void show(Screen screen, Texts texts) {
    labels.forEach(
        (step, label) -> {
          boolean here = step == stepOf(screen);
          boolean done = step.compareTo(stepOf(screen)) < 0;
          label.setFont(here ? Look.bold(18) : Look.plain(18));
          label.setForeground(here ? Look.ACCENT : done ? Look.INK : Look.FAINT);
          label.setIcon(new StepMark(here, done));
          label.setText(texts.of("step", step));
        });
  }

  private static Screen stepOf(Screen screen) {
    return switch (screen) {
      case OFFICER_PIN, REMOVE_OFFICER_CARD -> Screen.OFFICER_CARD;
      case CITIZEN, VOID -> Screen.CITIZEN_CARD;
      case CARD_STATUS -> Screen.LASER_CODE;
      case SIMILARITY -> Screen.CAMERA;
      case UNKNOWN -> Screen.READY;
      default -> screen;
    };
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(230, super.getPreferredSize().height);
  }
}
