package io.github.baidiao.examples.didstation.settings;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.examples.didstation.text.Language;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What a hospital sets. Immutable. No address has a default, so that nobody reaches a real service
 * by leaving a line out.
 *
 * @param hospital the unit (hcode5)
 * @param deviceToken the file with the device's access token (รหัสอุปกรณ์ IDP)
 * @param account the address of the Account Center
 * @param idp the address of the identity provider
 * @param reader the exact name of the card reader; without one, the one that has a card
 * @param camera the number of a webcam, or a folder of pictures
 * @param language what the screens begin with
 * @param idle after which time without a key what is personal is wiped
 * @param officerDecidesReview whether an officer may decide where the face is unclear
 * @param officerDecidesNoMatch whether an officer may decide where the face is no match
 * @param policy the hospital's assurance policy; the SDK's own draft without one
 * @param consent the hospital's consent form; the SDK's own draft without one
 * @param evidence what seals evidence
 * @param printerDots dots to the inch of the slip printer
 */
public record DeskSettings(
    HospitalCode hospital,
    Path deviceToken,
    URI account,
    URI idp,
    Optional<String> reader,
    CameraChoice camera,
    Language language,
    Duration idle,
    boolean officerDecidesReview,
    boolean officerDecidesNoMatch,
    Optional<Path> policy,
    Optional<Path> consent,
    EvidenceKeys evidence,
    int printerDots) {

  private static final int LEAST_IDLE = 10;
  private static final int MOST_IDLE = 1800;

  /**
   * A webcam by its number, or a folder of pictures.
   *
   * @param webcam the number; absent for a folder
   * @param folder the folder; absent for a webcam
   */
  public record CameraChoice(Optional<Integer> webcam, Optional<Path> folder) {}

  /**
   * The keys that evidence is sealed with.
   *
   * @param station PKCS #12 with the station's own key
   * @param password the file with its password
   * @param recipients PEM with the certificates that can open it
   */
  public record EvidenceKeys(Path station, Path password, Path recipients) {}

  /**
   * Reads a settings file.
   *
   * @throws io.github.baidiao.examples.didstation.fault.DeskException {@code DESK-201} that names
   *     the key that is missing, unknown or not what it must be
   */
  public static DeskSettings read(Path path) {
    SettingsFile file = SettingsFile.read(path);
    DeskSettings settings =
        new DeskSettings(
            file.needed("hospital.code", HospitalCode::of),
            file.needed("device.token.file", file::path),
            file.needed("account.url", DeskSettings::address),
            file.needed("idp.url", DeskSettings::address),
            file.value("reader", name -> name),
            file.needed("camera", text -> camera(file, text)),
            file.value("language", DeskSettings::language).orElse(Language.THAI),
            file.value("idle.seconds", DeskSettings::idleTime).orElse(Duration.ofMinutes(2)),
            file.value("face.officer.decides.review", DeskSettings::flag).orElse(true),
            file.value("face.officer.decides.nomatch", DeskSettings::flag).orElse(false),
            file.value("assurance.policy", file::path),
            file.value("consent.form", file::path),
            new EvidenceKeys(
                file.needed("evidence.station.key", file::path),
                file.needed("evidence.station.password.file", file::path),
                file.needed("evidence.recipients", file::path)),
            file.value("printer.dots", DeskSettings::dots).orElse(203));
    file.refuseUnread();
    return settings;
  }

  private static URI address(String text) {
    URI uri = URI.create(text);
    require(uri.getHost() != null);
    return uri;
  }

  private static CameraChoice camera(SettingsFile file, String text) {
    boolean number = text.chars().allMatch(Character::isDigit);
    return number
        ? new CameraChoice(Optional.of(Integer.valueOf(text)), Optional.empty())
        : new CameraChoice(Optional.empty(), Optional.of(file.path(text)));
  }

  private static Language language(String text) {
    for (Language each : Language.values()) {
      if (each.tag().equals(text)) {
        return each;
      }
    }
    throw new IllegalArgumentException();
  }

  private static Duration idleTime(String text) {
    int seconds = Integer.parseInt(text);
    require(seconds >= LEAST_IDLE && seconds <= MOST_IDLE);
    return Duration.ofSeconds(seconds);
  }

  private static boolean flag(String text) {
    require(text.equals("true") || text.equals("false"));
    return Boolean.parseBoolean(text);
  }

  private static int dots(String text) {
    int dots = Integer.parseInt(text);
    require(dots >= 150 && dots <= 1200);
    return dots;
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException();
    }
  }
}
