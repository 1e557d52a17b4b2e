package io.github.baidiao.core.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.baidiao.core.error.CoreErrorCode;
import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.core.testing.Overheard;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretFileTest {
  private static final Runnable NO_PAUSE = () -> {};

  private @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("token.txt");
  }

  private void write(String text) {
    write(text, StandardCharsets.UTF_8);
  }

  private void write(String text, Charset charset) {
    try {
      Files.write(file, text.getBytes(charset));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(Secret secret) {
    return secret.<String>use(String::new);
  }

  private ErrorCode refused() {
    SecretUnavailableException e =
        catchThrowableOfType(
            SecretUnavailableException.class, () -> new SecretFile(file, NO_PAUSE).secret());
    assertThat(e).hasNoCause();
    assertThat(e.getMessage()).contains("token.txt").doesNotContain(folder.toString(), "MARKER");
    return e.code();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "token-1",
        "token-1\n",
        "token-1\r\n",
        "  token-1\t\r\nsecond line\r\n",
        "\r\n\r\ntoken-1\r\n",
        "\ufefftoken-1\r\n",
        "token-1\rold Macintosh"
      })
  void firstLineIsTrimmed(String content) {
    write(content);

    assertThat(text(SecretSource.file(file).secret())).isEqualTo("token-1");
  }

  @ParameterizedTest
  @CsvSource({"UTF-16", "x-UTF-16LE-BOM"})
  void whatPowerShellRedirectsIsRead(String charset) {
    write("token-1\r\n", Charset.forName(charset));

    assertThat(text(SecretSource.file(file).secret())).isEqualTo("token-1");
  }

  @Test
  void changedFileIsUsedAtOnce() {
    SecretSource source = SecretSource.file(file);
    write("token-1");
    Secret first = source.secret();
    write("token-2");

    assertThat(text(source.secret())).isEqualTo("token-2");
    assertThat(text(first)).as("a call may still have it in its hand").isEqualTo("token-1");
  }

  @Test
  void replacedSecretIsWipedAfterTheNextChange() {
    SecretSource source = SecretSource.file(file);
    write("token-1");
    Secret first = source.secret();
    write("token-2");
    source.secret();
    write("token-3");
    source.secret();

    assertThatIllegalStateException().isThrownBy(() -> text(first));
  }

  @Test
  void unchangedFileGivesTheSameSecret() {
    SecretSource source = SecretSource.file(file);
    write("token-1");

    assertThat(source.secret()).isSameAs(source.secret());
  }

  @Test
  void fileBeingWrittenAnewIsLookedAtAgain() {
    write("");
    AtomicInteger pauses = new AtomicInteger();
    SecretSource source =
        new SecretFile(
            file,
            () -> {
              if (pauses.incrementAndGet() == 2) {
                write("token-2");
              }
            });

    assertThat(text(source.secret())).isEqualTo("token-2");
    assertThat(pauses).hasValue(2);
  }

  @Test
  void fileThatComesBackIsFound() {
    SecretSource source = new SecretFile(file, () -> write("token-2"));

    assertThat(text(source.secret())).isEqualTo("token-2");
  }

  @Test
  void deletedFileEndsItsToken() throws Exception {
    write("token-1");
    SecretSource source = new SecretFile(file, NO_PAUSE);
    source.secret();
    Files.delete(file);

    assertThat(catchThrowableOfType(SecretUnavailableException.class, source::secret).code())
        .isEqualTo(CoreErrorCode.SECRET_MISSING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \r\n\t\n", "\ufeff\r\n"})
  void blankFileIsMissing(String content) {
    write(content);

    assertThat(refused()).isEqualTo(CoreErrorCode.SECRET_MISSING);
  }

  @Test
  void missingFileIsMissing() {
    assertThat(refused()).isEqualTo(CoreErrorCode.SECRET_MISSING);
  }

  @Test
  void folderAndHugeFileAreUnreadable() throws Exception {
    Files.createDirectory(file);
    assertThat(refused()).isEqualTo(CoreErrorCode.SECRET_UNREADABLE);
    Files.delete(file);

    write("MARKER".repeat(4000));
    assertThat(refused()).isEqualTo(CoreErrorCode.SECRET_UNREADABLE);
  }

  @ParameterizedTest
  @CsvSource({"rw-r--r--, 1", "rw-r-----, 0", "rw-------, 0"})
  void fileThatEverybodyReadsIsWarnedOfOnce(String permissions, int warnings) throws Exception {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    write("MARKER");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    SecretSource source = SecretSource.file(file);
    try (Overheard overheard = new Overheard()) {
      source.secret();
      source.secret();

      assertThat(overheard.everything().split("every user of this machine", -1))
          .hasSize(1 + warnings);
      assertThat(overheard.everything()).doesNotContain("MARKER");
    }
    assertThat(source.toString()).doesNotContain("MARKER", "token.txt");
  }

  @Test
  void variableIsTrimmedAndMustBeThere() {
    assertThat(text(new SecretVariable("TOKEN", name -> " " + name + "-1 ").secret()))
        .isEqualTo("TOKEN-1");
    SecretUnavailableException e =
        catchThrowableOfType(
            SecretUnavailableException.class,
            () -> SecretSource.environment("BAIDIAO_NO_SUCH_VARIABLE").secret());
    assertThat(e.code()).isEqualTo(CoreErrorCode.SECRET_MISSING);
    assertThat(e).hasMessageContaining("BAIDIAO_NO_SUCH_VARIABLE");
  }
}
