package io.github.baidiao.examples.authenbeforevisit;

import io.github.baidiao.nhso.ClaimType;
import io.github.baidiao.nhso.agent.AuthenCode;
import io.github.baidiao.nhso.agent.AuthenRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The claim codes of visits, one line each; stands for the table of visits of a hospital program.
 * Nothing in it tells who the patient is. Every method may throw {@link UncheckedIOException}.
 */
final class VisitStore implements AutoCloseable {
  private static final String HEADER = "visit,hcode,claimCode,claimType,time\n";
  private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

  private final Writer file;

  private VisitStore(Writer file) {
    this.file = file;
  }

  /** Opens or makes the file; fails when it could not be written later. */
  static VisitStore open(Path path) {
    try {
      Path folder = path.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      boolean isNew = Files.notExists(path) || Files.size(path) == 0;
      Writer file =
          Files.newBufferedWriter(
              path, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      VisitStore store = new VisitStore(file);
      if (isNew) {
        store.write(HEADER);
      }
      return store;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void add(VisitOptions options, AuthenRequest request, AuthenCode code) {
    LocalDateTime now = LocalDateTime.now(BANGKOK).truncatedTo(ChronoUnit.SECONDS);
    write(
        String.join(
                ",",
                options.visit(),
                options.hospital().value(),
                code.claimCode().value(),
                code.claimType().map(ClaimType::code).orElse(request.claimType().code()),
                code.claimedAt().orElse(now).toString())
            + "\n");
  }

  private void write(String line) {
    try {
      file.write(line);
      file.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
