package io.github.baidiao.moph.aal;

import java.util.Locale;

/** Draws a QR code as SVG: one rectangle for each run of dark modules in a row. */
final class QrSvg {
  private QrSvg() {}

  static String of(QrCode code, double sideMm) {
    int side = code.sizeWithQuietZone();
    StringBuilder svg = new StringBuilder(16_384);
    svg.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        .append("<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\"")
        .append(String.format(Locale.ROOT, " width=\"%1$.3fmm\" height=\"%1$.3fmm\"", sideMm))
        .append(String.format(Locale.ROOT, " viewBox=\"0 0 %1$d %1$d\"", side))
        .append(" shape-rendering=\"crispEdges\">\n");
    rectangle(svg, 0, 0, side, side, "#fff");
    for (int y = 0; y < code.size(); y++) {
      for (int x = 0; x < code.size(); x++) {
        int start = x;
        while (code.dark(x, y)) {
          x++;
        }
        if (x > start) {
          rectangle(svg, start + QrCode.QUIET_ZONE, y + QrCode.QUIET_ZONE, x - start, 1, "#000");
        }
      }
    }
    return svg.append("</svg>\n").toString();
  }

  private static void rectangle(
      StringBuilder svg, int x, int y, int width, int height, String fill) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>\n",
            x,
            y,
            width,
            height,
            fill));
  }
}
