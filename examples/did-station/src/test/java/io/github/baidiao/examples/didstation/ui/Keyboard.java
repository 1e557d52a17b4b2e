package io.github.baidiao.examples.didstation.ui;

import java.awt.AWTException;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;

/** An operator who has a keyboard and no mouse, and eyes. */
final class Keyboard {
  private final Robot robot;

  Keyboard() throws AWTException {
    robot = new Robot();
  }

  void press(int... keys) {
    for (int key : keys) {
      // Waiting between the two would let the key repeat itself.
      robot.keyPress(key);
      robot.keyRelease(key);
      robot.waitForIdle();
    }
  }

  void enter() {
    press(KeyEvent.VK_ENTER);
  }

  /** Types letters of the Latin alphabet, digits, blanks and {@code @}. */
  void type(String text) {
    for (char c : text.toCharArray()) {
      // On the keyboard of the display, which is that of the United States.
      int key = c == '@' ? KeyEvent.VK_2 : KeyEvent.getExtendedKeyCodeForChar(c);
      if (Character.isUpperCase(c) || c == '@') {
        robot.keyPress(KeyEvent.VK_SHIFT);
        press(key);
        robot.keyRelease(KeyEvent.VK_SHIFT);
      } else {
        press(key);
      }
    }
  }

  BufferedImage look(Rectangle place) {
    robot.waitForIdle();
    return robot.createScreenCapture(place);
  }
}
