package io.github.baidiao.examples.didstation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.simulator.SimulatedReaders;
import io.github.baidiao.examples.didstation.camera.LiveFrame;
import io.github.baidiao.examples.didstation.settings.DeskSettings;
import io.github.baidiao.examples.didstation.station.Details;
import io.github.baidiao.examples.didstation.station.Screen;
import io.github.baidiao.examples.didstation.station.Station;
import io.github.baidiao.examples.didstation.station.StationWindow;
import io.github.baidiao.examples.didstation.station.View;
import io.github.baidiao.examples.didstation.ui.Pictures;
import io.github.baidiao.examples.sandbox.CardSlot;
import io.github.baidiao.examples.sandbox.Sandbox;
import io.github.baidiao.moph.consent.ConsentForm;
import io.github.baidiao.moph.consent.ConsentQuestion;
import io.github.baidiao.moph.stub.Invented;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the settings file puts together, without a window: real engine, real seal, the sandbox. */
@Timeout(600)
class DeskIT {
  private final SimulatedReaders readers = new SimulatedReaders();
  private final BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
  private @TempDir Path folder;
  private int frames;

  @Test
  void citizenIsRegisteredWithSealedEvidenceAndTheRealEngine() throws Exception {
    try (Sandbox sandbox = Sandbox.start(0, CardSlot.in(readers));
        Desk desk = Desk.open(settings(sandbox), readers, Clock.systemUTC())) {
      Station station = Station.start(desk.parts(), Runnable::run, screen::add);
      station.show(countingFrames());
      station.signIn("station", "P@ssw0rd".toCharArray());
      until(station, Screen.OFFICER_CARD);
      sandbox.insert("malee");
      until(station, Screen.OFFICER_PIN);
      station.pin(Invented.OFFICER_PIN.toCharArray());
      until(station, Screen.REMOVE_OFFICER_CARD);
      sandbox.remove();
      until(station, Screen.CITIZEN_CARD);
      sandbox.insert("somchai");
      until(station, Screen.CITIZEN);
      station.citizen().citizenSeen();
      station
          .citizen()
          .consent(
              ConsentForm.draftThai().questions().stream()
                  .map(ConsentQuestion::purpose)
                  .collect(Collectors.toSet()));
      station.citizen().laserCode("AA1-0000000-01");
      until(station, Screen.CARD_STATUS);
      station.citizen().statusSeen();
      station.citizen().phone("0812345678");
      until(station, Screen.CAMERA);
      until(() -> frames > 0);
      station.citizen().takeFrame();
      station.citizen().compare();
      until(station, Screen.SIMILARITY);
      station.citizen().faceAccepted();
      until(station, Screen.READY);
      station.citizen().register();
      until(station, Screen.RESULT);
      Details.Ticket ticket = (Details.Ticket) station.view().details();
      assertThat(sandbox.redeem(ticket.code().orElseThrow().token().otp())).isTrue();
      station.close();
    }
  }

  private StationWindow countingFrames() {
    return new StationWindow() {
      @Override
      public void show(View view) {
        // The station is asked.
      }

      @Override
      public void frame(LiveFrame frame) {
        frames++;
      }
    };
  }

  private void until(Station station, Screen wanted) throws InterruptedException {
    until(() -> station.view().screen() == wanted && !station.view().busy());
  }

  private void until(BooleanSupplier wanted) throws InterruptedException {
    while (!wanted.getAsBoolean()) {
      Runnable news = screen.poll(120, TimeUnit.SECONDS);
      assertThat(news).as("news within two minutes").isNotNull();
      news.run();
    }
  }

  private DeskSettings settings(Sandbox sandbox) throws IOException, InterruptedException {
    Path pictures = Files.createDirectory(folder.resolve("pictures"));
    Pictures.of("somchai", pictures.resolve("somchai.png"));
    Files.writeString(folder.resolve("device-token.txt"), Invented.STATION_TOKEN);
    Files.writeString(folder.resolve("password.txt"), "changeit");
    keytool(
        "-genkeypair",
        "-alias",
        "station",
        "-keyalg",
        "RSA",
        "-keysize",
        "3072",
        "-dname",
        "CN=station",
        "-validity",
        "30");
    keytool("-exportcert", "-rfc", "-alias", "station", "-file", "hospital.pem");
    return DeskSettings.read(
        Files.writeString(
            folder.resolve("desk.properties"),
            String.join(
                "\n",
                "hospital.code=" + Invented.UNIT,
                "device.token.file=device-token.txt",
                "account.url=" + sandbox.agent(),
                "idp.url=" + sandbox.mophIdp(),
                "camera=pictures",
                "evidence.station.key=station.p12",
                "evidence.station.password.file=password.txt",
                "evidence.recipients=hospital.pem")));
  }

  private void keytool(String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    command.addAll(
        List.of("-keystore", "station.p12", "-storetype", "PKCS12", "-storepass", "changeit"));
    Process tool = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
    assertThat(tool.waitFor()).isZero();
  }
}
