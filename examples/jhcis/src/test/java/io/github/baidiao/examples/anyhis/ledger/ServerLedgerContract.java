package io.github.baidiao.examples.anyhis.ledger;

import io.github.baidiao.examples.anyhis.testing.OwnSchema;
import io.github.baidiao.examples.jhcis.site.JhcisServer;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The ledger on a server. */
abstract class ServerLedgerContract extends LedgerContract {
  private final JhcisServer server;
  private @Nullable OwnSchema schema;

  ServerLedgerContract(JhcisServer server) {
    this.server = server;
  }

  @BeforeEach
  void open() throws SQLException {
    schema = new OwnSchema(server);
  }

  @AfterEach
  void close() throws SQLException {
    if (schema != null) {
      schema.close();
    }
  }

  @Override
  DataSource source() {
    if (schema == null) {
      throw new IllegalStateException("not opened");
    }
    return schema.database().source();
  }
}
