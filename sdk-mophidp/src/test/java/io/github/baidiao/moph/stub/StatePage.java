package io.github.baidiao.moph.stub;

import java.util.List;
import java.util.Map;

/** The state as a page for a browser: a table for each list. */
final class StatePage {
  private static final String HEAD =
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><title>moph-idp sandbox</title>
      <style>body{font-family:sans-serif;margin:2em} table{border-collapse:collapse}
      td,th{border:1px solid #999;padding:.2em .6em;text-align:left;font-weight:normal}
      th{background:#eee} .mark{background:#fd6;padding:.5em}</style></head><body>
      <h1>moph-idp</h1>
      <p class="mark">ข้อมูลสมมติทั้งหมด | Invented people only: codes are shown in clear, so that a
      developer can play the citizen. Never MOPH's.</p>
      """;

  private StatePage() {}

  static String of(Map<String, Object> overview) {
    StringBuilder page = new StringBuilder(HEAD);
    overview.forEach(
        (title, value) -> {
          page.append("<h2>").append(escaped(title)).append("</h2>\n");
          if (value instanceof List<?> rows) {
            table(page, rows);
          } else {
            page.append("<p>").append(escaped(value)).append("</p>\n");
          }
        });
    return page.append("</body></html>\n").toString();
  }

  private static void table(StringBuilder page, List<?> rows) {
    page.append("<table>\n");
    for (Object row : rows) {
      page.append("<tr>");
      ((Map<?, ?>) row).forEach((name, value) -> cell(page, name, value));
      page.append("</tr>\n");
    }
    page.append("</table>\n");
  }

  private static void cell(StringBuilder page, Object name, Object value) {
    page.append("<th>").append(escaped(name)).append("</th><td>");
    if (value instanceof Map<?, ?> inner) {
      inner.forEach(
          (key, text) ->
              page.append(escaped(key)).append(": ").append(escaped(text)).append("<br>"));
    } else {
      page.append(escaped(value));
    }
    page.append("</td>");
  }

  private static String escaped(Object value) {
    return value.toString().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
