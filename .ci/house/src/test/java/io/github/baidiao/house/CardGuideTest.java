package io.github.baidiao.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.applet.AdmField;
import io.github.baidiao.card.applet.AppletField;
import io.github.baidiao.card.applet.MoiField;
import io.github.baidiao.card.applet.NhsoField;
import io.github.baidiao.card.error.CardErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guides to the card have the fields that the code has, and every code of an error. */
class CardGuideTest {
  private static final Map<String, String> THAI =
      Map.of("ยืนยันแล้ว", "confirmed", "แหล่งเดียว", "single source", "ไม่ทราบ", "unknown");

  @ParameterizedTest
  @ValueSource(strings = {"docs/card.md", "docs/card.th.md"})
  void tablesAreTheMapsOfTheApplets(String guide) throws IOException {
    var expected = new ArrayList<String>();
    for (AppletField field : MoiField.values()) {
      expected.add(row("0x%04X", field));
    }
    for (AppletField field : AdmField.values()) {
      expected.add(row("%d", field));
    }
    for (AppletField field : NhsoField.values()) {
      expected.add(row("0x%04X", field));
    }

    assertThat(rows(guide)).isEqualTo(expected);
  }

  private static String row(String form, AppletField field) {
    String known = field.confidence().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return String.format(Locale.ROOT, form, field.offset()) + " " + field.length() + " " + known;
  }

  private static List<String> rows(String guide) throws IOException {
    return Pattern.compile("(?m)^\\| (0x[0-9A-F]{4}|[0-9]+) \\| ([0-9]+) \\| [^|]*\\| ([^|]+) \\|")
        .matcher(Files.readString(House.file(guide)))
        .results()
        .map(row -> row.group(1) + " " + row.group(2) + " " + english(row.group(3)))
        .toList();
  }

  private static String english(String known) {
    return THAI.getOrDefault(known, known);
  }

  @Test
  void troubleshootingHasEveryCode() throws IOException {
    for (String guide : List.of("docs/card.md", "docs/card.th.md")) {
      String text = Files.readString(House.file(guide));
      for (CardErrorCode code : CardErrorCode.values()) {
        if (!code.id().startsWith("CARD-4")) {
          assertThat(text).contains(code.id());
        }
      }
      assertThat(text).contains("CARD-401", "416");
    }
  }
}
