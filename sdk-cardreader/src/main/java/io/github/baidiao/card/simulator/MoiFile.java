package io.github.baidiao.card.simulator;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The MOI applet's blocks from a person file: one of layout 0003, two of the old layout 0002. */
final class MoiFile {
  private static final int LENGTH = 0x1627;
  private static final int ADDRESS = 0x1579;
  private static final int OLD_ADDRESS = 4;
  private static final int OLD_ADDRESS_LENGTH = 150;
  private static final String OLD_LAYOUT = "0002";
  private static final String DATE = "([0-9]{8})?";
  private static final String[] NAME = {"title", "first", "middle", "last"};
  private static final String[] ADDRESS_SLOTS = {
    "house", "moo", "trok", "soi", "road", "tambon", "amphoe", "province"
  };

  private final FileObject person;
  private final FileObject quirks;
  private final byte padding;

  MoiFile(FileObject person, FileObject quirks, byte padding) {
    this.person = person;
    this.quirks = quirks;
    this.padding = padding;
  }

  List<byte[]> blocks(String citizenId, byte[] photo) {
    String version = person.text("cardVersion", ".{4}");
    byte[] image =
        new CardMemory(LENGTH, padding)
            .text("cardVersion", 4, version)
            .text("citizenId", 13, citizenId)
            .text("nameTh", 100, slots("nameTh", NAME))
            .text("nameEn", 100, slots("nameEn", NAME))
            .text("birthDate", 8, person.text("birthDate", DATE))
            .text("sex", 1, person.text("sex", "[12]"))
            .text("requestNumber", 20, person.text("requestNumber"))
            .text("issuer", 100, person.text("issuer"))
            .text("issuerCode", 13, person.text("issuerCode"))
            .text("issueDate", 8, person.text("issueDate", DATE))
            .text("expiryDate", 8, person.text("expiryDate", DATE))
            .text("cardType", 2, person.text("cardType"))
            .bytes("(before the photo)", 2, new byte[2]) // meaning unknown
            .bytes("photo", 5118, photo)
            .text("address", 160, slots("address", ADDRESS_SLOTS))
            .text("photoNumber", 14, person.text("photoNumber", "([0-9]{14})?"))
            .image();
    if (version.equals(OLD_LAYOUT)) {
      return oldLayout(image);
    }
    if (quirks.has("oldLayout") || quirks.has("oldBlock0")) {
      throw quirks.wrong(
          quirks.has("oldLayout") ? "oldLayout" : "oldBlock0", "only with cardVersion 0002");
    }
    return Collections.singletonList(image);
  }

  /** Two single sources contradict each other, and neither says what else block 0 holds. */
  private List<byte[]> oldLayout(byte[] image) {
    boolean addressInBlock0 =
        quirks.choice("oldLayout", "personal-block1-address-block0", "all-block1") == 0;
    boolean shortBlock0 = quirks.choice("oldBlock0", "whole", "short") == 1;
    byte[] block0 = new byte[LENGTH];
    Arrays.fill(block0, padding);
    System.arraycopy(image, 0, block0, 0, OLD_ADDRESS);
    if (!addressInBlock0) {
      return Arrays.asList(shortBlock0 ? Arrays.copyOf(block0, OLD_ADDRESS) : block0, image);
    }
    for (int at = ADDRESS + OLD_ADDRESS_LENGTH; at < ADDRESS + 160; at++) {
      if (image[at] != padding) {
        throw person.wrong("address", "longer than the 150 bytes of layout 0002");
      }
    }
    System.arraycopy(image, ADDRESS, block0, OLD_ADDRESS, OLD_ADDRESS_LENGTH);
    return Arrays.asList(
        shortBlock0 ? Arrays.copyOf(block0, OLD_ADDRESS + OLD_ADDRESS_LENGTH) : block0,
        Arrays.copyOf(image, ADDRESS));
  }

  private String slots(String field, String... names) {
    FileObject slots = person.object(field).allowing(names);
    StringBuilder joined = new StringBuilder();
    for (String name : names) {
      String value = slots.text(name);
      if (value.indexOf('#') >= 0) {
        throw slots.wrong(name, "# separates the slots and cannot be in one");
      }
      joined.append(name.equals(names[0]) ? "" : "#").append(value);
    }
    return joined.toString();
  }
}
