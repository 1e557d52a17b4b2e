package io.github.baidiao.examples.endofvisit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.simulator.SimulatedReaders;
import io.github.baidiao.examples.sandbox.CardSlot;
import io.github.baidiao.examples.sandbox.Sandbox;
import io.github.baidiao.moph.stub.phr.PhrFault;
import io.github.baidiao.moph.stub.phr.PhrStub;
import io.github.baidiao.moph.stub.phr.PhrStubServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class EndOfVisitMainTest {
  private static final String TOKEN = "00000000-0000-4000-8000-000000000001";

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Sandbox nhso;
  private PhrStubServer phr;

  @BeforeEach
  void services() throws Exception {
    nhso = Sandbox.start(0, CardSlot.in(new SimulatedReaders()));
    phr = PhrStubServer.start();
    Files.writeString(folder.resolve("phr.txt"), PhrStub.TOKEN);
    Files.writeString(folder.resolve("endpoint.txt"), TOKEN);
    Files.writeString(folder.resolve("authen-status.txt"), TOKEN);
  }

  @AfterEach
  void close() {
    phr.close();
    nhso.close();
  }

  @Test
  void visitIsSavedAndArrivesAndItsCodeComesBack() throws Exception {
    int exit = run("--visit", "VN-1");

    assertThat(exit).as(text(out)).isZero();

    assertThat(visits()).containsExactly("VN-1 v1 EP1000000011");
    assertThat(phr.stub().versions()).containsOnlyKeys("99999:VN-1");
    assertThat(text(out))
        .contains("saved and queued: VN-1 v1", "phr            v1", "close-rights   v1", "arrived");
    assertThat(text(out) + text(err)).doesNotContain("1100000000016", "สมชาย", TOKEN);
  }

  @Test
  void correctedVisitGoesAsANewVersionAndItsRightsAreClosedOnce() throws Exception {
    run("--visit", "VN-1");
    int exit = run("--visit", "VN-1");

    assertThat(exit).as(text(out)).isZero();

    assertThat(visits()).containsExactly("VN-1 v2 EP1000000011");
    assertThat(phr.stub().versions().get("99999:VN-1")).hasSize(2);
  }

  @Test
  void visitWaitsInTheQueueWhileALineIsDown() throws Exception {
    phr.stub().fail("UpdatePHRv1", PhrFault.STATUS_503, 1000);

    assertThat(run("--visit", "VN-1", "--wait", "3")).isEqualTo(ExitCode.UNFINISHED);
    assertThat(visits()).containsExactly("VN-1 v1 EP1000000011");
    assertThat(text(out)).contains("waiting");
  }

  @Test
  void refusedVisitIsToldWithItsCode() throws Exception {
    phr.stub().fail("UpdatePHRv1", PhrFault.REFUSED, 1);

    assertThat(run("--visit", "VN-1")).isEqualTo(ExitCode.REFUSED);
    assertThat(text(out)).contains("refused MOPH-903");
  }

  @Test
  void nothingIsSentToWhatIsNotTheSandbox() throws Exception {
    URI elsewhere = URI.create("http://127.0.0.1:1/phr");

    assertThat(runAt(elsewhere)).isEqualTo(ExitCode.USAGE);
    assertThat(text(err)).contains("not the sandbox", elsewhere.toString());
    assertThat(folder.resolve("his.db")).doesNotExist();
  }

  @Test
  void optionsAreExplained() throws Exception {
    assertThat(new EndOfVisitMain(stream(out), stream(err)).run("--help")).isZero();
    assertThat(new EndOfVisitMain(stream(out), stream(err)).run("--phr", "x"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(text(out)).contains("--database", "HIS_DB_PASSWORD");
    assertThat(text(err)).contains("Wrong or missing: --endpoint");
  }

  private int run(String... more) throws Exception {
    return runAt(phr.base(), more);
  }

  private int runAt(URI phrAddress, String... more) throws Exception {
    List<String> options =
        new ArrayList<>(
            List.of("--phr", phrAddress.toString(), "--endpoint", nhso.agent() + "/nhsoendpoint"));
    options.addAll(
        List.of("--authen-status", nhso.agent() + "/authencodestatus", "--hcode", "99999"));
    options.addAll(List.of("--tokens", folder.toString(), "--officer", "1100000000024"));
    options.addAll(List.of("--source-id", "VENDOR01", "--database", database()));
    options.addAll(List.of("--keys", folder.resolve("outbox.key").toString()));
    options.addAll(List.of(more));
    return new EndOfVisitMain(stream(out), stream(err)).run(options.toArray(String[]::new));
  }

  private String database() {
    return "jdbc:sqlite:" + folder.resolve("his.db");
  }

  private List<String> visits() throws Exception {
    List<String> visits = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(database());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT vn, version, ep_code FROM his_visit")) {
      while (rows.next()) {
        visits.add(rows.getString(1) + " v" + rows.getInt(2) + " " + rows.getString(3));
      }
    }
    return visits;
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
