package io.github.baidiao.examples.didstation.station;

import io.github.baidiao.examples.didstation.camera.Camera;
import io.github.baidiao.examples.didstation.face.FaceJudge;
import io.github.baidiao.examples.didstation.print.SlipPrinter;
import io.github.baidiao.examples.didstation.reader.CardCounter;
import io.github.baidiao.moph.consent.ConsentForm;
import io.github.baidiao.moph.proofing.ProofingStation;
import java.time.Clock;
import java.time.Duration;

/**
 * What a station is put together from.
 *
 * @param unit the hospital's code, for the screen
 * @param proofing the flow itself
 * @param reader the reader at the counter
 * @param camera opened anew for each citizen
 * @param judge who compares faces
 * @param consent what the citizen is asked
 * @param printer where slips come out
 * @param clock what time it is
 * @param idleLimit after which time without a key what is personal is wiped from the screen
 */
public record StationParts(
    String unit,
    ProofingStation proofing,
    CardCounter reader,
    Camera.Source camera,
    FaceJudge judge,
    ConsentForm consent,
    SlipPrinter printer,
    Clock clock,
    Duration idleLimit) {
  @Override
  public String toString() {
    return "StationParts[" + unit + "]";
  }
}
