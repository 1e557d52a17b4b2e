package io.github.baidiao.examples.jhcis.doctor;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** One thing that was found, and what it is bad for. Immutable; nothing in it is personal. */
public final class Complaint {
  private final Ailment ailment;
  private final String detail;
  private final Safety worst;
  private final Set<Ability> abilities;

  private Complaint(Ailment ailment, String detail, Safety worst, Collection<Ability> abilities) {
    this.ailment = ailment;
    this.detail = detail;
    this.worst = worst;
    Set<Ability> copy = EnumSet.noneOf(Ability.class);
    copy.addAll(abilities);
    this.abilities = Collections.unmodifiableSet(copy);
  }

  /** Returns something worth knowing, which is bad for nothing. */
  static Complaint note(Ailment ailment, String detail) {
    return new Complaint(ailment, detail, Safety.SAFE, Collections.emptySet());
  }

  /** Returns something to be read before those are used. */
  static Complaint care(Ailment ailment, String detail, Collection<Ability> abilities) {
    return new Complaint(ailment, detail, Safety.WITH_CARE, abilities);
  }

  /** Returns something with which those must not be used. */
  static Complaint against(Ailment ailment, String detail, Collection<Ability> abilities) {
    return new Complaint(ailment, detail, Safety.NOT_SAFE, abilities);
  }

  public Ailment ailment() {
    return ailment;
  }

  /** Returns the table, column, version or mode that it is about; empty when there is none. */
  public String detail() {
    return detail;
  }

  /** Returns what it is bad for. */
  public Set<Ability> abilities() {
    return abilities;
  }

  /** Returns how safe those abilities can be at best. */
  public Safety worst() {
    return worst;
  }

  @Override
  public String toString() {
    return ailment + (detail.isEmpty() ? "" : " " + detail) + " " + worst + " " + abilities;
  }
}
