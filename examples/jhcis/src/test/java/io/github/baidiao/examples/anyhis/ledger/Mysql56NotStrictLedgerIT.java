package io.github.baidiao.examples.anyhis.ledger;

import io.github.baidiao.examples.jhcis.site.JhcisServer;

class Mysql56NotStrictLedgerIT extends ServerLedgerContract {
  Mysql56NotStrictLedgerIT() {
    super(JhcisServer.MYSQL56_NOT_STRICT);
  }
}
