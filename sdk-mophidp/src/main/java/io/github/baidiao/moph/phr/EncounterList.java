package io.github.baidiao.moph.phr;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Which visits of a day PHR has, each once, in the order it gave them. Immutable; {@code toString}
 * tells how many.
 */
public final class EncounterList {
  private final List<EncounterRef> refs;
  private final int unreadable;

  EncounterList(List<EncounterRef> refs, int unreadable) {
    this.refs = Collections.unmodifiableList(new ArrayList<>(refs));
    this.unreadable = unreadable;
  }

  /** Returns the visits of the unit. */
  public List<EncounterRef> refs() {
    return refs;
  }

  /**
   * Returns how many entries were none: of another form, or of another unit. Whoever looks for
   * visits that are missing should be careful when there are any.
   */
  public int unreadable() {
    return unreadable;
  }

  @Override
  public String toString() {
    return "EncounterList[" + refs.size() + " visits, " + unreadable + " unreadable]";
  }
}
