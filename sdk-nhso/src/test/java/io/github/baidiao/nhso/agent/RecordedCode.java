package io.github.baidiao.nhso.agent;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A code on record, in short: {@code PP1000000001 09:00} is one of our hospital, for the general
 * claim type, of today at nine. {@code h=}, {@code t=}, {@code d=}, {@code c=} give another
 * hospital, claim type, day or day of looking; a hyphen leaves it out. {@code -} is none. Before a
 * confirmation it was looked at half past eight, afterwards half past five in the afternoon.
 */
final class RecordedCode {
  static final String NONE_BEFORE = "{\"checkDate\":\"2025-11-07T08:30:00.500\"}";
  private static final String NONE_AFTER = "{\"checkDate\":\"2025-11-07T17:30:00\"}";

  private RecordedCode() {}

  static String list(String codes) {
    return Arrays.stream(codes.split(","))
        .map(String::trim)
        .filter(code -> !code.equals("-"))
        .map(RecordedCode::json)
        .collect(Collectors.joining(",", "[", "]"));
  }

  static String before(String code) {
    return code.equals("-") ? NONE_BEFORE : json(code, "T08:30:00.500");
  }

  static String json(String code) {
    return code.equals("-") ? NONE_AFTER : json(code, "T17:30:00");
  }

  private static String json(String code, String checkTime) {
    String[] parts = code.trim().split(" ");
    StringBuilder json = new StringBuilder("{\"claimCode\":\"" + parts[0] + "\"");
    field(json, "hcode", option(parts, "h=", "99999"), "");
    field(json, "claimType", option(parts, "t=", "PG0060001"), "");
    field(json, "claimDateTime", option(parts, "d=", "2025-11-07"), "T" + parts[1] + ":00");
    field(json, "checkDate", option(parts, "c=", "2025-11-07"), checkTime);
    return json.append('}').toString();
  }

  private static void field(StringBuilder json, String name, String value, String suffix) {
    if (!value.equals("-")) {
      json.append(",\"" + name + "\":\"" + value + suffix + "\"");
    }
  }

  private static String option(String[] parts, String name, String usual) {
    return Arrays.stream(parts)
        .filter(part -> part.startsWith(name))
        .map(part -> part.substring(name.length()))
        .findFirst()
        .orElse(usual);
  }
}
