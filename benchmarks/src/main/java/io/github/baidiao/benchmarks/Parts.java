package io.github.baidiao.benchmarks;

import io.github.baidiao.card.ReadOptions;

/** What is read of a card. */
public enum Parts {
  TEXT("text"),
  WHOLE("text and photo");

  final String title;

  Parts(String title) {
    this.title = title;
  }

  boolean photo() {
    return this == WHOLE;
  }

  ReadOptions from(String reader) {
    return ReadOptions.builder()
        .from(photo() ? ReadOptions.withPhoto() : ReadOptions.textOnly())
        .reader(reader)
        .build();
  }
}
