package io.github.baidiao.moph.proofing;

import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.moph.counter.CardWitness;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.idp.DeviceSession;
import io.github.baidiao.moph.idp.ProofingIdp;

/** A proofing station: the first step of all. Thread-safe. */
public final class ProofingStation {
  private final StationSettings settings;
  private final StationDoor door;
  private final CardWitness witness;

  private ProofingStation(StationSettings settings, StationDoor door, CardWitness witness) {
    this.settings = settings;
    this.door = door;
    this.witness = witness;
  }

  /**
   * Opens a station.
   *
   * @param witness who watches the readers of this station
   */
  public static ProofingStation open(
      StationSettings settings, StationDoor door, CardWitness witness) {
    return new ProofingStation(settings, door, witness);
  }

  /**
   * Signs a user and this device in. Blocks.
   *
   * @param password closed when this returns or throws
   * @throws MophException {@code MOPH-2xx} when the user is turned away, {@code MOPH-403} and
   *     {@code MOPH-404} when the device or the user's right is
   */
  public SignedIn signIn(String user, Secret password) {
    try {
      ProofingIdp idp = door.enter(settings.hospitalCode(), user, password);
      try {
        DeviceSession device = idp.signIn(settings.hospitalCode(), settings.deviceToken().secret());
        return new SignedIn(new Desk(settings, witness, idp, device));
      } catch (RuntimeException | Error e) {
        idp.close();
        throw e;
      }
    } finally {
      password.close();
    }
  }
}
