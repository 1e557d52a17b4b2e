package io.github.baidiao.examples.stationagent.server;

import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;

/**
 * One call of a path.
 *
 * @param last what stands in the path where the interface has a name in braces, else empty
 * @param query what stands behind the question mark
 * @param body the JSON object that was posted, else empty
 */
public record Call(String last, Fields query, Map<String, Object> body) {
  /** Returns it read; empty for one that is wrongly encoded. */
  static Optional<Fields> query(Request request) {
    try {
      return Optional.of(
          request.getHttpURI().getQuery() == null
              ? Fields.EMPTY
              : Request.extractQueryParameters(request));
    } catch (RuntimeException wronglyEncoded) {
      return Optional.empty();
    }
  }

  /** Returns whether a flag is set, in whatever case: some clients write {@code True}. */
  public boolean flag(String name) {
    return "true".equalsIgnoreCase(query.getValue(name));
  }

  @Override
  public String toString() {
    return "Call[masked]";
  }
}
