package io.github.baidiao.examples.stationagent.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.card.simulator.SimulatedReaders;
import io.github.baidiao.examples.stationagent.StationAgent;
import io.github.baidiao.examples.stationagent.settings.NhsoSource;
import io.github.baidiao.examples.stationagent.settings.StationSettings;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** The page in a real browser: Debian's chromium, which {@code .ci/install-chromium} brings. */
class StatusPageBrowserIT {
  /** No readers: all that is asked of it here is whether it answers. */
  private static final HttpHandler NHSO_AGENT =
      exchange -> {
        byte[] none = "[]".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, none.length);
        exchange.getResponseBody().write(none);
        exchange.close();
      };

  private final SimulatedReaders readers = new SimulatedReaders();
  private HttpServer nhso;
  private StationAgent station;
  private ChromeDriver browser;

  @BeforeEach
  void open() throws IOException {
    Path chromium = program("chromium");
    Path driver = program("chromedriver");
    nhso = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    nhso.createContext("/", NHSO_AGENT);
    nhso.start();
    station =
        StationAgent.start(
            StationSettings.builder()
                .port(0)
                .nhso(
                    NhsoSource.originalAgent(
                        URI.create("http://127.0.0.1:" + nhso.getAddress().getPort())))
                .build(),
            readers);
    // Else Selenium would look for one on the internet.
    System.setProperty("webdriver.chrome.driver", driver.toString());
    browser =
        new ChromeDriver(
            new ChromeOptions()
                .setBinary(chromium.toFile())
                // No sandbox: there is none for root, and nothing foreign is opened.
                .addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage")
                .addArguments("--window-size=900,900", "--disable-background-networking"));
    browser.get(station.uri() + "/");
  }

  private static Path program(String name) {
    return Stream.of(System.getenv("PATH").split(":"))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseGet(() -> missing(name));
  }

  private static Path missing(String name) {
    String why = name + " is not on the PATH: run .ci/install-chromium";
    if (Boolean.parseBoolean(System.getenv("BAIDIAO_BROWSER_REQUIRED"))) {
      return fail(why);
    }
    System.out.println("StatusPageBrowserIT left out: " + why);
    return abort(why);
  }

  @AfterEach
  void close() throws IOException {
    if (browser != null) {
      browser.quit();
    }
    if (station != null) {
      station.close();
    }
    if (nhso != null) {
      nhso.stop(0);
    }
  }

  @Test
  void showsWhatIsThereInBothLanguagesAndFollowsTheCardAndNhso() throws IOException {
    awaitText("state", "พร้อมใช้งาน");
    awaitText("readers", "ไม่มีบัตร");
    awaitText("nhso", "ติดต่อได้");

    browser.findElement(By.id("english")).click();
    awaitText("state", "Ready");
    assertThat(browser.findElement(By.tagName("html")).getDomAttribute("lang")).isEqualTo("en");

    readers.insert(SimulatedCard.of(SimulatedPerson.load("somchai")));
    awaitText("readers", "Card present");
    assertThat(browser.getPageSource())
        .doesNotContain(SimulatedPerson.load("somchai").citizenId().value());

    nhso.stop(0);
    browser.findElement(By.id("check")).click();
    awaitText("nhso", "Not reachable");

    readers.stopService();
    awaitText("state", "does not run");
    awaitText("errors", "CARD-101");

    browser.findElement(By.id("thai")).click();
    awaitText("errors", "CARD-101");
    awaitText("state", "ไม่ทำงาน");
    assertThat(complaints()).isEmpty();
    assertThat(colours(screenshot())).isGreaterThan(20);
  }

  /** What the browser itself complained of: a blocked script or style, a file that is missing. */
  private List<String> complaints() {
    return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  private void awaitText(String id, String text) {
    Awaitility.await().until(() -> browser.findElement(By.id(id)).getText().contains(text));
  }

  private BufferedImage screenshot() throws IOException {
    byte[] png = browser.getScreenshotAs(OutputType.BYTES);
    Files.write(Path.of("target", "status-page.png"), png);
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static int colours(BufferedImage picture) {
    Set<Integer> seen = new HashSet<>();
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        seen.add(picture.getRGB(x, y));
      }
    }
    return seen.size();
  }
}
