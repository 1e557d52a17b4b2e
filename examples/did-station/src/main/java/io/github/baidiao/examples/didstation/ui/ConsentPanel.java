package io.github.baidiao.examples.didstation.ui;

import io.github.baidiao.examples.didstation.station.CitizenKeys;
import io.github.baidiao.examples.didstation.station.Details;
import io.github.baidiao.examples.didstation.station.View;
import io.github.baidiao.examples.didstation.text.Texts;
import io.github.baidiao.moph.consent.ConsentForm;
import io.github.baidiao.moph.consent.ConsentPurpose;
import io.github.baidiao.moph.consent.ConsentQuestion;
import java.awt.event.KeyEvent;
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
import javax.swing.KeyStroke;

/** What the citizen agrees to: one box for each purpose, none of them ticked. */
final class ConsentPanel extends ScreenPanel {
  private static final long serialVersionUID = 1L;

  private final Prose text = new Prose(18, Look.INK);
  private final JPanel boxes = new JPanel();
  private final transient Map<ConsentPurpose, JCheckBox> ticked = new LinkedHashMap<>();
  private final ActionButton next;

  ConsentPanel(CitizenKeys citizen) {
    boxes.setLayout(new BoxLayout(boxes, BoxLayout.PAGE_AXIS));
    JScrollPane scrolled = new JScrollPane(text);
    scrolled.setBorder(BorderFactory.createEmptyBorder());
    // The boxes have the focus; the text is turned over from wherever it is.
    scrolled
        .getInputMap(WHEN_IN_FOCUSED_WINDOW)
        .put(KeyStroke.getKeyStroke(KeyEvent.VK_PAGE_DOWN, 0), "scrollDown");
    scrolled
        .getInputMap(WHEN_IN_FOCUSED_WINDOW)
        .put(KeyStroke.getKeyStroke(KeyEvent.VK_PAGE_UP, 0), "scrollUp");
    put(scrolled);
    put(boxes);
    next = key(ActionButton.onEnter("next", () -> citizen.consent(agreed())));
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
      // What was ticked stays so, and what has the focus keeps it, when a notice comes.
      if (ticked.isEmpty()) {
        form.questions().forEach(question -> ask(question, texts));
      }
      text.setLocale(texts.language().locale());
      text.setText(shown(form));
      text.setCaretPosition(0);
    }
  }

  private void ask(ConsentQuestion question, Texts texts) {
    JCheckBox box = new JCheckBox(worded(question, texts));
    box.setName(question.purpose().id());
    ticked.put(question.purpose(), box);
    boxes.add(box);
  }

  private static String worded(ConsentQuestion question, Texts texts) {
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
