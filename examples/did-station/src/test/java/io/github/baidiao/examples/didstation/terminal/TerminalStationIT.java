package io.github.baidiao.examples.didstation.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.simulator.SimulatedReaders;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.examples.didstation.camera.FolderCamera;
import io.github.baidiao.examples.didstation.reader.CardCounter;
import io.github.baidiao.examples.didstation.station.StationParts;
import io.github.baidiao.examples.didstation.text.Language;
import io.github.baidiao.examples.didstation.text.Texts;
import io.github.baidiao.examples.didstation.ui.Pictures;
import io.github.baidiao.examples.didstation.ui.TestDouble;
import io.github.baidiao.examples.sandbox.CardSlot;
import io.github.baidiao.examples.sandbox.Sandbox;
import io.github.baidiao.moph.aal.QrTerminal;
import io.github.baidiao.moph.consent.ConsentForm;
import io.github.baidiao.moph.evidence.SealedBytes;
import io.github.baidiao.moph.proofing.MophDoor;
import io.github.baidiao.moph.proofing.ProofingStation;
import io.github.baidiao.moph.proofing.StationSettings;
import io.github.baidiao.moph.stub.Invented;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The guided station in a terminal, against the sandbox. */
@Timeout(600)
class TerminalStationIT {
  private static final Pattern OTP = Pattern.compile("\\(OTP\\): (\\w+)");

  private final SimulatedReaders readers = new SimulatedReaders();
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final BlockingQueue<String> typed = new LinkedBlockingQueue<>();
  private final List<Boolean> hidden = new ArrayList<>();
  private @TempDir Path pictures;

  @Test
  void citizenIsRegisteredLineByLine() throws Exception {
    Pictures.of("somchai", pictures.resolve("somchai.png"));
    Clock clock = Clock.systemUTC();
    try (Sandbox sandbox = Sandbox.start(0, CardSlot.in(readers));
        MophDoor door =
            MophDoor.of(
                account -> account.baseUrl(sandbox.agent()).clock(clock),
                idp -> idp.baseUrl(sandbox.mophIdp()));
        CardCounter counter = CardCounter.open(readers, Optional.empty(), clock)) {
      Thread station = new Thread(() -> run(parts(door, counter, clock)), "station");
      station.setDaemon(true);
      station.start();
      type("station", "P@ssw0rd");
      until("put your own ID card in");
      sandbox.insert("malee");
      type(Invented.OFFICER_PIN);
      until("Take your card out");
      sandbox.remove();
      until("Put the citizen's ID card in");
      sandbox.insert("somchai");
      until("1-1000-00000-01-6");
      type("");
      ConsentForm.draftThai().questions().forEach(asked -> type("y"));
      type("aa1 0000000 01".replace(" ", ""), "", "0812345678");
      until("Enter takes a picture");
      Awaitility.await().atMost(Duration.ofMinutes(2)).until(this::comparedAtLast);
      type("", "");
      until("Code to type in the app");
      Matcher otp = OTP.matcher(text());
      assertThat(otp.find()).isTrue();
      assertThat(sandbox.redeem(otp.group(1))).isTrue();
      // Where a card is waited for no line is read: as Ctrl+C would.
      station.interrupt();
      station.join();
      // User, password, PIN; whatever came then was shown as it was typed.
      assertThat(hidden).startsWith(false, true, true, false);
      assertThat(text()).contains("SANDBOX").contains("\u2588");
    }
  }

  /** The camera needs a moment: until its first frame there is nothing to take. */
  private boolean comparedAtLast() {
    if (text().contains("Similarity 0.81")) {
      return true;
    }
    if (typed.isEmpty()) {
      type("");
    }
    return false;
  }

  private void run(StationParts parts) {
    TerminalStation.run(
        parts,
        Texts.of(Language.ENGLISH),
        QrTerminal.DARK_ON_LIGHT,
        hide -> {
          hidden.add(hide);
          try {
            return typed.take().toCharArray();
          } catch (InterruptedException e) {
            return null;
          }
        },
        new PrintStream(written, true, StandardCharsets.UTF_8));
  }

  private void type(String... lines) {
    typed.addAll(List.of(lines));
  }

  private String text() {
    return written.toString(StandardCharsets.UTF_8);
  }

  private void until(String wanted) {
    Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> text().contains(wanted));
  }

  private StationParts parts(MophDoor door, CardCounter counter, Clock clock) {
    StationSettings settings =
        StationSettings.builder()
            .hospitalCode(HospitalCode.of(Invented.UNIT))
            .deviceToken(SecretSource.of(Secret.of(Invented.STATION_TOKEN)))
            .sealer(evidence -> SealedBytes.of(new byte[] {0x30, 0x00}))
            .clock(clock)
            .build();
    return new StationParts(
        Invented.UNIT,
        ProofingStation.open(settings, door, counter),
        counter,
        FolderCamera.source(pictures, Duration.ofMillis(50)),
        new TestDouble(0.81, List.of()),
        ConsentForm.draftThai(),
        (token, hospital) -> {},
        clock,
        Duration.ofMinutes(2));
  }
}
