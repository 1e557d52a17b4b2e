package io.github.baidiao.nhso.token;

import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Optional;

/**
 * The token file of the program "SRM Smart Card Single Sign-On", which is read at every use, so
 * that a new login counts at once. Thread-safe; {@code toString} tells no path.
 *
 * <p>A renewed pair replaces the values in it and leaves all else as it was, in one step: other
 * programs find the old pair or the new one. If another program keeps the file from being replaced
 * (on Windows, one that has it open), the pair goes into a file of our own beside it, {@code
 * <name>.renewed}, which counts until the file itself holds another pair than the one it was
 * renewed from. {@code <name>.lock} keeps two processes from renewing at a time, and stays.
 */
public final class SrmTokenFile implements SrmTokenStore {
  private static final int MAX_BYTES = 64 * 1024;
  private static final int LOOKS = 5;
  private static final long PAUSE_MS = 50;
  private static final String RENEWED_FROM = "renewed-from=";

  private final Path file;
  private final Path own;
  private final Path lock;

  private SrmTokenFile(Path file) {
    this.file = file;
    this.own = beside(file, ".renewed");
    this.lock = beside(file, ".lock");
  }

  private static Path beside(Path file, String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }

  /** Names the file. */
  public static SrmTokenFile at(Path tokenTxt) {
    return new SrmTokenFile(tokenTxt.toAbsolutePath());
  }

  /**
   * Names the file where the SRM program writes it for the user who runs this: {@code
   * %USERPROFILE%\SRM Smart Card Single Sign-On\token.txt} (confirmed by 4). A Windows service runs
   * as another user than the officer, and needs {@link #at}.
   */
  public static SrmTokenFile ofSrmProgram() {
    String home =
        Optional.ofNullable(System.getenv("USERPROFILE")).orElse(System.getProperty("user.home"));
    return at(Paths.get(home, "SRM Smart Card Single Sign-On", "token.txt"));
  }

  /**
   * Returns the pair as it is now.
   *
   * @throws NhsoException {@code NHSO-303} when there is no file, {@code NHSO-302} when it cannot
   *     be read or holds no access token, after a fifth of a second in which it is looked at again
   */
  @Override
  public SrmTokens load() {
    for (int look = 1; ; look++) {
      NhsoException failure;
      try {
        String text = text(file);
        Optional<SrmTokens> found = SrmTokenText.parse(text);
        if (found.isPresent()) {
          return renewed(found.get()).orElseGet(found::get);
        }
        failure = NhsoException.of(NhsoErrorCode.TOKEN_FILE_INVALID, "SRM: no access-token");
      } catch (NoSuchFileException e) {
        failure = NhsoException.of(NhsoErrorCode.SRM_LOGIN_NEEDED, "no token file");
      } catch (IOException e) {
        String what = "SRM: " + e.getClass().getSimpleName();
        failure = NhsoException.of(NhsoErrorCode.TOKEN_FILE_INVALID, what);
      }
      if (look == LOOKS || !Pause.of(PAUSE_MS)) {
        throw failure;
      }
    }
  }

  private Optional<SrmTokens> renewed(SrmTokens inFile) throws IOException {
    if (!Files.exists(own)) {
      return Optional.empty();
    }
    String text = text(own);
    if (!text.startsWith(RENEWED_FROM + Fingerprint.of(inFile.access()) + "\n")) {
      return Optional.empty();
    }
    Optional<SrmTokens> tokens = SrmTokenText.parse(text);
    tokens.ifPresent(ours -> inFile.close());
    return tokens;
  }

  /**
   * Puts a renewed pair into the file, or beside it.
   *
   * @throws NhsoException {@code NHSO-305} when neither can be written
   */
  @Override
  public void save(SrmTokens tokens) {
    try {
      byte[] before = Files.exists(file) ? bytes(file) : new byte[0];
      Charset charset = charset(before);
      String text = new String(before, charset);
      try {
        WholeFile.write(file, SrmTokenText.replaced(template(text), tokens).getBytes(charset));
        Files.deleteIfExists(own);
      } catch (IOException e) {
        saveBeside(text, tokens);
      }
    } catch (IOException e) {
      throw NhsoException.of(
          NhsoErrorCode.SRM_TOKENS_NOT_STORED, "token file: " + e.getClass().getSimpleName());
    }
  }

  private void saveBeside(String text, SrmTokens tokens) throws IOException {
    Optional<SrmTokens> inFile = SrmTokenText.parse(text);
    String from = inFile.map(pair -> Fingerprint.of(pair.access())).orElse("");
    inFile.ifPresent(SrmTokens::close);
    String ours = SrmTokenText.replaced(template(""), tokens);
    WholeFile.write(own, (RENEWED_FROM + from + "\n" + ours).getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the text the values go into: as it is, if it has a place for both. */
  private static String template(String text) {
    boolean both =
        SrmTokenText.parse(text)
            .map(
                pair -> {
                  boolean complete = pair.refresh().isPresent();
                  pair.close();
                  return complete;
                })
            .orElse(false);
    return both ? text : "access-token=x\r\nrefresh-token=x\r\n";
  }

  /**
   * Waits until no other process renews.
   *
   * @throws NhsoException {@code NHSO-305} when the folder cannot be written, so that nothing is
   *     renewed that could not be stored; {@code NHSO-302} when another process holds on
   */
  @Override
  public Hold hold() {
    return LockFile.hold(lock);
  }

  private static String text(Path path) throws IOException {
    byte[] bytes = bytes(path);
    return new String(bytes, charset(bytes));
  }

  private static byte[] bytes(Path path) throws IOException {
    if (Files.size(path) > MAX_BYTES) {
      throw new IOException("too large");
    }
    return Files.readAllBytes(path);
  }

  // A mark of UTF-16 stays in the text as its first character, and is so written again.
  private static Charset charset(byte[] bytes) {
    int mark = bytes.length < 2 ? 0 : ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
    if (mark == 0xfffe) {
      return StandardCharsets.UTF_16LE;
    }
    return mark == 0xfeff ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
  }

  @Override
  public String toString() {
    return "SrmTokenFile[masked]";
  }
}
