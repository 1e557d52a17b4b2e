package io.github.baidiao.examples.didstation.ui;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The colours that a picture has most of, so that its file is small. */
final class Palette {
  private static final int MOST = 128;

  private final List<Integer> colours;
  private final Map<Integer, Integer> nearest = new HashMap<>();

  private Palette(List<Integer> colours) {
    this.colours = colours;
  }

  static Palette of(BufferedImage picture) {
    Map<Integer, Integer> seen = new HashMap<>();
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        seen.merge(coarse(picture.getRGB(x, y)), 1, Integer::sum);
      }
    }
    return new Palette(
        seen.entrySet().stream()
            .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
            .limit(MOST)
            .map(Map.Entry::getKey)
            .toList());
  }

  // Four bits of each colour; white stays white.
  private static int coarse(int colour) {
    return (colour & 0xF0F0F0) | (colour & 0xF0F0F0) >> 4;
  }

  BufferedImage draw(BufferedImage picture) {
    int[] table = colours.stream().mapToInt(each -> each).toArray();
    IndexColorModel model =
        new IndexColorModel(8, table.length, table, 0, false, -1, DataBuffer.TYPE_BYTE);
    BufferedImage drawn =
        new BufferedImage(
            picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int colour = coarse(picture.getRGB(x, y));
        drawn.getRaster().setSample(x, y, 0, nearest.computeIfAbsent(colour, this::nearestTo));
      }
    }
    return drawn;
  }

  private int nearestTo(int colour) {
    return colours.stream()
        .min(Comparator.comparingInt(each -> distance(each, colour)))
        .map(colours::indexOf)
        .orElseThrow();
  }

  private static int distance(int one, int other) {
    int red = (one >> 16 & 0xFF) - (other >> 16 & 0xFF);
    int green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
    int blue = (one & 0xFF) - (other & 0xFF);
    return red * red + green * green + blue * blue;
  }
}
