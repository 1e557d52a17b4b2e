package io.github.baidiao.card.transport;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Chooses the reader to talk to; what it complains about names the readers that were there. */
public final class ReaderChoice {
  // For the message only: a terminal server has dozens of readers, and drivers choose the names.
  private static final int LISTED = 5;
  private static final int NAME_LENGTH = 64;

  private ReaderChoice() {}

  /**
   * Returns the name of the reader that is wanted, or of the only one with a card in it.
   *
   * @throws CardException {@code CARD-102} no reader, {@code CARD-103} the wanted one is not there,
   *     {@code CARD-105} several have a card, {@code CARD-201} none has
   */
  public static String among(List<CardReader> readers, Optional<String> wanted) {
    List<String> names = readers.stream().map(CardReader::name).collect(Collectors.toList());
    if (names.isEmpty()) {
      throw new CardException(CardErrorCode.NO_READER);
    }
    if (wanted.isPresent()) {
      // Whether a card is in it shows when connecting; some drivers report one late.
      if (!names.contains(wanted.get())) {
        throw complaint(CardErrorCode.READER_NOT_FOUND, names);
      }
      return wanted.get();
    }
    List<String> withCard =
        readers.stream()
            .filter(CardReader::cardPresent)
            .map(CardReader::name)
            .collect(Collectors.toList());
    if (withCard.isEmpty()) {
      throw complaint(CardErrorCode.NO_CARD, names);
    }
    if (withCard.size() > 1) {
      throw complaint(CardErrorCode.SEVERAL_CARDS, withCard);
    }
    return withCard.get(0);
  }

  private static CardException complaint(CardErrorCode code, List<String> names) {
    String listed =
        names.stream().limit(LISTED).map(ReaderChoice::shortened).collect(Collectors.joining("; "));
    int more = names.size() - LISTED;
    return new CardException(
        code, "readers: " + listed + (more > 0 ? "; and " + more + " more" : ""), null);
  }

  private static String shortened(String name) {
    return name.length() <= NAME_LENGTH ? name : name.substring(0, NAME_LENGTH) + "...";
  }
}
