package io.github.baidiao.card.simulator;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.Moshi;
import io.github.baidiao.core.identity.CitizenId;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.Map;
import java.util.regex.Pattern;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a person file strictly: every field must be there but those of applets that a card may
 * lack, and none that is not known. The only class of this module that uses Moshi.
 */
final class PersonFile {
  // Told only when it looks like names: in a broken file a person's number can stand there.
  private static final Pattern PATH =
      Pattern.compile("\\$(\\.([A-Za-z]{1,40}[0-9]{0,2})?|\\[[0-9]{1,3}\\]){0,9}");

  private final FileObject root;
  private final FileObject quirks;
  private final byte padding;

  private PersonFile(FileObject root) {
    this.root =
        root.allowing(
            "citizenId",
            "cardVersion",
            "nameTh",
            "nameEn",
            "birthDate",
            "sex",
            "requestNumber",
            "issuer",
            "issuerCode",
            "issueDate",
            "expiryDate",
            "cardType",
            "address",
            "photoNumber",
            "photo",
            "adm",
            "nhso",
            "chipNumber",
            "pin",
            "atr",
            "quirks");
    this.quirks =
        root.object("quirks")
            .allowing(
                "padding",
                "getResponse67",
                "strictClass",
                "readNeedsLe",
                "announceAtMost",
                "laserLength",
                "laserRefused",
                "chipNumberRefused",
                "oldLayout",
                "oldBlock0");
    this.padding = (byte) (quirks.choice("padding", "space", "nul") == 0 ? ' ' : 0);
  }

  static SimulatedPerson parse(byte[] json, SimulatedPerson.PhotoSource photos) {
    return new PersonFile(new FileObject("", tree(json))).person(photos);
  }

  private static Map<?, ?> tree(byte[] json) {
    JsonReader reader = JsonReader.of(new Buffer().write(json));
    try {
      Object tree = new Moshi.Builder().build().adapter(Object.class).fromJson(reader);
      if (!(tree instanceof Map) || reader.peek() != JsonReader.Token.END_DOCUMENT) {
        throw SimulatedPerson.invalid("not one JSON object");
      }
      return (Map<?, ?>) tree;
    } catch (IOException | JsonDataException notJson) {
      // Moshi's own message may quote what is in the file: only the place is told.
      String path = reader.getPath();
      throw SimulatedPerson.invalid(
          "not JSON" + (PATH.matcher(path).matches() ? " at " + path : ""));
    }
  }

  private SimulatedPerson person(SimulatedPerson.PhotoSource photos) {
    String citizenId = root.text("citizenId", "[0-9]{13}");
    if (!CitizenId.isValid(citizenId)) {
      throw root.wrong("citizenId", "check digit");
    }
    FileObject nhso = root.optionalObject("nhso");
    CardContents contents =
        new CardContents(
            new MoiFile(root, quirks, padding).blocks(citizenId, photo(photos)),
            nhso == null ? null : NhsoFile.block(nhso, padding),
            adm(),
            root.has("chipNumber")
                ? ChipFile.cplc(root.text("chipNumber", "[0-9A-Fa-f]{16}"))
                : null,
            pin(),
            new Quirks(quirks));
    byte[] atr = Hex.bytes(root.text("atr", AnswerToReset.PATTERN));
    return new SimulatedPerson(CitizenId.of(citizenId), contents, atr);
  }

  private byte @Nullable [] adm() {
    FileObject adm = root.optionalObject("adm");
    return adm == null ? null : ChipFile.adm(adm);
  }

  private @Nullable String pin() {
    if (!root.has("pin")) {
      return null;
    }
    if (!root.has("adm") || root.object("adm").number("authoriseMode", 0, 255) != 1) {
      throw root.wrong("pin", "only with adm.authoriseMode 1");
    }
    return root.text("pin", "[0-9]{4}");
  }

  private byte[] photo(SimulatedPerson.PhotoSource photos) {
    String name = root.text("photo");
    if (name.isEmpty()) {
      return new byte[0];
    }
    byte[] photo;
    try {
      photo = photos.read(name);
    } catch (InvalidPathException notAPath) {
      throw root.wrong("photo", "not a file name");
    }
    boolean jpeg = photo.length > 4 && (photo[0] & 0xFF) == 0xFF && (photo[1] & 0xFF) == 0xD8;
    if (!jpeg) {
      throw root.wrong("photo", "not a JPEG file");
    }
    return photo;
  }
}
