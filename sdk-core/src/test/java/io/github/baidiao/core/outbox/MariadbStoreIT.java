package io.github.baidiao.core.outbox;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/** Debian's MariaDB. */
class MariadbStoreIT {
  @BeforeAll
  static void isThere() {
    SourceStage.url("BAIDIAO_TEST_MARIADB");
  }

  private Stage open() {
    return SourceStage.mariadb();
  }

  @Nested
  class Queue extends QueueContract {
    @Override
    Stage open() {
      return MariadbStoreIT.this.open();
    }
  }

  @Nested
  class Order extends OrderContract {
    @Override
    Stage open() {
      return MariadbStoreIT.this.open();
    }
  }

  @Nested
  class Lanes extends LaneContract {
    @Override
    Stage open() {
      return MariadbStoreIT.this.open();
    }
  }

  @Nested
  class Races extends RaceContract {
    @Override
    Stage open() {
      return MariadbStoreIT.this.open();
    }
  }

  @Nested
  class Plans extends PlanContract {
    @Override
    Stage open() {
      return MariadbStoreIT.this.open();
    }
  }

  @Nested
  class CommitOrder extends CommitOrderContract {
    @Override
    Stage open() {
      return MariadbStoreIT.this.open();
    }
  }

  @Nested
  class SetUp extends SetUpContract {
    @Override
    Stage open() {
      return MariadbStoreIT.this.open();
    }
  }
}
