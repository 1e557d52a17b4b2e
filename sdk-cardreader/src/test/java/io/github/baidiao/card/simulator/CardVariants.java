package io.github.baidiao.card.simulator;

import java.util.List;
import java.util.Map;

/**
 * 24 combinations that a reader has to get along with. The ATRs of the first six are from life, the
 * one of 3B67 and those of T=1 are made up, as is every quirk.
 */
public final class CardVariants {
  private static final String NID_6 = "3B6800005448204E49442036";
  private static final String NID_9 = "3B781800005448204E49442039";
  private static final String NID_10 = "3B791800005448204E4944203130";
  private static final String NID_15 = "3B799600FF5448204E4944203135";
  private static final String NID_17 = "3B799600005448204E4944203137";
  private static final String NID_18 = "3B799600005448204E4944203138";
  private static final String NID_67 = "3B6700005448204E494420";
  private static final String T1 = "3B99968131FE455448204E494420313852";
  private static final String T1_SLOW = "3B898131FE455448204E4944203138D4";

  private static final String TWO_BLOCKS = "personal-block1-address-block0";
  private static final String ONE_BLOCK = "all-block1";

  public static final List<CardVariant> ALL =
      List.of(
          of("no TA1", NID_6),
          of("TA1 18", NID_9),
          of("TA1 18, ten historical bytes", NID_10),
          of("TA1 96, TC1 FF", NID_15),
          of("TA1 96, 17", NID_17),
          of("TA1 96, 18", NID_18),
          of("padded with NUL", NID_6, Map.of("padding", "nul")),
          of("layout 0004", NID_18, "0004", Map.of()),
          of("GET RESPONSE 00 C0 only", NID_17, Map.of("strictClass", true)),
          of("GET RESPONSE 01", NID_67, Map.of("getResponse67", true)),
          of(
              "GET RESPONSE 01 and 00 C0 only",
              NID_67,
              Map.of("getResponse67", true, "strictClass", true)),
          of("announces 100 bytes at most", NID_15, Map.of("announceAtMost", 100)),
          of(
              "announces 100 bytes at most, 00 C0 only",
              NID_15,
              Map.of("announceAtMost", 100, "strictClass", true)),
          of("laser code in two", NID_10, Map.of("laserLength", "07")),
          of(
              "laser code in two, 00 C0 only",
              NID_10,
              Map.of("laserLength", "07", "strictClass", true)),
          of("laser code refused", NID_6, Map.of("laserRefused", "6D00")),
          of("chip number refused", NID_9, Map.of("chipNumberRefused", "6A88")),
          of("T=1", T1),
          of("T=1 without TA1, padded with NUL", T1_SLOW, Map.of("padding", "nul")),
          of("T=1, READ wants Le", T1, Map.of("readNeedsLe", true)),
          of("layout 0002, address in block 0", NID_6, "0002", Map.of("oldLayout", TWO_BLOCKS)),
          of(
              "layout 0002, address in block 0, which is short",
              NID_9,
              "0002",
              Map.of("oldLayout", TWO_BLOCKS, "oldBlock0", "short", "padding", "nul")),
          of("layout 0002, all in block 1", NID_6, "0002", Map.of("oldLayout", ONE_BLOCK)),
          of(
              "layout 0002, all in block 1, block 0 short, 01",
              NID_67,
              "0002",
              Map.of("oldLayout", ONE_BLOCK, "oldBlock0", "short", "getResponse67", true)));

  private CardVariants() {}

  private static CardVariant of(String name, String atr) {
    return of(name, atr, Map.of());
  }

  private static CardVariant of(String name, String atr, Map<String, Object> quirks) {
    return of(name, atr, "0003", quirks);
  }

  private static CardVariant of(
      String name, String atr, String version, Map<String, Object> quirks) {
    return new CardVariant(name, atr, version, quirks);
  }
}
