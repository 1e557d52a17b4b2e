package io.github.baidiao.examples.didstation.ui;

import io.github.baidiao.examples.didstation.camera.LiveFrame;
import io.github.baidiao.examples.didstation.station.Screen;
import io.github.baidiao.examples.didstation.station.Station;
import io.github.baidiao.examples.didstation.station.StationWindow;
import io.github.baidiao.examples.didstation.station.View;
import io.github.baidiao.examples.didstation.text.Dates;
import io.github.baidiao.examples.didstation.text.Language;
import io.github.baidiao.examples.didstation.text.Texts;
import java.awt.AWTEvent;
import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Dimension;
import java.awt.event.AWTEventListener;
import java.awt.event.KeyEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import org.jspecify.annotations.Nullable;

/** The window. On the event thread alone, as all of Swing. */
public final class StationFrame extends JFrame implements StationWindow {
  private static final long serialVersionUID = 1L;

  private final JLabel unit = new JLabel(" ");
  private final JLabel officer = new JLabel(" ");
  private final JLabel sandbox = new JLabel(" ", SwingConstants.CENTER);
  private final JLabel reader = new JLabel(" ");
  private final StepsRail steps = new StepsRail();
  private final NoticeBar notice = new NoticeBar();
  private final CardLayout cards = new CardLayout();
  private final JPanel panels = new JPanel(cards);
  private final transient Map<Screen, ScreenPanel> byScreen = new EnumMap<>(Screen.class);
  private final CameraPanel camera;
  private final ActionButton language;
  private final ActionButton startOver;
  private final ActionButton signOut;
  private final transient Clock clock;
  private transient Texts texts;
  private transient @Nullable View shown;

  /** Makes the window of a station; {@link #open} shows it. */
  public StationFrame(Station station, Language first, Clock clock) {
    this.clock = clock;
    texts = Texts.of(first);
    camera = new CameraPanel(station);
    language = ActionButton.onKey("language", KeyEvent.VK_F9, this::switchLanguage);
    startOver = ActionButton.onKey("startOver", KeyEvent.VK_F12, station::startOver);
    signOut = ActionButton.onKey("signOut", KeyEvent.VK_F11, station::signOut);
    setDefaultCloseOperation(DO_NOTHING_ON_CLOSE);
    panels(station);
    layOut();
    show(station.view());
  }

  private void panels(Station station) {
    byScreen.put(Screen.SIGN_IN, new SignInPanel(station));
    byScreen.put(Screen.OFFICER_CARD, new CardPanel(station, true));
    byScreen.put(Screen.OFFICER_PIN, new PinPanel(station));
    byScreen.put(Screen.REMOVE_OFFICER_CARD, new CardPanel(station, false));
    byScreen.put(Screen.CITIZEN_CARD, new CardPanel(station, true));
    byScreen.put(Screen.CITIZEN, new CitizenPanel(station.citizen()));
    byScreen.put(Screen.CONSENT, new ConsentPanel(station.citizen()));
    byScreen.put(Screen.LASER_CODE, new LaserPanel(station.citizen()));
    byScreen.put(Screen.CARD_STATUS, new StatusPanel(station.citizen()));
    byScreen.put(Screen.PHONE, new PhonePanel(station.citizen()));
    byScreen.put(Screen.CAMERA, camera);
    byScreen.put(Screen.SIMILARITY, new SimilarityPanel(station.citizen()));
    byScreen.put(Screen.READY, new ReadyPanel(station.citizen()));
    byScreen.put(Screen.RESULT, new ResultPanel(station.citizen(), clock));
    byScreen.put(Screen.UNKNOWN, new UnknownPanel(station.citizen()));
    byScreen.put(Screen.VOID, new CardPanel(station, false));
    byScreen.forEach((screen, panel) -> panels.add(panel, screen.name()));
  }

