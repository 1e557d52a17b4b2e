package io.github.baidiao.examples.jhcis.kill;

import java.util.Map;

/**
 * How a run went.
 *
 * @param at how many died at which moment; the rest at any time
 * @param sending how many messages the dead left half sent
 */
record Figures(
    int kills,
    Map<Moment, Integer> at,
    int sending,
    int arrivedSaid,
    int notArrivedSaid,
    int visits,
    int savedOver,
    int recordsArrived,
    long seconds) {

  int at(Moment moment) {
    return at.getOrDefault(moment, 0);
  }
}
