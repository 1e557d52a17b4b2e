package io.github.baidiao.examples.stationagent.server;

import io.github.baidiao.core.error.Advice;
import io.github.baidiao.core.error.ErrorCode;

/** What keeps a station from starting, beside a port that is taken. */
public enum StationErrorCode implements ErrorCode {
  /** Jetty at DEBUG writes every address, header and body: patients' numbers, tokens. */
  LOG_TELLS_TOO_MUCH("STATION-101", Advice.FIX_CONFIG);

  private final String id;
  private final Advice advice;

  StationErrorCode(String id, Advice advice) {
    this.id = id;
    this.advice = advice;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Advice advice() {
    return advice;
  }
}
