package io.github.baidiao.examples.cli;

import io.github.baidiao.moph.phr.json.VisitJson;
import io.github.baidiao.moph.phr.visit.PhrVisit;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files with the neutral JSON of visits: {@code docs/schema/phr-visit.schema.json}. */
final class PhrVisitFile {
  static final String FROM_STANDARD_INPUT = "-";
  private static final String ENDING = ".json";

  private PhrVisitFile() {}

  /** Reads a visit from a file or, for {@code -}, from standard input. */
  static PhrVisit read(String name, Shell shell) {
    try {
      // Java 17's FileInputStream asks for its position in readNBytes, and a pipe has none.
      return VisitJson.read(
          name.equals(FROM_STANDARD_INPUT)
              ? new BufferedInputStream(shell.in()).readNBytes(VisitJson.MAX_BYTES + 1)
              : bytes(TokenFile.path(name, "VISIT")));
    } catch (IOException unreadable) {
      throw unreadable(unreadable);
    }
  }

  static PhrVisit read(Path file) {
    try {
      return VisitJson.read(bytes(file));
    } catch (IOException unreadable) {
      throw unreadable(unreadable);
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(VisitJson.MAX_BYTES + 1);
    }
  }

  /** Returns the files of a folder that end in {@code .json}, by their names. */
  static List<Path> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).endsWith(ENDING))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw unreadable(unreadable);
    }
  }

  // Its message is the path, which may be named after the patient.
  private static CliException unreadable(IOException cause) {
    return CliException.visitFilesInvalid(cause.getClass().getSimpleName());
  }
}
