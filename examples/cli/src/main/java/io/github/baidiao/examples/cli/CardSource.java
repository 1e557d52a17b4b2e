package io.github.baidiao.examples.cli;

import io.github.baidiao.card.ReadOptions;
import io.github.baidiao.card.ThaiIdCard;
import io.github.baidiao.card.ThaiIdCards;
import io.github.baidiao.card.pcsc.PcscReaders;
import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.card.simulator.SimulatedReaders;
import io.github.baidiao.card.transport.CardReaders;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the card comes from: a reader of this PC, or the simulator in this process. */
final class CardSource {
  @Option(
      names = "--reader",
      paramLabel = "NAME",
      description = {
        "Exact name of the reader; without it, the reader that has a card in it.",
        "ชื่อเครื่องอ่านบัตร ถ้าไม่ระบุ ใช้เครื่องที่มีบัตรเสียบอยู่"
      })
  private @Nullable String reader;

  @Option(
      names = "--simulated",
      paramLabel = "PERSON|FILE",
      description = {
        "Plays a simulated card instead: somchai, malee, boonmee, dao, or a person file"
            + " (docs/simulator.md). No reader is needed.",
        "ใช้บัตรจำลองแทน ไม่ต้องมีเครื่องอ่านบัตร"
      })
  private @Nullable String simulated;

  @Option(
      names = "--trace",
      description = {
        "Writes each command and its status word to standard error, never the data.",
        "แสดงคำสั่งที่ส่งถึงบัตรและรหัสตอบกลับ โดยไม่แสดงข้อมูล"
      })
  private boolean trace;

  boolean isSimulated() {
    return simulated != null;
  }

  ThaiIdCard read(ReadOptions.Builder options, Output output) {
    CardReaders readers = simulated == null ? new PcscReaders() : simulatedReaders(simulated);
    CardReaders watched = trace ? new TracedReaders(readers, output.errText()) : readers;
    return ThaiIdCards.over(watched).read(options.reader(Optional.ofNullable(reader)).build());
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
