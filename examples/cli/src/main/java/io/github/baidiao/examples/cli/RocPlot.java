package io.github.baidiao.examples.cli;

import io.github.baidiao.face.evaluation.OperatingPoint;
import io.github.baidiao.face.evaluation.RocCurve;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** ROC curves as an SVG picture: TAR over FAR, the latter logarithmic, one colour a set. */
final class RocPlot {
  private static final int LEFT = 70;
  private static final int TOP = 20;
  private static final int WIDTH = 560;
  private static final int HEIGHT = 400;
  private static final int BELOW = 60;
  private static final int LEGEND_LINE = 20;

  /** The smallest FAR that is drawn, and the number of decades from there to 1. */
  private static final int DECADES = 4;

  private static final int TAR_STEPS = 10;

  /** Okabe and Ito's colours, which the colour-blind can tell apart. */
  private static final List<String> COLOURS =
      List.of("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9");

  private final StringBuilder svg = new StringBuilder();
  private final double lowestTar;

  private RocPlot(double lowestTar) {
    this.lowestTar = lowestTar;
  }

  static String svg(Map<String, RocCurve> curves) {
    RocPlot plot = new RocPlot(lowestTar(curves.values()));
    plot.open();
    plot.grid();
    int index = 0;
    for (Map.Entry<String, RocCurve> curve : curves.entrySet()) {
      plot.curve(curve.getKey(), curve.getValue(), index++);
    }
    return plot.svg.append("</svg>\n").toString();
  }

  /** Leaves room for the poorest curve, in tenths, and none for what no curve reaches. */
  private static double lowestTar(Collection<RocCurve> curves) {
    double farLeft = Math.pow(10, -DECADES);
    double lowest =
        curves.stream()
            .mapToDouble(curve -> curve.atFalseMatchRate(farLeft).trueAcceptRate().value())
            .min()
            .orElse(0);
    return Math.min(Math.floor(10 * lowest) / 10, 1 - TAR_STEPS / 100.0);
  }

  private void open() {
    int width = LEFT + WIDTH + 30;
    int height = TOP + HEIGHT + BELOW;
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\""
            + " font-family=\"sans-serif\" font-size=\"13\">",
        width, height, width, height);
    add("<title>ROC</title>");
    add("<rect width=\"%d\" height=\"%d\" fill=\"white\"/>", width, height);
  }

  private void grid() {
    for (int decade = -DECADES; decade <= 0; decade++) {
      double x = x(Math.pow(10, decade));
      gridLine(x, TOP, x, TOP + HEIGHT);
      add(
          "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>",
          x, TOP + HEIGHT + 20, ComparisonAnswer.percent(Math.pow(10, decade)));
    }
    for (int step = 0; step <= TAR_STEPS; step++) {
      double tar = lowestTar + step * (1 - lowestTar) / TAR_STEPS;
      gridLine(LEFT, y(tar), LEFT + WIDTH, y(tar));
      add(
          "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%.0f %%</text>",
          LEFT - 8, y(tar) + 4, 100 * tar);
    }
    add(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">FAR = FMR</text>",
        LEFT + WIDTH / 2, TOP + HEIGHT + 45);
    add(
        "<text transform=\"translate(18 %d) rotate(-90)\" text-anchor=\"middle\">TAR = 1 - FNMR"
            + "</text>",
        TOP + HEIGHT / 2);
  }

  private void gridLine(double x1, double y1, double x2, double y2) {
    add("<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>", x1, y1, x2, y2);
  }

  private void curve(String name, RocCurve curve, int index) {
    String colour = COLOURS.get(index % COLOURS.size());
    StringBuilder path = new StringBuilder();
    String last = "";
    // Between two points of the curve the rates jump: a staircase, the sure side of each step.
    for (OperatingPoint point : curve.points()) {
      String here = number(x(point.falseMatchRate().value()));
      String there = number(y(point.trueAcceptRate().value()));
      String command = path.isEmpty() ? "M" + here + " " + there : "V" + there + "H" + here;
      if (!command.equals(last)) {
        path.append(command);
        last = command;
      }
    }
    add("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.8\"/>", path, colour);

    int y = TOP + HEIGHT - 15 - LEGEND_LINE * index;
    int x = LEFT + WIDTH - 260;
    add(
        "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"%s\" stroke-width=\"3\"/>",
        x, y - 4, x + 24, y - 4, colour);
    add(
        "<text x=\"%d\" y=\"%d\">%s: EER %.2f %%, AUC %.5f</text>",
        x + 32, y, escaped(name), 100 * curve.equalError().meanErrorRate(), curve.areaUnderCurve());
  }

  private static double x(double falseMatchRate) {
    double decades = Math.log10(Math.max(falseMatchRate, Math.pow(10, -DECADES))) + DECADES;
    return LEFT + WIDTH * decades / DECADES;
  }

  private double y(double trueAcceptRate) {
    double share = (Math.max(trueAcceptRate, lowestTar) - lowestTar) / (1 - lowestTar);
    return TOP + HEIGHT * (1 - share);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String escaped(String text) {
    return text.replaceAll("\\p{Cntrl}", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }

  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
