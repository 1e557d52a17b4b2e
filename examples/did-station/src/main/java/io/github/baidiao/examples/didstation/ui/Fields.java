package io.github.baidiao.examples.didstation.ui;

import java.awt.Dimension;
import java.util.function.IntPredicate;
import javax.swing.JPasswordField;
import javax.swing.JTextField;
import javax.swing.text.AbstractDocument;
import javax.swing.text.AttributeSet;
import javax.swing.text.BadLocationException;
import javax.swing.text.DocumentFilter;
import javax.swing.text.JTextComponent;

/** Fields to type in, large, that take only what may be typed there. */
final class Fields {
  private Fields() {}

  static JTextField text(String name, int columns) {
    return large(new JTextField(columns), name);
  }

  static JPasswordField secret(String name, int columns) {
    return large(new JPasswordField(columns), name);
  }

  /** Returns a hidden field that takes so many digits at most. */
  static JPasswordField pin(String name, int most) {
    return only(secret(name, most), most, c -> c >= '0' && c <= '9');
  }

  /** Returns a field that takes so many digits at most. */
  static JTextField digits(String name, int most) {
    return only(text(name, most + 2), most, c -> c >= '0' && c <= '9');
  }

  private static <F extends JTextField> F large(F field, String name) {
    field.setName(name);
    field.setFont(Look.plain(26));
    field.setMaximumSize(
        new Dimension(field.getPreferredSize().width, field.getPreferredSize().height + 10));
    return field;
  }

  private static <F extends JTextField> F only(F field, int most, IntPredicate allowed) {
    ((AbstractDocument) field.getDocument())
        .setDocumentFilter(
            new DocumentFilter() {
              @Override
              public void replace(
                  FilterBypass bypass, int at, int length, String typed, AttributeSet style)
                  throws BadLocationException {
                boolean fits = bypass.getDocument().getLength() - length + typed.length() <= most;
                if (fits && typed.chars().allMatch(allowed)) {
                  super.replace(bypass, at, length, typed, style);
                }
              }

              @Override
              public void insertString(
                  FilterBypass bypass, int at, String typed, AttributeSet style)
                  throws BadLocationException {
                replace(bypass, at, 0, typed, style);
              }
            });
    return field;
  }

  /** Takes what was typed out of a field; whoever gets it wipes it. */
  static char[] take(JPasswordField field) {
    char[] typed = field.getPassword();
    wipe(field);
    return typed;
  }

  /** Empties a field. Its buffer is written over first: emptied, it would keep the old letters. */
  static void wipe(JTextComponent field) {
    field.setText("0".repeat(field.getDocument().getLength()));
    field.setText("");
  }
}
