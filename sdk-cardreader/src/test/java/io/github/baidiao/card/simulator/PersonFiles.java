package io.github.baidiao.card.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Person files that differ from the bundled ones. */
public final class PersonFiles {
  private static final Path PERSONS =
      Path.of("src/main/resources/io/github/baidiao/card/simulator/persons");

  private PersonFiles() {}

  /** Dao's card, of the kind whose ATR begins 3B67. */
  public static Path daoWithGetResponse67(Path folder) throws IOException {
    Files.copy(PERSONS.resolve("dao.jpg"), folder.resolve("dao.jpg"));
    String dao = Files.readString(PERSONS.resolve("dao.json"));
    return Files.writeString(
        folder.resolve("dao.json"),
        dao.replace("\"quirks\": {", "\"quirks\": {\"getResponse67\": true, ")
            .replace("3B781800005448204E49442039", "3B6700005448204E494420"));
  }
}
