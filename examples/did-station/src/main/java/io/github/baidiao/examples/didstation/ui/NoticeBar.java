package io.github.baidiao.examples.didstation.ui;

import io.github.baidiao.examples.didstation.station.Notice;
import io.github.baidiao.examples.didstation.text.Texts;
import java.awt.BorderLayout;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JPanel;

/** What happened and what to do, above the screen; the code of a fault stands at its end. */
final class NoticeBar extends JPanel {
  private static final long serialVersionUID = 1L;

  private final Prose what = new Prose(22, Look.INK);
  private final Prose todo = new Prose(20, Look.INK);

  NoticeBar() {
    super(new BorderLayout(0, 4));
    setName("notice");
    setBackground(Look.WARNING_PAPER);
    setBorder(
        BorderFactory.createCompoundBorder(
            BorderFactory.createMatteBorder(0, 8, 0, 0, Look.YELLOW),
            BorderFactory.createEmptyBorder(10, 20, 10, 20)));
    what.setFont(Look.bold(22));
    add(what, BorderLayout.PAGE_START);
    add(todo, BorderLayout.CENTER);
  }

  void show(Optional<Notice> notice, Texts texts) {
    setVisible(notice.isPresent());
    what.setLocale(texts.language().locale());
    todo.setLocale(texts.language().locale());
    what.setText(notice.map(texts::what).orElse(""));
    todo.setText(notice.map(told -> texts.todo(told) + code(told)).orElse(""));
  }

  private static String code(Notice notice) {
    String detail = notice.detail().map(named -> ": " + named).orElse("");
    return notice.code().map(code -> " [" + code.id() + detail + "]").orElse("");
  }
}
