package io.github.baidiao.examples.didstation.ui;

import java.awt.AWTException;
import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.time.Duration;
import org.awaitility.Awaitility;

/**
 * An operator who has a keyboard and no mouse, and eyes. Keys go to whatever has the focus, as
 * events: keys of the X server would be lost or repeated on a slow machine.
 */
final class Keyboard {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Robot eyes;

  Keyboard() throws AWTException {
    eyes = new Robot();
  }

  void press(int... keys) {
    for (int key : keys) {
      char letter = key == KeyEvent.VK_ENTER || key == KeyEvent.VK_SPACE ? (char) key : undefined();
      stroke(key, letter, 0);
    }
  }

  private static char undefined() {
    return KeyEvent.CHAR_UNDEFINED;
  }

  void enter() {
    press(KeyEvent.VK_ENTER);
  }

  /** Types letters, digits, blanks and signs. */
  void type(String text) {
    for (char c : text.toCharArray()) {
      int shift = Character.isUpperCase(c) ? InputEvent.SHIFT_DOWN_MASK : 0;
      stroke(KeyEvent.getExtendedKeyCodeForChar(c), c, shift);
    }
  }

  private static void stroke(int key, char letter, int modifiers) {
    Awaitility.await().atMost(PATIENCE).until(() -> focused() != null);
    Stage.onEventThread(
        () -> {
          send(KeyEvent.KEY_PRESSED, key, letter, modifiers);
          if (letter != undefined()) {
            send(KeyEvent.KEY_TYPED, KeyEvent.VK_UNDEFINED, letter, modifiers);
          }
          send(KeyEvent.KEY_RELEASED, key, letter, modifiers);
          return true;
        });
    // What the key moved the focus to has it afterwards.
    Stage.onEventThread(() -> true);
  }

  private static void send(int kind, int key, char letter, int modifiers) {
    Component target = focused();
    if (target != null) {
      target.dispatchEvent(
          new KeyEvent(target, kind, System.currentTimeMillis(), modifiers, key, letter));
    }
  }

  private static Component focused() {
    return KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
  }

  /** Looks at the display once everything there is to paint was painted. */
  BufferedImage look(Rectangle place) {
    for (int i = 0; i < 3; i++) {
      Stage.onEventThread(
          () -> {
            Toolkit.getDefaultToolkit().sync();
            return true;
          });
    }
    return eyes.createScreenCapture(place);
  }
}
