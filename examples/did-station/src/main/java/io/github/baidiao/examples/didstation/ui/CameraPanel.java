package io.github.baidiao.examples.didstation.ui;

import io.github.baidiao.examples.didstation.camera.LiveFrame;
import io.github.baidiao.examples.didstation.face.FrameQuality;
import io.github.baidiao.examples.didstation.station.Details;
import io.github.baidiao.examples.didstation.station.Station;
import io.github.baidiao.examples.didstation.station.View;
import io.github.baidiao.examples.didstation.text.Language;
import io.github.baidiao.examples.didstation.text.Texts;
import java.awt.BorderLayout;
import java.awt.event.KeyEvent;
import java.util.stream.Collectors;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;

/** The camera's picture, and beside it what would make it better. */
final class CameraPanel extends ScreenPanel {
  private static final long serialVersionUID = 1L;

  private final Photo preview = new Photo(480, 360);
  private final JLabel taken = new JLabel(" ");
  private final Prose state = new Prose(24, Look.INK);
  private final Prose hints = new Prose(22, Look.FAINT);
  private final ActionButton compare;
  private final ActionButton take;
  private transient Texts texts = Texts.of(Language.THAI);

  CameraPanel(Station station) {
    JPanel words = new JPanel(new BorderLayout(0, 16));
    state.setFont(Look.bold(24));
    words.add(state, BorderLayout.PAGE_START);
    words.add(hints, BorderLayout.CENTER);
    words.add(taken, BorderLayout.PAGE_END);
    JPanel both = new JPanel(new BorderLayout(28, 0));
    both.add(preview, BorderLayout.LINE_START);
    both.add(words, BorderLayout.CENTER);
    put(both);
    compare = key(ActionButton.onEnter("compare", station.citizen()::compare));
    take = key(ActionButton.onKey("take", KeyEvent.VK_F6, station.citizen()::takeFrame));
    key(ActionButton.onKey("again", KeyEvent.VK_F5, station::again));
  }

  @Override
  void fill(View view, Texts now) {
    texts = now;
    if (view.details() instanceof Details.Frames frames) {
      taken.setText(texts.get("camera.taken", frames.taken(), frames.most()));
      compare.setEnabled(frames.taken() > 0 && !view.busy());
      take.setEnabled(frames.taken() < frames.most() && !view.busy());
    }
    if (view.notice().isPresent()) {
      preview.forget();
      state.setText("");
      hints.setText("");
    }
  }

  /** Shows a frame and what is told about it. */
  void frame(LiveFrame frame) {
    preview.show(frame.picture());
    FrameQuality quality = frame.quality();
    state.setLocale(texts.language().locale());
    hints.setLocale(texts.language().locale());
    state.setForeground(quality.good() ? Look.GREEN : quality.usable() ? Look.YELLOW : Look.RED);
    state.setText(
        quality
            .problem()
            .map(problem -> problem.operatorText().whatHappened(texts.language().locale()))
            .orElseGet(() -> texts.get(quality.good() ? "camera.good" : "camera.usable")));
    hints.setText(
        quality.hints().stream()
            .map(hint -> "• " + texts.hint(hint))
            .collect(Collectors.joining("\n")));
  }

  boolean showsAFrame() {
    return preview.isShowingSomething();
  }

  @Override
  void forget() {
    preview.forget();
    state.setText("");
    hints.setText("");
  }

  @Override
  JComponent firstFocus() {
    return compare.isEnabled() ? compare : take;
  }
}
