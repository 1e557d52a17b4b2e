package io.github.baidiao.moph.counter;

/**
 * One insertion of a card into a reader: pulled and put in again, it is another. Immutable.
 *
 * <p>Both parts are the program's own; what counts is that no other insertion has the same.
 */
public final class CardInsertion {
  private final String reader;
  private final long number;

  private CardInsertion(String reader, long number) {
    this.reader = reader;
    this.number = number;
  }

  /**
   * Makes one.
   *
   * @param reader the reader's name
   * @param number what tells this insertion from every other one of that reader while the program
   *     runs, as the card monitor counts them
   */
  public static CardInsertion of(String reader, long number) {
    return new CardInsertion(reader, number);
  }

  public String reader() {
    return reader;
  }

  public long number() {
    return number;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CardInsertion
        && ((CardInsertion) other).number == number
        && ((CardInsertion) other).reader.equals(reader);
  }

  @Override
  public int hashCode() {
    return 31 * reader.hashCode() + Long.hashCode(number);
  }

  @Override
  public String toString() {
    return "CardInsertion[" + reader + " " + number + "]";
  }
}
