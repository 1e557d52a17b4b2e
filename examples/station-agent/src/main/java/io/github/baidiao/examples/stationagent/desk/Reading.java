package io.github.baidiao.examples.stationagent.desk;

import io.github.baidiao.card.ThaiIdCard;
import io.github.baidiao.card.monitor.Insertion;

/**
 * A card as it was read, and the insertion it was read in.
 *
 * @param card the card
 * @param insertion from being put in to being pulled
 */
public record Reading(ThaiIdCard card, Insertion insertion) {
  @Override
  public String toString() {
    return "Reading[" + insertion + "]";
  }
}
