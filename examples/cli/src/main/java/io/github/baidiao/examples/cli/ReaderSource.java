package io.github.baidiao.examples.cli;

import io.github.baidiao.card.pcsc.SystemReaders;
import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.card.simulator.SimulatedReaders;
import io.github.baidiao.card.transport.CardReaders;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whose readers: those of this PC, or the simulator's in this process. */
final class ReaderSource {
  @Option(
      names = "--simulated",
      paramLabel = "PERSON|FILE",
      description = {
        "Plays a simulated card instead: somchai, malee, boonmee, dao, or a person file"
            + " (docs/simulator.md). No reader is needed.",
        "ใช้บัตรจำลองแทน ไม่ต้องมีเครื่องอ่านบัตร"
      })
  private @Nullable String simulated;

  boolean isSimulated() {
    return simulated != null;
  }

  CardReaders readers() {
    return simulated == null ? SystemReaders.best() : simulatedReaders(simulated);
  }

  private static CardReaders simulatedReaders(String person) {
    SimulatedReaders readers = new SimulatedReaders();
    readers.insert(SimulatedCard.of(person(person)));
    return readers;
  }

  // A bundled name wins over a file of that name, so that what it does never depends on the folder.
  private static SimulatedPerson person(String person) {
    if (SimulatedPerson.bundled().contains(person)) {
      return SimulatedPerson.load(person);
    }
    try {
      return SimulatedPerson.load(Path.of(person));
    } catch (InvalidPathException notAPath) {
      throw CliException.usage("--simulated: neither a person nor a file");
    }
  }
}
