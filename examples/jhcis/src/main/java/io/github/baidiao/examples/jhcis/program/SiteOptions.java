package io.github.baidiao.examples.jhcis.program;

import io.github.baidiao.examples.jhcis.DatabaseProperties;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which site: the options of every command that asks JHCIS or the ledger. */
final class SiteOptions {
  private static final String DEFAULT_FILE = "jhcis.properties";

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = {
        "The settings; by default jhcis.properties in this folder. \"jhcis settings\" prints one.",
        "แฟ้มการตั้งค่า สั่ง \"jhcis settings\" เพื่อดูตัวอย่าง"
      })
  private @Nullable Path settings;

  @Option(
      names = "--from-jhcis",
      paramLabel = "PATH",
      description = {
        "JHCIS's own database.properties, which is read only when its path is given here.",
        "แฟ้ม database.properties ของ JHCIS จะอ่านเมื่อระบุที่นี่เท่านั้น"
      })
  private @Nullable Path fromJhcis;

  @Option(
      names = "--live",
      description = {
        "Real work: lets the services of the settings be asked about real patients. Without it"
            + " only the sandbox on this machine is, with a ledger of its own.",
        "ใช้งานจริง: ยอมให้ติดต่อ สปสช. และ PHR จริง หากไม่ใส่จะใช้ระบบจำลองในเครื่องนี้เท่านั้น"
      })
  private boolean live;

  boolean live() {
    return live;
  }

  /** Reads the settings. Without a file JHCIS's own is enough for what asks JHCIS alone. */
  SiteSettings read(Terminal terminal) {
    Optional<DatabaseProperties> ofJhcis =
        Optional.ofNullable(fromJhcis).map(DatabaseProperties::read);
    Path file = settings == null ? Paths.get(DEFAULT_FILE) : settings;
    SettingsFile read =
        settings == null && ofJhcis.isPresent() && !Files.exists(file)
            ? SettingsFile.empty(file)
            : SettingsFile.read(file);
    return new SiteSettings(read, ofJhcis, terminal);
  }
}
