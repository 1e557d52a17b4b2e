package io.github.baidiao.examples.didstation;

import io.github.baidiao.card.pcsc.SystemReaders;
import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.examples.didstation.settings.DeskSettings;
import io.github.baidiao.examples.didstation.terminal.Lines;
import io.github.baidiao.examples.didstation.terminal.TerminalStation;
import io.github.baidiao.examples.didstation.text.Texts;
import io.github.baidiao.examples.didstation.ui.Desktop;
import io.github.baidiao.moph.aal.QrTerminal;
import java.awt.GraphicsEnvironment;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts the station: {@code [--terminal] [SETTINGS]}, with a window unless a terminal is asked
 * for. The settings file is {@code did-station.properties} in the folder it is started in unless it
 * is named. Exit codes: 0 done, 2 settings or face models wrong, 3 no screen.
 */
public final class DidStation {
  private static final String TERMINAL = "--terminal";

  private DidStation() {}

  /** Starts it. */
  public static void main(String[] args) {
    List<String> given = new ArrayList<>(List.of(args));
    boolean terminal = given.remove(TERMINAL);
    if (!terminal && GraphicsEnvironment.isHeadless()) {
      System.err.println("did-station needs a screen, or --terminal. / โปรแกรมนี้ต้องใช้กับหน้าจอ");
      System.exit(3);
    }
    try {
      Path file = Path.of(given.isEmpty() ? "did-station.properties" : given.get(0));
      DeskSettings settings = DeskSettings.read(file);
      Desk desk = Desk.open(settings, SystemReaders.best(), Clock.systemUTC());
      Runtime.getRuntime().addShutdownHook(new Thread(desk::close, "did-station-end"));
      if (terminal) {
        inTerminal(desk, settings);
        System.exit(0);
      }
      Desktop.open(desk.parts(), settings.language(), () -> System.exit(0));
    } catch (SdkException fault) {
      System.err.println(fault.code().operatorText().thai());
      System.err.println(fault.getMessage());
      System.exit(2);
    }
  }

  private static void inTerminal(Desk desk, DeskSettings settings) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    boolean colours = System.getenv("TERM") != null || System.getenv("WT_SESSION") != null;
    QrTerminal terminal = colours ? QrTerminal.ANSI : QrTerminal.DARK_ON_LIGHT;
    TerminalStation.run(
        desk.parts(), Texts.of(settings.language()), terminal, Lines.ofThisProgram(System.in), out);
  }
}
