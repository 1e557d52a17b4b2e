package io.github.baidiao.examples.didstation.ui;

import java.util.Locale;
import javax.swing.JTextField;
import javax.swing.text.AbstractDocument;
import javax.swing.text.AttributeSet;
import javax.swing.text.BadLocationException;
import javax.swing.text.DocumentFilter;

/** {@code AA0-0000000-00}: capitals and hyphens come by themselves, what does not fit stays out. */
final class LaserMask extends DocumentFilter {
  private static final int LETTERS = 2;
  private static final int LENGTH = 12;
  private static final int FIRST_GROUP = 3;
  private static final int SECOND_GROUP = 10;

  private LaserMask() {}

  static void on(JTextField field) {
    ((AbstractDocument) field.getDocument()).setDocumentFilter(new LaserMask());
  }

  /** Returns how many characters are still to be typed. */
  static int missing(String text) {
    return LENGTH - plain(text).length();
  }

  /** Takes what fits, in its place, out of what was typed or pasted. */
  static String plain(String typed) {
    StringBuilder fits = new StringBuilder();
    for (char c : typed.toUpperCase(Locale.ROOT).toCharArray()) {
      boolean letter = c >= 'A' && c <= 'Z';
      boolean digit = c >= '0' && c <= '9';
      if (fits.length() < LENGTH && (fits.length() < LETTERS ? letter : digit)) {
        fits.append(c);
      }
    }
    return fits.toString();
  }

  /** Puts the hyphens where they are printed. */
  static String printed(String plain) {
    StringBuilder text = new StringBuilder(plain);
    if (plain.length() > SECOND_GROUP) {
      text.insert(SECOND_GROUP, '-');
    }
    if (plain.length() > FIRST_GROUP) {
      text.insert(FIRST_GROUP, '-');
    }
    return text.toString();
  }

  @Override
  public void replace(FilterBypass bypass, int at, int length, String typed, AttributeSet style)
      throws BadLocationException {
    int end = bypass.getDocument().getLength();
    String before = bypass.getDocument().getText(0, at);
    String after = bypass.getDocument().getText(at + length, end - at - length);
    bypass.replace(0, end, printed(plain(before + typed + after)), style);
  }

  @Override
  public void insertString(FilterBypass bypass, int at, String typed, AttributeSet style)
      throws BadLocationException {
    replace(bypass, at, 0, typed, style);
  }

  @Override
  public void remove(FilterBypass bypass, int at, int length) throws BadLocationException {
    int end = bypass.getDocument().getLength();
    String before = bypass.getDocument().getText(0, at);
    String after = bypass.getDocument().getText(at + length, end - at - length);
    bypass.replace(0, end, printed(plain(before + after)), null);
  }
}
