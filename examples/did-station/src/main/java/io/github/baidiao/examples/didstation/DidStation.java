package io.github.baidiao.examples.didstation;

import io.github.baidiao.card.pcsc.SystemReaders;
import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.examples.didstation.settings.DeskSettings;
import io.github.baidiao.examples.didstation.ui.Desktop;
import java.awt.GraphicsEnvironment;
import java.nio.file.Path;
import java.time.Clock;

/**
 * Starts the station. The only argument is its settings file; {@code did-station.properties} in the
 * folder it is started in without one. Exit codes: 0 window closed, 2 settings or face models
 * wrong, 3 no screen.
 */
public final class DidStation {
  private DidStation() {}

  /** Starts it. */
  public static void main(String[] args) {
    if (GraphicsEnvironment.isHeadless()) {
      System.err.println("did-station needs a screen. / โปรแกรมนี้ต้องใช้กับหน้าจอ");
      System.exit(3);
    }
    try {
      DeskSettings settings =
          DeskSettings.read(Path.of(args.length == 0 ? "did-station.properties" : args[0]));
      Desk desk = Desk.open(settings, SystemReaders.best(), Clock.systemUTC());
      Runtime.getRuntime().addShutdownHook(new Thread(desk::close, "did-station-end"));
      Desktop.open(desk.parts(), settings.language(), () -> System.exit(0));
    } catch (SdkException fault) {
      System.err.println(fault.code().operatorText().thai());
      System.err.println(fault.getMessage());
      System.exit(2);
    }
  }
}
