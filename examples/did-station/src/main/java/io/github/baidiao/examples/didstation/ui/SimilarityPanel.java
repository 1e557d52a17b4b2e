package io.github.baidiao.examples.didstation.ui;

import io.github.baidiao.examples.didstation.station.CitizenKeys;
import io.github.baidiao.examples.didstation.station.Details;
import io.github.baidiao.examples.didstation.station.View;
import io.github.baidiao.examples.didstation.text.Texts;
import io.github.baidiao.moph.assurance.FaceDecision;
import io.github.baidiao.moph.counter.FacePicture;
import java.awt.BorderLayout;
import java.awt.event.KeyEvent;
import java.util.Locale;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;

/** Both pictures, how similar they are, what that means, and the officer's decision if needed. */
final class SimilarityPanel extends ScreenPanel {
  private static final long serialVersionUID = 1L;

  private final Photo card = new Photo(120, 144);
  private final Photo live = new Photo(192, 144);
  private final SimilarityBar bar = new SimilarityBar();
  private final Prose meaning = new Prose(24, Look.INK);
  private final JLabel reasonLabel;
  private final JTextField reason;
  private final ActionButton next;
  private final ActionButton same;
  private final ActionButton notSame;
  private final ActionButton retake;

  SimilarityPanel(CitizenKeys citizen) {
    JPanel pictures = new JPanel();
    pictures.setLayout(new BoxLayout(pictures, BoxLayout.LINE_AXIS));
    pictures.add(card);
    pictures.add(Box.createHorizontalStrut(24));
    pictures.add(live);
    JPanel both = new JPanel(new BorderLayout(24, 0));
    both.add(pictures, BorderLayout.LINE_START);
    both.add(meaning, BorderLayout.CENTER);
    put(both);
    put(bar);
    meaning.setFont(Look.bold(24));
    reasonLabel = put(new JLabel());
    reason = put(Fields.text("reason", 32));
    reasonLabel.setLabelFor(reason);
    next = key(ActionButton.onEnter("next", citizen::faceAccepted));
    same = key(ActionButton.onKey("same", KeyEvent.VK_F2, () -> decide(citizen, true)));
    notSame = key(ActionButton.onKey("notSame", KeyEvent.VK_F3, () -> decide(citizen, false)));
    retake = key(ActionButton.onKey("retake", KeyEvent.VK_F7, citizen::retake));
  }

  private void decide(CitizenKeys citizen, boolean samePerson) {
    citizen.decide(samePerson, reason.getText().trim());
  }

  @Override
  void fill(View view, Texts texts) {
    if (view.details() instanceof Details.Similarity similarity) {
      boolean match = similarity.decision() == FaceDecision.MATCH;
      boolean decides = !match && similarity.decisionAllowed();
      card.show(similarity.photo().map(FacePicture::toByteArray));
      live.show(similarity.best());
      bar.show(similarity.score());
      meaning.setLocale(texts.language().locale());
      meaning.setText(
          texts.get(
                  "similarity.value",
                  String.format(Locale.ROOT, "%.2f", similarity.score().similarity()),
                  texts.of("decision", similarity.decision()))
              + (match || decides ? "" : " " + texts.get("similarity.forbidden")));
      reasonLabel.setText(texts.get("field.reason"));
      reasonLabel.setVisible(decides);
      reason.setVisible(decides);
      next.setEnabled(match && !view.busy());
      retake.setEnabled(!match && !view.busy());
      same.setVisible(decides);
      notSame.setVisible(decides);
    }
  }

  @Override
  void forget() {
    card.forget();
    live.forget();
    bar.show(null);
    meaning.setText("");
    Fields.wipe(reason);
  }

  @Override
  JComponent firstFocus() {
    return reason.isVisible() ? reason : next;
  }
}
