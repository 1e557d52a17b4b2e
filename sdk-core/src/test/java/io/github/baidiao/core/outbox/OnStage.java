package io.github.baidiao.core.outbox;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Rules that hold on every database; each of their tests has a table of its own. */
abstract class OnStage {
  private @Nullable Stage opened;
  Stage stage;
  Store store;

  abstract Stage open();

  @BeforeEach
  void openStage() {
    opened = open();
    stage = opened;
    store = stage.store();
  }

  @AfterEach
  void closeStage() {
    if (opened != null) {
      opened.close();
    }
  }
}
