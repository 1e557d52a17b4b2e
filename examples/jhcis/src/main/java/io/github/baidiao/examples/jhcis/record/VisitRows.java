package io.github.baidiao.examples.jhcis.record;

import io.github.baidiao.core.ValueStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What JHCIS has of a visit, as it was read. Immutable; {@code toString} is masked. */
@ValueStyle
@Value.Immutable
public abstract class VisitRows {
  VisitRows() {}

  /** The visit with its person, right, recorder and unit. */
  public abstract Row visit();

  /** JHCIS's version; absent when it does not tell. */
  public abstract Optional<String> version();

  /** The fund of the right. */
  public abstract Optional<String> fund();

  public abstract List<Row> diagnoses();

  /** Drugs alone, without the charges that stand beside them. */
  public abstract List<Row> drugs();

  public abstract List<Row> labs();

  /** Blood sugar, which has a table of its own. */
  public abstract List<Row> sugars();

  public abstract List<Row> vaccines();

  /** Of the person, whenever they were written down. */
  public abstract List<Row> allergies();

  public abstract List<Row> appointments();

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "VisitRows[masked]";
  }

  /** Builds {@link VisitRows}; the visit is needed. */
  public static final class Builder extends ImmutableVisitRows.Builder {
    Builder() {}
  }
}
