package io.github.baidiao.examples.stationagent.nhso;

import io.github.baidiao.card.ThaiIdCard;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.examples.stationagent.desk.Reading;
import io.github.baidiao.examples.stationagent.server.Answer;
import io.github.baidiao.examples.stationagent.server.Problem;
import io.github.baidiao.examples.stationagent.server.StationException;
import java.util.Map;
import java.util.Optional;

/** No NHSO was set: every question says so. */
final class CardOnly implements Nhso {
  @Override
  public Answer read(Reading reading, boolean withImage) {
    throw notSet();
  }

  @Override
  public Answer confirmSave(Map<String, Object> request, Optional<ThaiIdCard> card) {
    throw notSet();
  }

  @Override
  public Answer saveAsDraft(Map<String, Object> request) {
    throw notSet();
  }

  @Override
  public Answer latest(CitizenId person) {
    throw notSet();
  }

  @Override
  public Answer latestFive(CitizenId person) {
    throw notSet();
  }

  @Override
  public boolean cardMustStay() {
    return false;
  }

  @Override
  public boolean isReachable() {
    return false;
  }

  private static StationException notSet() {
    return StationException.of(Problem.NHSO_NOT_SET);
  }
}
