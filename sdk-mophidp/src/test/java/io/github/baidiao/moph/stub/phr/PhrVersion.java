package io.github.baidiao.moph.stub.phr;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * One arrival of a visit. Immutable.
 *
 * @param order the how many-th of everything that arrived it was, from 1
 */
public record PhrVersion(long order, Instant at, String sha256, Body body) {
  static PhrVersion of(long order, Instant at, String body) {
    return new PhrVersion(order, at, sha256(body), Body.of(body));
  }

  private static String sha256(String text) {
    try {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(utf8));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing); // every JDK has it
    }
  }

  /** Returns the request's body as it arrived. */
  public String json() {
    return body.text();
  }

  /** A text, kept small: a test with 20,000 visits keeps every version. */
  public static final class Body {
    private final byte[] deflated;

    private Body(byte[] deflated) {
      this.deflated = deflated;
    }

    private static Body of(String text) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
        deflater.write(text.getBytes(StandardCharsets.UTF_8));
      } catch (IOException never) {
        throw new UncheckedIOException(never);
      }
      return new Body(bytes.toByteArray());
    }

    private String text() {
      try (InflaterInputStream inflated =
          new InflaterInputStream(new ByteArrayInputStream(deflated))) {
        return new String(inflated.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException never) {
        throw new UncheckedIOException(never);
      }
    }
  }
}
