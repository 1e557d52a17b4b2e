package io.github.baidiao.examples.cli;

import io.github.baidiao.card.ThaiIdCards;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code baidiao card readers}. */
@Command(
    name = "readers",
    description = {
      "Lists the card readers of this PC and whether a card is in them.",
      "แสดงเครื่องอ่านบัตรของเครื่องนี้ และเครื่องใดมีบัตรเสียบอยู่"
    })
final class CardListReaders implements Callable<Integer> {
  private final Output output;

  @Mixin private final ReaderSource source = new ReaderSource();

  CardListReaders(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    return output.show(
        new ReadersAnswer(
            "readers",
            ThaiIdCards.over(source.readers()).readers().stream()
                .map(reader -> new ReadersAnswer.Reader(reader.name(), reader.cardPresent()))
                .toList()));
  }
}
