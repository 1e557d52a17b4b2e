package io.github.baidiao.examples.didstation.settings;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.examples.didstation.fault.DeskErrorCode;
import io.github.baidiao.examples.didstation.fault.DeskException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
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
      values.load(in);
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new DeskException(
          DeskErrorCode.SETTINGS_INVALID, "file: " + unreadable.getClass().getSimpleName());
    }
    return new SettingsFile(file.toAbsolutePath().normalize().resolveSibling(""), values);
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
    } catch (SdkException | IllegalArgumentException malformed) {
      throw wrong(key);
    }
  }

  /** Returns a setting that has to be there. */
  <T> T needed(String key, Function<String, T> form) {
    return value(key, form).orElseThrow(() -> wrong(key));
  }

  /** Returns a path, beginning at the file's own folder. */
  Path path(String text) {
    return folder.resolve(text);
  }

  /** Refuses a key that nobody asked for: mistyped, it would do nothing. */
  void refuseUnread() {
    if (!unread.isEmpty()) {
      throw wrong(unread.iterator().next());
    }
  }

  static DeskException wrong(String key) {
    return new DeskException(DeskErrorCode.SETTINGS_INVALID, key);
  }
}
