package io.github.baidiao.examples.jhcis.program;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.examples.anyhis.HisException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** A properties file in UTF-8, whose every key is known; paths in it begin at its own folder. */
final class SettingsFile {
  private final Path folder;
  private final Properties values;
  private final Set<String> unread;

  private SettingsFile(Path folder, Properties values) {
    this.folder = folder;
    this.values = values;
    this.unread = new TreeSet<>(values.stringPropertyNames());
  }

  static SettingsFile read(Path file) {
    Properties values = new Properties();
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      // Windows' editor begins a UTF-8 file with a mark, which would become part of the first key.
      in.mark(1);
      if (in.read() != '\uFEFF') {
        in.reset();
      }
      values.load(in);
    } catch (IOException | IllegalArgumentException unreadable) {
      String kind = unreadable.getClass().getSimpleName();
      throw HisException.of(HisErrorCode.SETTINGS_INVALID, "settings file: " + kind);
    }
    return new SettingsFile(folder(file), values);
  }

  /** Returns settings in which nothing is set. */
  static SettingsFile empty(Path file) {
    return new SettingsFile(folder(file), new Properties());
  }

  private static Path folder(Path file) {
    return file.toAbsolutePath().normalize().resolveSibling("");
  }

  /** Returns a setting, if it is there and not blank. */
  <T> Optional<T> value(String key, Function<String, T> form) {
    unread.remove(key);
    String text = values.getProperty(key, "").trim();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(form.apply(text));
    } catch (SdkException | IllegalArgumentException | ArithmeticException malformed) {
      throw wrong(key);
    }
  }

  Optional<String> text(String key) {
    return value(key, Function.identity());
  }

  Optional<Integer> number(String key) {
    return value(key, Integer::valueOf);
  }

  /** Returns a path, beginning at the file's own folder. */
  Optional<Path> path(String key) {
    return value(key, folder::resolve);
  }

  /** Returns a path that has a default. */
  Path path(String key, String otherwise) {
    return path(key).orElseGet(() -> folder.resolve(otherwise));
  }

  /** Returns what is {@code true} or {@code false}, and false when it is not there. */
  boolean flag(String key) {
    return value(
            key,
            text -> {
              if (!text.equals("true") && !text.equals("false")) {
                throw wrong(key);
              }
              return text.equals("true");
            })
        .orElse(false);
  }

  /** Returns all settings whose key begins so, by the rest of their key. */
  Map<String, String> beginningWith(String prefix) {
    Map<String, String> found = new TreeMap<>();
    for (String key : values.stringPropertyNames()) {
      if (key.startsWith(prefix)) {
        text(key).ifPresent(text -> found.put(key.substring(prefix.length()), text));
      }
    }
    return found;
  }

  /** Refuses a key that nobody asked for: mistyped, it would do nothing. */
  void refuseUnread() {
    if (!unread.isEmpty()) {
      throw wrong(unread.iterator().next());
    }
  }

  static HisException wrong(String key) {
    return HisException.of(HisErrorCode.SETTINGS_INVALID, key);
  }
}
