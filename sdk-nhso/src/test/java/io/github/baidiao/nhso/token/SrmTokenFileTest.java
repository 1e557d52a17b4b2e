package io.github.baidiao.nhso.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.testing.OwnThread;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(180)
class SrmTokenFileTest {
  private static final SrmTokens NEW = SrmTokens.of(Secret.of("A.2"), Secret.of("R.2"));

  private @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("token.txt");
  }

  private static String shown(SrmTokens tokens) {
    try (tokens) {
      return SrmPairs.text(tokens.access())
          + " "
          + tokens.refresh().map(SrmPairs::text).orElse("-");
    }
  }

  private void write(String text) {
    SrmPairs.write(file, text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "access-token=A.1\\r\\nrefresh-token=R.1\\r\\n | access-token=A.2\\r\\nrefresh-token=R.2\\r\\n",
        "refresh-token=R.1\\naccess-token=A.1 | refresh-token=R.2\\naccess-token=A.2",
        "access_token=A.1\\nrefresh_token=R.1 | access_token=A.2\\nrefresh_token=R.2",
        "access_token=A.1&refresh_token=R.1 | access_token=A.2&refresh_token=R.2",
        "access-token=A.1 refresh-token=R.1 x=y | access-token=A.2 refresh-token=R.2 x=y",
        "Access-Token = A.1\\nREFRESH-TOKEN: R.1 | Access-Token = A.2\\nREFRESH-TOKEN: R.2",
        "{\"access_token\": \"A.1\", \"refresh_token\":\"R.1\"}"
            + " | {\"access_token\": \"A.2\", \"refresh_token\":\"R.2\"}",
        "user=1\\n\\naccess-token=A.1\\nrefresh-token=R.1\\nend=2"
            + " | user=1\\n\\naccess-token=A.2\\nrefresh-token=R.2\\nend=2"
      })
  void formStaysAsItIsAndOnlyTheValuesChange(String before, String after) throws Exception {
    write(before.translateEscapes());
    SrmTokenFile store = SrmTokenFile.at(file);

    assertThat(shown(store.load())).isEqualTo("A.1 R.1");
    store.save(NEW);

    assertThat(Files.readString(file)).isEqualTo(after.translateEscapes());
    assertThat(shown(store.load())).isEqualTo("A.2 R.2");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void byteOrderMarkStays(String charset) throws Exception {
    String text = "\ufeffaccess-token=A.1\r\nrefresh-token=R.1\r\n";
    Files.write(file, text.getBytes(Charset.forName(charset)));
    SrmTokenFile store = SrmTokenFile.at(file);

    assertThat(shown(store.load())).isEqualTo("A.1 R.1");
    store.save(NEW);

    assertThat(Files.readString(file, Charset.forName(charset)))
        .isEqualTo(text.replace(".1", ".2"));
  }

  @Test
  void newLoginCountsAtOnce() {
    SrmTokenFile store = SrmTokenFile.at(file);
    write("access-token=A.1\nrefresh-token=R.1\n");
    store.load().close();
    write("access-token=A.3\nrefresh-token=R.3\n");

    assertThat(shown(store.load())).isEqualTo("A.3 R.3");
  }

  @Test
  void fileWithoutRefreshTokenIsReadAndGetsOne() {
    write("access-token=A.1\n");
    SrmTokenFile store = SrmTokenFile.at(file);

    assertThat(shown(store.load())).isEqualTo("A.1 -");
    store.save(NEW);

    assertThat(shown(store.load())).isEqualTo("A.2 R.2");
  }

  @Test
  void missingFileMeansThatNobodyIsLoggedIn() {
    assertThat(refused()).isEqualTo(NhsoErrorCode.SRM_LOGIN_NEEDED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\r\n", "hello", "access-token=", "access-token=\nrefresh-token=R", "A.1"})
  void fileOfAnotherFormIsNamed(String text) {
    write(text);

    assertThat(refused()).isEqualTo(NhsoErrorCode.TOKEN_FILE_INVALID);
  }

  @Test
  void folderAndHugeFileAreNoTokenFile() throws Exception {
    Files.createDirectory(file);
    assertThat(refused()).isEqualTo(NhsoErrorCode.TOKEN_FILE_INVALID);
    Files.delete(file);

    write("access-token=" + "x".repeat(70_000));
    assertThat(refused()).isEqualTo(NhsoErrorCode.TOKEN_FILE_INVALID);
  }

  private NhsoErrorCode refused() {
    NhsoException e = catchThrowableOfType(NhsoException.class, () -> SrmTokenFile.at(file).load());
    assertThat(e.getMessage()).doesNotContain(folder.toString());
    assertThat(e).hasNoCause();
    return (NhsoErrorCode) e.code();
  }

  @Test
  void readerFindsTheOldPairOrTheNewOneWholeWhenever() throws Exception {
    SrmTokenFile store = SrmTokenFile.at(file);
    String[] pairs = {"A".repeat(5000) + " " + "B".repeat(5000), "C".repeat(9) + " " + "D"};
    write("access-token=" + pairs[1].split(" ")[0] + "\nrefresh-token=" + pairs[1].split(" ")[1]);
    AtomicBoolean done = new AtomicBoolean();
    try {
      CompletableFuture<Integer> reads =
          CompletableFuture.supplyAsync(
              () -> {
                int number = 0;
                while (!done.get()) {
                  // The bytes themselves: our own reader would look again.
                  assertThat(shown(parsed())).isIn((Object[]) pairs);
                  number++;
                }
                return number;
              },
              OwnThread.EACH);
      for (int i = 0; i < 100; i++) {
        String[] pair = pairs[i % 2].split(" ");
        store.save(SrmTokens.of(Secret.of(pair[0]), Secret.of(pair[1])));
      }
      done.set(true);
      assertThat(reads.get()).isPositive();
    } finally {
      done.set(true);
    }
  }

  private SrmTokens parsed() {
    try {
      return SrmTokenText.parse(Files.readString(file)).orElseThrow();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({"rw-------, rw-------", "rw-r-----, rw-r-----", "rw-r--r--, rw-r-----"})
  void whoCouldReadItStillCanButForEverybody(String before, String after) throws Exception {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    write("access-token=A.1\nrefresh-token=R.1");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(before));
    SrmTokenFile.at(file).save(NEW);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo(after);
  }

  /** A store whose file another program holds, as on Windows. */
  private SrmTokenFile held() {
    return new SrmTokenFile(
        file,
        (path, content) -> {
          if (path.equals(file)) {
            throw new IOException("held");
          }
          WholeFile.write(path, content);
        });
  }

  @Test
  void pairGoesBesideAFileThatIsHeld() throws Exception {
    write("access-token=A.1\nrefresh-token=R.1");
    held().save(NEW);

    assertThat(Files.readString(file)).isEqualTo("access-token=A.1\nrefresh-token=R.1");
    assertThat(shown(SrmTokenFile.at(file).load())).isEqualTo("A.2 R.2");
    assertThat(Files.readString(folder.resolve("token.txt.renewed"), StandardCharsets.UTF_8))
        .doesNotContain("A.1", "R.1");
  }

  @Test
  void pairBesideCountsNoMoreAfterANewLogin() {
    write("access-token=A.1\nrefresh-token=R.1");
    held().save(NEW);
    write("access-token=A.3\nrefresh-token=R.3");

    assertThat(shown(SrmTokenFile.at(file).load())).isEqualTo("A.3 R.3");
  }

  @Test
  void pairBesideGoesBackIntoTheFileAtTheNextRenewal() {
    write("access-token=A.1\nrefresh-token=R.1");
    held().save(NEW);
    held().save(SrmTokens.of(Secret.of("A.3"), Secret.of("R.3")));
    assertThat(shown(SrmTokenFile.at(file).load())).isEqualTo("A.3 R.3");

    SrmTokenFile.at(file).save(SrmTokens.of(Secret.of("A.4"), Secret.of("R.4")));

    assertThat(shown(parsed())).isEqualTo("A.4 R.4");
    assertThat(folder.resolve("token.txt.renewed")).doesNotExist();
  }

  @Test
  void folderThatCannotBeWrittenIsFoundBeforeAnythingIsSent() {
    SrmTokenFile nowhere = SrmTokenFile.at(folder.resolve("none").resolve("token.txt"));

    assertThat(catchThrowableOfType(NhsoException.class, nowhere::hold).code())
        .isEqualTo(NhsoErrorCode.SRM_TOKENS_NOT_STORED);
    assertThat(catchThrowableOfType(NhsoException.class, () -> nowhere.save(NEW)).code())
        .isEqualTo(NhsoErrorCode.SRM_TOKENS_NOT_STORED);
  }

  @Test
  void oneHoldAtATime() throws Exception {
    SrmTokenStore.Hold first = SrmTokenFile.at(file).hold();
    CompletableFuture<Void> second =
        CompletableFuture.runAsync(() -> SrmTokenFile.at(file).hold().close(), OwnThread.EACH);
    assertThat(second).isNotDone();
    first.close();
    second.get();
  }

  @Test
  void pathOfTheSrmProgramIsTheOneThatProgramsRead() {
    SrmTokenFile program = SrmTokenFile.ofSrmProgram();

    assertThat(program).hasToString("SrmTokenFile[masked]");
    assertThat(program.path())
        .isAbsolute()
        .endsWithRaw(Path.of("SRM Smart Card Single Sign-On", "token.txt"));
  }
}
