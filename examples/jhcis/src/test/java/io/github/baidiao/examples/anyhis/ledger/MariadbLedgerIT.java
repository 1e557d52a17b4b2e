package io.github.baidiao.examples.anyhis.ledger;

import io.github.baidiao.examples.jhcis.site.JhcisServer;

class MariadbLedgerIT extends ServerLedgerContract {
  MariadbLedgerIT() {
    super(JhcisServer.MARIADB);
  }
}
