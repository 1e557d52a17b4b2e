package io.github.baidiao.examples.stationagent.server;

/**
 * What a path answers.
 *
 * @param status the HTTP status
 * @param body a map or a list, written as JSON
 * @param sandbox whether it is invented, which a header then says
 */
public record Answer(int status, Object body, boolean sandbox) {
  public static Answer ok(Object body) {
    return new Answer(200, body, false);
  }

  /** Returns the same, marked as invented if told so. */
  public Answer marked(boolean invented) {
    return new Answer(status, body, invented || sandbox);
  }

  @Override
  public String toString() {
    return "Answer[" + status + "]";
  }
}
