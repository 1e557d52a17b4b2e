package io.github.baidiao.examples.didstation.ui;

import io.github.baidiao.examples.didstation.station.Details;
import io.github.baidiao.examples.didstation.station.Station;
import io.github.baidiao.examples.didstation.station.View;
import io.github.baidiao.examples.didstation.text.Texts;
import io.github.baidiao.moph.consent.ConsentForm;
import io.github.baidiao.moph.consent.ConsentPurpose;
import io.github.baidiao.moph.consent.ConsentQuestion;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.swing.BorderFactory;
import javax.swing.BoxLayout;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;

/** What the citizen agrees to: one box for each purpose, none of them ticked. */
final class ConsentPanel extends ScreenPanel {
  private static final long serialVersionUID = 1L;

  private final Prose text = new Prose(18, Look.INK);
  private final JPanel boxes = put(new JPanel());
  private final transient Map<ConsentPurpose, JCheckBox> ticked = new LinkedHashMap<>();
  private final ActionButton next;

  ConsentPanel(Station station) {
    boxes.setLayout(new BoxLayout(boxes, BoxLayout.PAGE_AXIS));
    JScrollPane scrolled = new JScrollPane(text);
    scrolled.setBorder(BorderFactory.createEmptyBorder());
    put(scrolled);
    next = key(ActionButton.onEnter("next", () -> station.consent(agreed())));
  }

  private Set<ConsentPurpose> agreed() {
    return ticked.entrySet().stream()
        .filter(box -> box.getValue().isSelected())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  @Override
  void fill(View view, Texts texts) {
    if (view.details() instanceof Details.Consent consent) {
      ConsentForm form = consent.form();
      Set<ConsentPurpose> before = agreed();
      ticked.clear();
      boxes.removeAll();
      for (ConsentQuestion question : form.questions()) {
        JCheckBox box =
            new JCheckBox(wrapped(question, texts), before.contains(question.purpose()));
        box.setName(question.purpose().id());
        box.setEnabled(!view.busy());
        ticked.put(question.purpose(), box);
        boxes.add(box);
      }
      text.setLocale(texts.language().locale());
      text.setText(shown(form));
      text.setCaretPosition(0);
    }
  }

  private static String wrapped(ConsentQuestion question, Texts texts) {
    String needed = question.mandatory() ? " (" + texts.get("consent.needed") + ")" : "";
    return question.text() + needed;
  }

  private static String shown(ConsentForm form) {
    return String.join(
        "\n",
        form.introduction(),
        form.biometric(),
        form.retention(),
        String.join(", ", form.recipients()),
        form.rights());
  }

  @Override
  void forget() {
    ticked.clear();
    boxes.removeAll();
    text.setText("");
  }

  @Override
  JComponent firstFocus() {
    return ticked.values().stream().findFirst().<JComponent>map(box -> box).orElse(next);
  }
}
