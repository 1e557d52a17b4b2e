package io.github.baidiao.examples.anyhis.ledger;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest extends LedgerContract {
  @TempDir private Path folder;
  private OwnDatabase database;

  @BeforeEach
  void open() {
    database = OwnDatabase.file(folder.resolve("ledger.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  DataSource source() {
    return database.source();
  }
}
