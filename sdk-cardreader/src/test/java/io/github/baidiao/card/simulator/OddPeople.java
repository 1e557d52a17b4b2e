package io.github.baidiao.card.simulator;

import java.nio.file.Path;
import java.util.List;

/** Citizens whose cards are out of the ordinary; their files lie in {@code test/resources}. */
public final class OddPeople {
  /** Everything that can be empty is: no photo, no address, no dates, no laser code. */
  public static final String BLANK = "blank";

  /** The photo has no end; no ADM applet; the chip number is refused; month 13. */
  public static final String BROKEN = "broken";

  /** The photo has a thumbnail with an end of its own; a space in the first name; year 9999. */
  public static final String EXIF = "exif";

  /** Soi and road one place early; layout 0004; laser code in two pieces; day 32. */
  public static final String RELABELLED = "relabelled";

  /** Layout 0002 with the address in a short block 0; no applet but MOI. */
  public static final String OLD = "old";

  /** Layout 0002 with everything in block 1. */
  public static final String OLD_ALL = "old-all";

  /** All of them. */
  public static final List<String> ALL = List.of(BLANK, BROKEN, EXIF, RELABELLED, OLD, OLD_ALL);

  private OddPeople() {}

  public static SimulatedPerson load(String name) {
    return SimulatedPerson.load(Path.of("src/test/resources/persons", name + ".json"));
  }
}
