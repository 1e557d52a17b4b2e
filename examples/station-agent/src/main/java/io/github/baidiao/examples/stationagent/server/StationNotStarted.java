package io.github.baidiao.examples.stationagent.server;

import io.github.baidiao.core.error.SdkException;

/** A station that does not start, with a code and the texts for its operator. */
public final class StationNotStarted extends SdkException {
  private static final long serialVersionUID = 1L;

  StationNotStarted(StationErrorCode code) {
    super(code, null, null, null);
  }
}
