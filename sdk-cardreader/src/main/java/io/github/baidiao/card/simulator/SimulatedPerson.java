package io.github.baidiao.card.simulator;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.core.identity.CitizenId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * An invented person, read from a person file ({@code docs/simulator.md}): what a card tells about
 * them, and the card's ways. Immutable; {@code toString} is masked.
 *
 * <p>Loading needs Moshi ({@code com.squareup.moshi:moshi}) on the class path; nothing else in this
 * module does.
 */
public final class SimulatedPerson {
  private static final List<String> BUNDLED =
      Collections.unmodifiableList(Arrays.asList("somchai", "malee", "boonmee", "dao"));

  private final CitizenId citizenId;
  private final CardContents contents;
  private final byte[] atr;

  SimulatedPerson(CitizenId citizenId, CardContents contents, byte[] atr) {
    this.citizenId = citizenId;
    this.contents = contents;
    this.atr = atr;
  }

  /** Returns the names of the people that come with this jar. */
  public static List<String> bundled() {
    return BUNDLED;
  }

  /**
   * Loads one of the people that come with this jar.
   *
   * @param name one of {@link #bundled()}
   * @throws CardException ({@code CARD-301}) when there is nobody of that name, or Moshi is missing
   */
  public static SimulatedPerson load(String name) {
    if (!BUNDLED.contains(name)) {
      throw invalid("no person of that name comes with the simulator; there are " + BUNDLED);
    }
    return parse(resource("person file", name + ".json"), photo -> resource("photo", photo));
  }

  /**
   * Loads a person file of your own; its photo lies beside it.
   *
   * @throws CardException ({@code CARD-301}) naming the field that is wrong, never its value; also
   *     when a file cannot be read or Moshi is missing
   */
  public static SimulatedPerson load(Path personFile) {
    return parse(
        file("person file", personFile), photo -> file("photo", personFile.resolveSibling(photo)));
  }

  static SimulatedPerson parse(byte[] json, PhotoSource photos) {
    try {
      return PersonFile.parse(json, photos);
    } catch (NoClassDefFoundError missing) {
      throw invalid("reading one needs com.squareup.moshi:moshi on the class path");
    }
  }

  private static byte[] file(String what, Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw unreadable(what, unreadable);
    }
  }

  private static byte[] resource(String what, String name) {
    try (InputStream in = SimulatedPerson.class.getResourceAsStream("persons/" + name)) {
      if (in == null) {
        throw invalid(what + ": not in this jar");
      }
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        all.write(buffer, 0, read);
      }
      return all.toByteArray();
    } catch (IOException unreadable) {
      throw unreadable(what, unreadable);
    }
  }

  /** Without the path, which may be named after the person. */
  private static CardException unreadable(String what, IOException why) {
    return invalid(what + ": cannot be read, " + why.getClass().getSimpleName());
  }

  static CardException invalid(String detail) {
    return new CardException(CardErrorCode.PERSON_FILE_INVALID, detail, null);
  }

  /** Where the bytes of a photo come from, by the name the person file gives. */
  interface PhotoSource {
    byte[] read(String name);
  }

  /** Returns the citizen ID on the card. */
  public CitizenId citizenId() {
    return citizenId;
  }

  CardContents contents() {
    return contents;
  }

  byte[] atr() {
    return atr.clone();
  }

  @Override
  public String toString() {
    return "SimulatedPerson[masked]";
  }
}
