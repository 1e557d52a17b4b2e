package io.github.baidiao.examples.cli;

import io.github.baidiao.card.simulator.SimulatedReaders;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A person at a terminal who does and answers, in turn, what the program asks for. */
final class ScriptedOperator {
  private record Step(String heard, @Nullable String answer, Runnable act) {}

  private final Deque<Step> steps = new ArrayDeque<>();
  private final Map<String, String> always = new HashMap<>();
  private final ByteArrayOutputStream seen = new ByteArrayOutputStream();
  private byte[] typed = {};
  private int next;
  private int unheard;

  /** Does something as soon as the program says this. */
  ScriptedOperator when(String heard, Runnable act) {
    steps.add(new Step(heard, null, act));
    return this;
  }

  /** Types a line where the program asks this. */
  ScriptedOperator answer(String heard, String line) {
    steps.add(new Step(heard, line, () -> {}));
    return this;
  }

  /** Types a line wherever the program asks this, in no turn. */
  ScriptedOperator always(String heard, String line) {
    always.put(heard, line);
    return this;
  }

  Run run(FaceSource faces, SimulatedReaders readers, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Shell shell = new Shell(in(), out, err(), Map.of(), StandardCharsets.UTF_8, false, false);
    int exitCode = Baidiao.run(shell, faces, () -> readers, args);
    return new Run(exitCode, out.toByteArray(), seen.toByteArray());
  }

  /** Returns what was left undone when the program ended. */
  String left() {
    return steps.isEmpty() ? "" : steps.element().heard;
  }

  private String heard() {
    return seen.toString(StandardCharsets.UTF_8).substring(unheard);
  }

  private OutputStream err() {
    return new OutputStream() {
      @Override
      public void write(int b) {
        seen.write(b);
      }

      @Override
      public void write(byte[] bytes, int from, int length) {
        seen.write(bytes, from, length);
      }

      @Override
      public void flush() {
        while (!steps.isEmpty()
            && steps.element().answer == null
            && heard().contains(steps.element().heard)) {
          steps.remove().act.run();
        }
      }
    };
  }

  private void hear(String text) {
    unheard += heard().indexOf(text) + text.length();
  }

  private InputStream in() {
    return new InputStream() {
      @Override
      public int read() {
        if (next == typed.length) {
          typed = line();
          next = 0;
        }
        return typed.length == 0 ? -1 : typed[next++] & 0xFF;
      }
    };
  }

  // Nothing for a question that nobody expected: that ends the program.
  private byte[] line() {
    String question = heard().substring(heard().lastIndexOf('\n') + 1);
    for (Map.Entry<String, String> each : always.entrySet()) {
      if (question.contains(each.getKey())) {
        hear(each.getKey());
        return bytes(each.getValue());
      }
    }
    if (steps.isEmpty() || !question.contains(steps.element().heard)) {
      return new byte[0];
    }
    hear(steps.element().heard);
    return bytes(steps.remove().answer);
  }

  private static byte[] bytes(@Nullable String line) {
    return (line + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
