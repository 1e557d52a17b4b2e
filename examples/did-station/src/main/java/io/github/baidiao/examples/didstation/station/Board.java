package io.github.baidiao.examples.didstation.station;

import io.github.baidiao.examples.didstation.camera.LiveFrame;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** What is shown now, and who shows it. Where the screen is alone. */
final class Board {
  private final List<StationWindow> windows = new CopyOnWriteArrayList<>();
  private View view;

  Board(ReaderStatus reader) {
    view =
        new View(
            Screen.SIGN_IN,
            false,
            Optional.empty(),
            reader,
            Optional.empty(),
            new Details.Nothing());
  }

  View view() {
    return view;
  }

  void add(StationWindow window) {
    windows.add(window);
  }

  /** Goes to a screen; a notice of the former one is gone. */
  void show(Screen screen, Details details) {
    show(screen, details, Optional.empty());
  }

  void show(Screen screen, Details details, Notice notice) {
    show(screen, details, Optional.of(notice));
  }

  private void show(Screen screen, Details details, Optional<Notice> notice) {
    tell(new View(screen, false, notice, view.reader(), view.desk(), details));
  }

  /** Tells something beside the screen that is shown, which takes keys again. */
  void notice(Notice notice) {
    show(view.screen(), view.details(), Optional.of(notice));
  }

  /** Takes no key while the station works. */
  void busy() {
    tell(
        new View(
            view.screen(), true, Optional.empty(), view.reader(), view.desk(), view.details()));
  }

  void reader(ReaderStatus reader) {
    if (reader != view.reader()) {
      tell(
          new View(view.screen(), view.busy(), view.notice(), reader, view.desk(), view.details()));
    }
  }

  /** Says which unit, device and officer this is; shown with the next screen. */
  void desk(Optional<View.Desk> desk) {
    view = new View(view.screen(), view.busy(), view.notice(), view.reader(), desk, view.details());
  }

  void frame(LiveFrame frame) {
    windows.forEach(window -> window.frame(frame));
  }

  private void tell(View next) {
    view = next;
    windows.forEach(window -> window.show(next));
  }
}
