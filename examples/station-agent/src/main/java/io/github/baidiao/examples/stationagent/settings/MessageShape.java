package io.github.baidiao.examples.stationagent.settings;

/** A form of messages on the WebSocket. */
public enum MessageShape {
  /** The station's own. */
  STATION,
  /** Frames {@code {event, payload}} with {@code smc-inserted} and its kin, as agents on 9898. */
  SMC_EVENTS,
  /** {@code {"mode":"readsmartcard"}} and its answer, as agents on 8182 (confirmed by 4). */
  READ_SMART_CARD
}
