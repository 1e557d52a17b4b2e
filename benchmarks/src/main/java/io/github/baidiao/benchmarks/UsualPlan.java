package io.github.baidiao.benchmarks;

import io.github.baidiao.card.transport.CardTransport;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The plan that most public readers of this card share ({@code docs/protocols/thai-id-card.md}):
 * SELECT, nine fields one by one, then 20 reads of 255 bytes for the photo.
 *
 * <p>It cuts addresses at 100 of 160 bytes and the photo at 5100 of 5118, and reads neither the
 * request number nor the photo number. Written as such readers are, on the bare transport.
 */
final class UsualPlan {
  private static final Charset TIS_620 = Charset.forName("TIS-620");
  private static final byte[] SELECT = {
    0x00, (byte) 0xA4, 0x04, 0x00, 0x08, (byte) 0xA0, 0x00, 0x00, 0x00, 0x54, 0x48, 0x00, 0x01
  };

  /** Citizen ID, Thai name, English name, birth, sex, issuer, issue, expiry, address. */
  private static final int[][] FIELDS = {
    {0x0004, 13},
    {0x0011, 100},
    {0x0075, 100},
    {0x00D9, 8},
    {0x00E1, 1},
    {0x00F6, 100},
    {0x0167, 8},
    {0x016F, 8},
    {0x1579, 100},
  };

  private static final int PHOTO = 0x017B;
  private static final int CHUNKS = 20;
  private static final int CHUNK = 255;

  private final CardTransport card;

  private UsualPlan(CardTransport card) {
    this.card = card;
  }

  /** Reads nine fields, and the photo if it is wanted; no photo is an empty one. */
  static Reading read(CardTransport card, boolean photo) {
    UsualPlan plan = new UsualPlan(card);
    card.transmit(SELECT);
    List<String> fields = new ArrayList<>();
    for (int[] field : FIELDS) {
      fields.add(new String(plan.data(field[0], field[1]), TIS_620).trim());
    }
    return new Reading(fields, ByteBuffer.wrap(photo ? plan.photo() : new byte[0]));
  }

  private byte[] photo() {
    ByteArrayOutputStream photo = new ByteArrayOutputStream();
    for (int chunk = 0; chunk < CHUNKS; chunk++) {
      photo.writeBytes(data(PHOTO + chunk * CHUNK, CHUNK));
    }
    return photo.toByteArray();
  }

  /** Sends READ, and GET RESPONSE where the layers below leave it to us. */
  private byte[] data(int offset, int length) {
    byte[] read = {
      (byte) 0x80, (byte) 0xB0, (byte) (offset >> 8), (byte) offset, 0x02, 0x00, (byte) length
    };
    byte[] answer = card.transmit(read);
    if (answer.length == 2 && answer[0] == 0x61) {
      answer = card.transmit(new byte[] {0x00, (byte) 0xC0, 0x00, 0x00, answer[1]});
    }
    if (answer.length != length + 2) {
      throw new IllegalStateException("the card gave " + answer.length + " bytes");
    }
    return Arrays.copyOf(answer, length);
  }

  /** What such a read gives, the fields in their order on the card. */
  record Reading(List<String> fields, ByteBuffer photo) {}
}
