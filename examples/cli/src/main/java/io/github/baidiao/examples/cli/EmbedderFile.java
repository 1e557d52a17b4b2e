package io.github.baidiao.examples.cli;

import io.github.baidiao.face.FaceVerifier;
import io.github.baidiao.face.ThresholdPolicy;
import io.github.baidiao.face.opencv.OnnxEmbedder;
import io.github.baidiao.face.opencv.OnnxEmbedder.Channels;
import io.github.baidiao.face.opencv.OpenCvEngine;
import io.github.baidiao.face.opencv.OpenCvSettings;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A net that the hospital brings along, and its thresholds: a file of properties in UTF-8, as
 * {@code docs/face.md} shows it.
 */
record EmbedderFile(OnnxEmbedder embedder, ThresholdPolicy thresholds) implements FaceSource {
  private static final Set<String> NEEDED =
      Set.of("file", "modelId", "match", "review", "falseMatchRate", "source");
  private static final Set<String> OPTIONAL =
      Set.of("inputSize", "channels", "mean", "divisor", "flipAveraging", "sha256");

  /** Reads the file; the net's name in it is relative to it. */
  static EmbedderFile read(String name) {
    try {
      Path file = Path.of(name).toAbsolutePath();
      Properties properties = new Properties();
      try (Reader text = Utf8.reader(file)) {
        properties.load(text);
      }
      check(properties.stringPropertyNames());
      return new EmbedderFile(embedder(file, properties), thresholds(properties));
    } catch (InvalidPathException | IOException unreadable) {
      throw CliException.embedderInvalid(unreadable.getClass().getSimpleName());
    } catch (IllegalArgumentException escape) {
      throw CliException.embedderInvalid("a backslash: write / or two of them");
    }
  }

  private static void check(Set<String> names) {
    for (String needed : new TreeSet<>(NEEDED)) {
      if (!names.contains(needed)) {
        throw CliException.embedderInvalid("no " + needed);
      }
    }
    if (!names.stream().allMatch(name -> NEEDED.contains(name) || OPTIONAL.contains(name))) {
      throw CliException.embedderInvalid("a property that is none");
    }
  }

  private static OnnxEmbedder embedder(Path file, Properties given) {
    OnnxEmbedder.Builder embedder =
        OnnxEmbedder.builder()
            .file(file.resolveSibling(given.getProperty("file").strip()))
            .modelId(given.getProperty("modelId").strip());
    value(given, "inputSize", Integer::valueOf).ifPresent(embedder::inputSize);
    value(given, "channels", Channels::valueOf).ifPresent(embedder::channels);
    value(given, "mean", Double::valueOf).ifPresent(embedder::mean);
    value(given, "divisor", Double::valueOf).ifPresent(embedder::divisor);
    value(given, "flipAveraging", EmbedderFile::yesOrNo).ifPresent(embedder::flipAveraging);
    value(given, "sha256", Function.identity()).ifPresent(embedder::sha256);
    return embedder.build();
  }

  private static ThresholdPolicy thresholds(Properties given) {
    ThresholdPolicy.Builder thresholds =
        ThresholdPolicy.builder()
            .modelId(given.getProperty("modelId").strip())
            .source(given.getProperty("source").strip());
    value(given, "match", Double::valueOf).ifPresent(thresholds::match);
    value(given, "review", Double::valueOf).ifPresent(thresholds::review);
    value(given, "falseMatchRate", Double::valueOf).ifPresent(thresholds::falseMatchRate);
    return thresholds.build();
  }

  private static boolean yesOrNo(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException("neither true nor false");
    }
    return Boolean.parseBoolean(text);
  }

  private static <T> Optional<T> value(Properties given, String name, Function<String, T> parser) {
    try {
      return Optional.ofNullable(given.getProperty(name)).map(String::strip).map(parser);
    } catch (IllegalArgumentException other) {
      throw CliException.embedderInvalid(name);
    }
  }

  @Override
  public FaceVerifier open() {
    return FaceVerifier.of(
        OpenCvEngine.of(OpenCvSettings.builder().embedder(embedder).build()), thresholds);
  }
}
