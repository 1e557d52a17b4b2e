package io.github.baidiao.moph.proofing;

import io.github.baidiao.moph.counter.CardInsertion;
import io.github.baidiao.moph.counter.CardWitness;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Readers that a test puts cards in and pulls them from. */
final class Readers implements CardWitness {
  private final Set<CardInsertion> in = ConcurrentHashMap.newKeySet();
  private final Set<CardInsertion> outOfSight = ConcurrentHashMap.newKeySet();
  private final AtomicLong insertions = new AtomicLong();

  CardInsertion insert() {
    CardInsertion insertion = CardInsertion.of("reader 1", insertions.incrementAndGet());
    in.add(insertion);
    return insertion;
  }

  void pullAll() {
    in.clear();
    outOfSight.clear();
  }

  /** The cards stay where they are, but nobody sees them any more. */
  void loseSight() {
    outOfSight.addAll(in);
    in.clear();
  }

  /** Pulls what is there and puts another card in. */
  void swap() {
    pullAll();
    insert();
  }

  @Override
  public boolean holds(CardInsertion insertion) {
    return in.contains(insertion);
  }

  @Override
  public boolean sawEndOf(CardInsertion insertion) {
    return !in.contains(insertion) && !outOfSight.contains(insertion);
  }
}
