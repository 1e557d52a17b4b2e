package io.github.baidiao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(180)
class CardWatchTest {
  private static final String[] THREE_EVENTS = {
    "card", "watch", "--simulated", "somchai", "--events", "3"
  };

  @Test
  void eachEventIsOneLineOfTheSchema() {
    Run run = Run.of(THREE_EVENTS);

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).endsWith("}\n");
    assertThat(run.out().lines())
        .hasSize(3)
        .allSatisfy(line -> Schemas.assertFits("card-watch", line));
  }

  @Test
  void firstEventsTellWhatIsThere() {
    List<Map<String, Object>> events = events(Run.of(THREE_EVENTS));

    assertThat(events)
        .extracting(event -> event.get("event"))
        .containsExactly("serviceAvailable", "readerAttached", "cardInserted");
    Map<String, Object> inserted = events.get(2);
    assertThat(inserted.get("reader")).isEqualTo("Simulated Reader 0");
    assertThat(inserted.get("insertion")).isEqualTo(1.0);
    assertThat(inserted.get("error")).isNull();
    assertThat(inserted.get("snapshot"))
        .isEqualTo(
            Map.of(
                "serviceAvailable",
                true,
                "readers",
                List.of(
                    Map.of("name", "Simulated Reader 0", "cardPresent", true, "insertion", 1.0))));
    assertThat(events)
        .extracting(event -> event.get("snapshot"))
        .containsOnly(events.get(0).get("snapshot"));
  }

  @Test
  void jsonIsWrittenWithOrWithoutTheOption() {
    assertThat(events(Run.of("card", "watch", "--json", "--simulated", "dao", "--events=2")))
        .extracting(event -> event.get("event"))
        .containsExactly("serviceAvailable", "readerAttached");
  }

  @Test
  void linesAreUtf8OnEveryConsole() {
    Run run = Run.with(Charset.forName("x-windows-874"), Map.of(), "", THREE_EVENTS);
    assertThat(events(run)).hasSize(3);
  }

  @Test
  void timeEndsIt() {
    Run run = Run.of("card", "watch", "--simulated", "dao", "--for", "1");

    assertThat(run.exitCode()).isZero();
    assertThat(events(run)).hasSize(3);
  }

  @Test
  void endOfInputEndsIt() throws Exception {
    PipedOutputStream parent = new PipedOutputStream();
    PipedInputStream input = new PipedInputStream(parent);
    OutputStream closesInput =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            parent.close();
          }
        };

    int exitCode =
        Baidiao.run(
            shell(input, closesInput), "card", "watch", "--simulated", "dao", "--until-input-ends");

    assertThat(exitCode).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"card watch", "card watch --json", "card read --json", "card read"})
  void outputThatIsGoneEndsIt(String command) {
    OutputStream gone =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Shell shell =
        new Shell(
            InputStream.nullInputStream(),
            gone,
            err,
            Map.of(),
            StandardCharsets.UTF_8,
            false,
            false);

    int exitCode = Baidiao.run(shell, (command + " --simulated dao").split(" "));

    assertThat(exitCode).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("CLI-108")
        .doesNotContain("Broken pipe", "\tat ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--events=0", "--events=many", "--for=0", "--for=-1", "--simulated=nobody", "x"})
  void wrongOptionIsAUsageError(String option) {
    Run run = Run.of("card", "watch", "--json", option);

    assertThat(run.exitCode()).isEqualTo(2);
    Schemas.assertFits("error", run);
    assertThat(run.err()).doesNotContain("many", "nobody");
  }

  private static Shell shell(InputStream in, OutputStream out) {
    return new Shell(
        in, out, OutputStream.nullOutputStream(), Map.of(), StandardCharsets.UTF_8, false, false);
  }

  private static List<Map<String, Object>> events(Run run) {
    return run.out().lines().map(CardWatchTest::event).toList();
  }

  private static Map<String, Object> event(String line) {
    try {
      Type object = Types.newParameterizedType(Map.class, String.class, Object.class);
      JsonAdapter<Map<String, Object>> json = new Moshi.Builder().build().adapter(object);
      return json.fromJson(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
