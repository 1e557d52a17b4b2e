package io.github.baidiao.examples.anyhis;

/** Is told what a run comes upon, while it runs, so that the run need not remember it. */
@FunctionalInterface
public interface Findings {
  void found(Finding finding);
}
