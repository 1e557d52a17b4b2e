package io.github.baidiao.examples.anyhis.ledger;

import io.github.baidiao.examples.jhcis.site.JhcisServer;

class Mysql56LedgerIT extends ServerLedgerContract {
  Mysql56LedgerIT() {
    super(JhcisServer.MYSQL56);
  }
}
