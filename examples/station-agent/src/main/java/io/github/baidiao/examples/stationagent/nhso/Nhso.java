package io.github.baidiao.examples.stationagent.nhso;

import io.github.baidiao.card.ThaiIdCard;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.examples.stationagent.desk.Reading;
import io.github.baidiao.examples.stationagent.server.Answer;
import io.github.baidiao.examples.stationagent.server.Problem;
import io.github.baidiao.examples.stationagent.server.StationException;
import io.github.baidiao.examples.stationagent.settings.StationSettings;
import java.util.Map;
import java.util.Optional;

/**
 * What is asked of NHSO, in the forms of its agent's interface. Thread-safe. An answer is passed on
 * whatever its status; what keeps it from coming is a {@link StationException}.
 */
public interface Nhso extends AutoCloseable {
  /** Returns the implementation that the settings name. */
  static Nhso of(StationSettings settings) {
    return settings
        .nhso()
        .match(
            none -> new CardOnly(),
            behind -> new OriginalAgent(behind),
            direct -> new EndpointNhso(direct.settings(), settings.clock()),
            invented -> new SandboxNhso(settings.clock()));
  }

  /** Returns the card's person with right, claim types and a correlation id of its own. */
  Answer read(Reading reading, boolean withImage);

  /**
   * Issues a claim code; is called once for a request, and sends once at most.
   *
   * @param card the person's card as it was read again just now, if it has to stay
   */
  Answer confirmSave(Map<String, Object> request, Optional<ThaiIdCard> card);

  /** Saves the same without a code. */
  Answer saveAsDraft(Map<String, Object> request);

  Answer latest(CitizenId person);

  Answer latestFive(CitizenId person);

  /** Returns the right of a person without a card; only the original agent knows its form. */
  default Answer probe(CitizenId person) {
    throw StationException.of(Problem.NHSO_NOT_SET);
  }

  /** Returns whether the card has to be in the reader still when a code is asked for. */
  boolean cardMustStay();

  /** Returns whether what it sends is invented. */
  default boolean isSandbox() {
    return false;
  }

  /** Returns whether NHSO can be asked now, as far as can be told without asking for anybody. */
  boolean isReachable();

  @Override
  default void close() {}
}
