package io.github.baidiao.core.testing;

import java.util.concurrent.Executor;

/**
 * Gives each task a thread of its own. The common pool has one thread on a machine with two
 * processors, and another test, or jqwik that still shrinks, may hold it.
 */
public enum OwnThread implements Executor {
  /** The only one. */
  EACH;

  @Override
  public void execute(Runnable task) {
    Thread thread = new Thread(task, "own-thread");
    thread.setDaemon(true);
    thread.start();
  }
}
