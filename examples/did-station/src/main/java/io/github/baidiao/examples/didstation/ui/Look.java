package io.github.baidiao.examples.didstation.ui;

import java.awt.Color;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.List;
import java.util.Set;
import javax.swing.UIManager;
import javax.swing.plaf.ColorUIResource;
import javax.swing.plaf.FontUIResource;

/** Colours and fonts: large, dark on light, with letters for Thai. */
final class Look {
  static final Color PAPER = new Color(0xFA, 0xFA, 0xF7);
  static final Color INK = new Color(0x1E, 0x24, 0x2A);
  static final Color FAINT = new Color(0x5A, 0x63, 0x6C);
  static final Color ACCENT = new Color(0x0B, 0x5C, 0x8A);
  static final Color GREEN = new Color(0x1B, 0x7A, 0x34);
  static final Color YELLOW = new Color(0xB8, 0x7A, 0x00);
  static final Color RED = new Color(0xB0, 0x1E, 0x1E);
  static final Color WARNING_PAPER = new Color(0xFF, 0xF3, 0xCF);
  static final Color SANDBOX = new Color(0xFF, 0xD5, 0x4A);

  // Windows, Debian (fonts-thai-tlwg, fonts-noto-core), macOS; the first that is there.
  private static final List<String> THAI_FONTS =
      List.of(
          "Leelawadee UI",
          "Sarabun",
          "TH Sarabun New",
          "Noto Sans Thai",
          "Waree",
          "Garuda",
          "Loma",
          "Thonburi",
          "Tahoma");
  private static final char KO_KAI = '\u0e01';
  private static final String FAMILY = family();

  private Look() {}

  private static String family() {
    Set<String> there =
        Set.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames());
    return THAI_FONTS.stream()
        .filter(there::contains)
        .filter(name -> new Font(name, Font.PLAIN, 12).canDisplay(KO_KAI))
        .findFirst()
        .orElse(Font.SANS_SERIF);
  }

  /** Returns whether this machine has letters for Thai. */
  static boolean hasThai() {
    return plain(12).canDisplay(KO_KAI);
  }

  static Font plain(int size) {
    return new Font(FAMILY, Font.PLAIN, size);
  }

  static Font bold(int size) {
    return new Font(FAMILY, Font.BOLD, size);
  }

  /** Returns a font whose digits and letters are told apart. */
  static Font code(int size) {
    return new Font(Font.MONOSPACED, Font.BOLD, size);
  }

  /** Sets the defaults of every component made from now on. */
  static void install() {
    FontUIResource font = new FontUIResource(plain(20));
    for (String kind :
        List.of("Label", "Button", "TextField", "PasswordField", "CheckBox", "TextArea")) {
      UIManager.put(kind + ".font", font);
    }
    UIManager.put("Panel.background", new ColorUIResource(PAPER));
    UIManager.put("CheckBox.background", new ColorUIResource(PAPER));
    UIManager.put("Label.foreground", new ColorUIResource(INK));
    // Enter presses the button that has the focus, as operators expect.
    UIManager.put("Button.defaultButtonFollowsFocus", true);
  }
}
