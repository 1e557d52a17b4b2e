package io.github.baidiao.moph.phr;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/**
 * What a unit's sending program tells PHR of itself, for the dashboard. Immutable. Nothing in it is
 * about a patient, and nothing about one belongs into {@link #status}.
 */
@ValueStyle
@Value.Immutable
public abstract class AgentStatus {
  // Our own limit: one line.
  private static final Pattern LINE = Pattern.compile("[^\\p{Cntrl}]{1,200}");

  AgentStatus() {}

  /** What it does just now, {@code processing ...} for instance. */
  public abstract String status();

  /** The computer that sends; others of the unit can see by it that they need not. */
  public abstract String computerName();

  /** The version that most clients of the unit have. */
  public abstract String mostClientVersion();

  /** Name and version of the sending program. */
  public abstract String agentVersion();

  public static Builder builder() {
    return new Builder();
  }

  @Value.Check
  void check() {
    requireLine(status(), "status");
    requireLine(computerName(), "computerName");
    requireLine(mostClientVersion(), "mostClientVersion");
    requireLine(agentVersion(), "agentVersion");
  }

  static void requireLine(String text, String field) {
    if (!LINE.matcher(text).matches() || text.trim().isEmpty()) {
      throw MophException.of(MophErrorCode.REQUEST_INVALID, field);
    }
  }

  /**
   * Builds {@link AgentStatus}; everything is needed. {@code build()} throws a {@link
   * MophException} ({@code MOPH-103}) for a text that is not one line of 1 to 200 characters.
   */
  public static final class Builder extends ImmutableAgentStatus.Builder {
    Builder() {}
  }
}
