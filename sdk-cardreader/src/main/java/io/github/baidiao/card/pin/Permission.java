package io.github.baidiao.card.pin;

/** What the caller asked for by the name of a method; each permits what those before it do. */
enum Permission {
  FIRST_TRY,
  ONE_MORE_TRY,
  LAST_TRY;

  boolean covers(Permission needed) {
    return compareTo(needed) >= 0;
  }
}
