package io.github.baidiao.examples.endofvisit;

import java.util.Map;

/**
 * What a kill test has seen.
 *
 * @param whileSending how many of the killed were sending something
 * @param left how many entries they left so
 */
record Figures(
    int kills,
    Map<Moment, Integer> atMoments,
    int whileSending,
    int left,
    int arrivedSaid,
    int notArrivedSaid,
    int visits,
    long versions,
    int visitPosts,
    long seconds) {

  int at(Moment moment) {
    return atMoments.getOrDefault(moment, 0);
  }

  @Override
  public String toString() {
    return "%d kills (%s; %d while sending, leaving %d entries), a person said arrived %d times and"
            .formatted(kills, atMoments, whileSending, left, arrivedSaid)
        + " not arrived %d times, %d visits in %d versions, %d POSTs to PHR, %d s"
            .formatted(notArrivedSaid, visits, versions, visitPosts, seconds);
  }
}
