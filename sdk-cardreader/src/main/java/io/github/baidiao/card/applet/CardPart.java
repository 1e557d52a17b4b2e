package io.github.baidiao.card.applet;

import io.github.baidiao.card.transport.StatusWord;
import java.util.Optional;
import java.util.function.Function;

/**
 * What became of a part of a card that not every card has, or has in readable form: a closed set of
 * cases, of which {@link #match} forces every one. Immutable; {@code toString} tells the case and
 * nothing else.
 *
 * @param <T> the part
 */
public abstract class CardPart<T> {
  private CardPart() {}

  public static <T> CardPart<T> present(T value) {
    return new Present<>(value);
  }

  public static <T> CardPart<T> notAskedFor() {
    return new NotAskedFor<>();
  }

  public static <T> CardPart<T> notOnCard() {
    return new NotOnCard<>();
  }

  public static <T> CardPart<T> unreadable(StatusWord statusWord) {
    return new Unreadable<>(statusWord);
  }

  /** Calls the function of the case that this is. */
  public final <R> R match(
      Function<? super Present<T>, ? extends R> present,
      Function<? super NotAskedFor<T>, ? extends R> notAskedFor,
      Function<? super NotOnCard<T>, ? extends R> notOnCard,
      Function<? super Unreadable<T>, ? extends R> unreadable) {
    if (this instanceof Present<?>) {
      return present.apply((Present<T>) this);
    }
    if (this instanceof NotAskedFor<?>) {
      return notAskedFor.apply((NotAskedFor<T>) this);
    }
    if (this instanceof NotOnCard<?>) {
      return notOnCard.apply((NotOnCard<T>) this);
    }
    return unreadable.apply((Unreadable<T>) this);
  }

  /** Returns the part, if it was read. */
  public final Optional<T> value() {
    return match(
        present -> Optional.of(present.part()),
        notAskedFor -> Optional.empty(),
        notOnCard -> Optional.empty(),
        unreadable -> Optional.empty());
  }

  // What makes two of them equal; the parts of a card are never of these classes.
  private Object content() {
    return match(
        present -> present.part(),
        notAskedFor -> NotAskedFor.class,
        notOnCard -> NotOnCard.class,
        unreadable -> unreadable.statusWord());
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof CardPart<?> && ((CardPart<?>) other).content().equals(content());
  }

  @Override
  public final int hashCode() {
    return content().hashCode();
  }

  @Override
  public final String toString() {
    return getClass().getSimpleName();
  }

  /** The part was read. */
  public static final class Present<T> extends CardPart<T> {
    private final T part;

    private Present(T part) {
      this.part = part;
    }

    public T part() {
      return part;
    }
  }

  /** The read did not ask for it. */
  public static final class NotAskedFor<T> extends CardPart<T> {
    private NotAskedFor() {}
  }

  /** The card says that it has none. */
  public static final class NotOnCard<T> extends CardPart<T> {
    private NotOnCard() {}
  }

  /** The card would not give it, or gave something else. */
  public static final class Unreadable<T> extends CardPart<T> {
    private final StatusWord statusWord;

    private Unreadable(StatusWord statusWord) {
      this.statusWord = statusWord;
    }

    /** Returns how the card refused; 9000 when it sent something of another form. */
    public StatusWord statusWord() {
      return statusWord;
    }
  }
}
