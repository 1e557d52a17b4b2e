package io.github.baidiao.examples.stationagent.server;

/** What is done for a call. */
@FunctionalInterface
public interface Work {
  /** Returns the answer, or throws a {@link StationException}. */
  Answer answer(Call call);
}