  private void layOut() {
    sandbox.setOpaque(true);
    sandbox.setBackground(Look.SANDBOX);
    sandbox.setFont(Look.bold(20));
    sandbox.setName("sandbox");
    JPanel head = line();
    head.add(unit);
    head.add(Box.createHorizontalGlue());
    head.add(officer);
    JPanel top = new JPanel(new BorderLayout());
    top.add(sandbox, BorderLayout.PAGE_START);
    top.add(head, BorderLayout.CENTER);
    top.add(notice, BorderLayout.PAGE_END);
    JPanel foot = line();
    foot.add(reader);
    foot.add(Box.createHorizontalGlue());
    for (ActionButton button : new ActionButton[] {language, signOut, startOver}) {
      foot.add(Box.createHorizontalStrut(10));
      foot.add(button);
    }
    JPanel all = new JPanel(new BorderLayout());
    all.add(top, BorderLayout.PAGE_START);
    all.add(steps, BorderLayout.LINE_START);
    all.add(panels, BorderLayout.CENTER);
    all.add(foot, BorderLayout.PAGE_END);
    setContentPane(all);
    setPreferredSize(new Dimension(1200, 860));
    unit.setFont(Look.bold(20));
    pack();
  }

  /** Returns what the window shows. */
  View shown() {
    return Objects.requireNonNull(shown);
  }

  /** Returns whether the camera's picture is there. */
  boolean showsAFrame() {
    return camera.showsAFrame();
  }

  private static JPanel line() {
    JPanel line = new JPanel();
    line.setLayout(new BoxLayout(line, BoxLayout.LINE_AXIS));
    line.setBorder(BorderFactory.createEmptyBorder(10, 20, 10, 20));
    return line;
  }

  private void switchLanguage() {
    texts = Texts.of(texts.language().other());
    View now = shown;
    if (now != null) {
      show(now);
    }
  }

  @Override
  public void show(View view) {
    Optional<Screen> before = Optional.ofNullable(shown).map(View::screen);
    shown = view;
    setTitle(texts.get("window.title"));
    sandbox.setVisible(view.desk().map(View.Desk::sandbox).orElse(false));
    sandbox.setText(texts.get("window.sandbox"));
    unit.setText(view.desk().map(this::unit).orElse(texts.get("window.title")));
    officer.setText(view.desk().map(this::officer).orElse(" "));
    reader.setText(texts.of("reader", view.reader()));
    for (ActionButton button : new ActionButton[] {language, signOut, startOver}) {
      button.say(texts);
    }
    startOver.setEnabled(view.screen().withCitizen());
    signOut.setEnabled(view.screen() != Screen.SIGN_IN);
    notice.show(view.notice(), texts);
    steps.show(view.screen(), texts);
    ScreenPanel panel = panel(view.screen());
    panel.show(view, texts);
    cards.show(panels, view.screen().name());
    getRootPane().setDefaultButton(panel.defaultButton());
    if (before.isEmpty() || before.get() != view.screen()) {
      before.ifPresent(left -> panel(left).forget());
      panel.firstFocus().requestFocusInWindow();
    }
  }

  private ScreenPanel panel(Screen screen) {
    return Objects.requireNonNull(byScreen.get(screen));
  }

  private String unit(View.Desk desk) {
    return desk.unit() + " " + desk.unitName() + " · " + desk.deviceName();
  }

  private String officer(View.Desk desk) {
    return desk.officer()
        .map(
            name ->
                desk.officerUntil()
                    .map(until -> texts.get("window.officer", name, Dates.clock(until)))
                    .orElse(name))
        .orElse(" ");
  }

  @Override
  public void frame(LiveFrame frame) {
    camera.frame(frame);
  }

  /** Shows the window, and tells the station of every key and click. */
  public void open(Runnable touched) {
    AWTEventListener listener = event -> touched.run();
    getToolkit().addAWTEventListener(listener, AWTEvent.KEY_EVENT_MASK | AWTEvent.MOUSE_EVENT_MASK);
    addWindowFocusListener(
        new WindowAdapter() {
          @Override
          public void windowGainedFocus(WindowEvent gained) {
            if (getMostRecentFocusOwner() == null
                || getMostRecentFocusOwner() == StationFrame.this) {
              panel(shown().screen()).firstFocus().requestFocusInWindow();
            }
          }
        });
    setVisible(true);
  }
}
