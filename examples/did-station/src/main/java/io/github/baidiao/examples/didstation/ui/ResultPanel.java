package io.github.baidiao.examples.didstation.ui;

import io.github.baidiao.examples.didstation.station.CitizenKeys;
import io.github.baidiao.examples.didstation.station.Details;
import io.github.baidiao.examples.didstation.station.IssuedCode;
import io.github.baidiao.examples.didstation.station.View;
import io.github.baidiao.examples.didstation.text.Dates;
import io.github.baidiao.examples.didstation.text.Language;
import io.github.baidiao.examples.didstation.text.Texts;
import java.awt.BorderLayout;
import java.awt.event.KeyEvent;
import java.time.Clock;
import java.time.Duration;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.Timer;
import org.jspecify.annotations.Nullable;

/** The code in large letters, the QR code, and how long both still hold. */
final class ResultPanel extends ScreenPanel {
  private static final long serialVersionUID = 1L;

  private final QrPane qr = new QrPane();
  private final JLabel otpLabel = new JLabel();
  private final JLabel otp = new JLabel(" ");
  private final JLabel remaining = new JLabel(" ");
  private final Prose note = new Prose(20, Look.FAINT);
  private final ActionButton done;
  private final ActionButton print;
  private final transient Clock clock;
  private final Timer countdown = new Timer(1000, tick -> tell());
  private transient Texts texts = Texts.of(Language.THAI);
  private transient @Nullable IssuedCode code;

  ResultPanel(CitizenKeys citizen, Clock clock) {
    this.clock = clock;
    otp.setName("otp");
    otp.setFont(Look.code(64));
    otpLabel.setForeground(Look.FAINT);
    remaining.setName("remaining");
    remaining.setFont(Look.bold(26));
    JPanel words = new JPanel();
    words.setLayout(new BoxLayout(words, BoxLayout.PAGE_AXIS));
    for (JComponent line : new JComponent[] {otpLabel, otp, remaining, note}) {
      line.setAlignmentX(LEFT_ALIGNMENT);
      words.add(line);
      words.add(Box.createVerticalStrut(14));
    }
    JPanel both = new JPanel(new BorderLayout(36, 0));
    both.add(qr, BorderLayout.LINE_START);
    both.add(words, BorderLayout.CENTER);
    put(both);
    done = key(ActionButton.onEnter("done", citizen::done));
    print = key(ActionButton.onKey("print", KeyEvent.VK_F8, citizen::print));
    key(ActionButton.onKey("showAgain", KeyEvent.VK_F5, citizen::showAgain));
    key(ActionButton.onKey("newCode", KeyEvent.VK_F6, citizen::newCode));
  }

  @Override
  void fill(View view, Texts now) {
    texts = now;
    if (view.details() instanceof Details.Ticket ticket) {
      code = ticket.code().orElse(null);
      ticket.code().ifPresentOrElse(issued -> qr.show(issued.qr()), qr::forget);
      otpLabel.setText(texts.get("result.otp"));
      note.setLocale(texts.language().locale());
      note.setText(texts.get(ticket.foundByLookUp() ? "result.foundByLookUp" : "result.note"));
      countdown.start();
      tell();
    }
  }

  /** An expired code is not shown any more, so that nobody types it. */
  private void tell() {
    IssuedCode shown = code;
    if (shown == null) {
      otp.setText("–");
      remaining.setText(texts.get("result.none"));
      print.setEnabled(false);
      return;
    }
    Duration left = shown.token().remaining(clock.instant());
    boolean holds = !left.isZero();
    remaining.setForeground(holds ? Look.INK : Look.RED);
    remaining.setText(
        holds ? texts.get("result.remaining", Dates.left(left)) : texts.get("result.expired"));
    otp.setText(holds ? shown.token().otp() : "–");
    print.setEnabled(holds && done.isEnabled());
    if (!holds) {
      qr.forget();
    }
  }

  @Override
  void forget() {
    countdown.stop();
    code = null;
    otp.setText(" ");
    remaining.setText(" ");
    qr.forget();
  }

  @Override
  JComponent firstFocus() {
    return done;
  }
}
