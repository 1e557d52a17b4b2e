package io.github.baidiao.examples.cli;

/** What a command found out, in its two forms. */
interface Answer {
  /** For programs: the form that {@code docs/schema} describes. */
  JsonObject json();

  /** For people. */
  Sheet sheet();
}
