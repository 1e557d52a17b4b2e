package io.github.baidiao.face.picture;

import java.nio.charset.StandardCharsets;

/** Tells what a file looks like that is neither JPEG nor PNG: for support, by its first bytes. */
final class OtherFormat {
  private OtherFormat() {}

  static String guess(byte[] file) {
    int length = Math.min(file.length, 12);
    String start = new String(file, 0, length, StandardCharsets.ISO_8859_1);
    if (start.isEmpty()) {
      return "an empty file";
    } else if (start.startsWith("ftyp", 4)) {
      return "looks like HEIC or AVIF";
    } else if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
      return "looks like WebP";
    } else if (start.startsWith("GIF8")) {
      return "looks like GIF";
    } else if (start.startsWith("BM")) {
      return "looks like BMP";
    } else if (start.startsWith("II*\0") || start.startsWith("MM\0*")) {
      return "looks like TIFF";
    } else if (start.startsWith("jP  ", 4) || start.startsWith("\u00ffO\u00ffQ")) {
      return "looks like JPEG 2000";
    } else if (start.startsWith("%PDF")) {
      return "looks like PDF";
    }
    return "neither JPEG nor PNG";
  }
}
