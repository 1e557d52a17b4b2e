package io.github.baidiao.card.monitor;

import io.github.baidiao.card.error.CardErrorCode;
import java.util.function.Function;

/**
 * One change of the readers: a closed set of cases, of which {@link #match} forces every one.
 * Immutable; {@code toString} tells the case and its reader or insertion.
 *
 * <p>Everything that ends is told. Each {@link CardInserted} is followed by one {@link CardRemoved}
 * of the same insertion, each {@link ReaderAttached} by one {@link ReaderDetached}, also when a
 * reader is unplugged with a card in it or the service is lost, unless the monitor is closed first.
 */
public abstract class MonitorEvent {
  private final ReadersSnapshot snapshot;

  private MonitorEvent(ReadersSnapshot snapshot) {
    this.snapshot = snapshot;
  }

  /**
   * Returns everything as the look found it that found this change. When one look finds several
   * changes, all of them carry the same snapshot: that of a {@link CardRemoved} may show the next
   * card already.
   */
  public final ReadersSnapshot snapshot() {
    return snapshot;
  }

  /** Calls the function of the case that this is. */
  public final <R> R match(
      Function<? super ReaderAttached, ? extends R> readerAttached,
      Function<? super ReaderDetached, ? extends R> readerDetached,
      Function<? super CardInserted, ? extends R> cardInserted,
      Function<? super CardRemoved, ? extends R> cardRemoved,
      Function<? super ServiceLost, ? extends R> serviceLost,
      Function<? super ServiceAvailable, ? extends R> serviceAvailable) {
    if (this instanceof ReaderAttached) {
      return readerAttached.apply((ReaderAttached) this);
    }
    if (this instanceof ReaderDetached) {
      return readerDetached.apply((ReaderDetached) this);
    }
    if (this instanceof CardInserted) {
      return cardInserted.apply((CardInserted) this);
    }
    if (this instanceof CardRemoved) {
      return cardRemoved.apply((CardRemoved) this);
    }
    if (this instanceof ServiceLost) {
      return serviceLost.apply((ServiceLost) this);
    }
    return serviceAvailable.apply((ServiceAvailable) this);
  }

  @Override
  public String toString() {
    return match(
        attached -> "ReaderAttached[" + attached.readerName() + "]",
        detached -> "ReaderDetached[" + detached.readerName() + "]",
        inserted -> "CardInserted[" + inserted.insertion() + "]",
        removed -> "CardRemoved[" + removed.insertion() + "]",
        lost -> "ServiceLost[" + lost.code().id() + "]",
        available -> "ServiceAvailable");
  }

  /** A reader was plugged in, or was there when the readers could be asked for the first time. */
  public static final class ReaderAttached extends MonitorEvent {
    private final String readerName;

    ReaderAttached(String readerName, ReadersSnapshot snapshot) {
      super(snapshot);
      this.readerName = readerName;
    }

    public String readerName() {
      return readerName;
    }
  }

  /** A reader was unplugged, or its service is lost. */
  public static final class ReaderDetached extends MonitorEvent {
    private final String readerName;

    ReaderDetached(String readerName, ReadersSnapshot snapshot) {
      super(snapshot);
      this.readerName = readerName;
    }

    public String readerName() {
      return readerName;
    }
  }

  /** A card was put in, or was in a reader when that was seen for the first time. */
  public static final class CardInserted extends MonitorEvent {
    private final Insertion insertion;

    CardInserted(Insertion insertion, ReadersSnapshot snapshot) {
      super(snapshot);
      this.insertion = insertion;
    }

    public Insertion insertion() {
      return insertion;
    }
  }

  /** A card was pulled, or its reader or the service is gone. */
  public static final class CardRemoved extends MonitorEvent {
    private final Insertion insertion;

    CardRemoved(Insertion insertion, ReadersSnapshot snapshot) {
      super(snapshot);
      this.insertion = insertion;
    }

    public Insertion insertion() {
      return insertion;
    }
  }

  /**
   * The readers cannot be asked: the service was stopped, was not there at start, or a driver does
   * not come back. Told once; the monitor goes on asking. {@link CardRemoved} and {@link
   * ReaderDetached} follow for what was there.
   */
  public static final class ServiceLost extends MonitorEvent {
    private final CardErrorCode code;

    ServiceLost(CardErrorCode code, ReadersSnapshot snapshot) {
      super(snapshot);
      this.code = code;
    }

    /** Why, and what an operator can do: {@code CARD-101} and {@code CARD-107} as a rule. */
    public CardErrorCode code() {
      return code;
    }
  }

  /**
   * The readers can be asked: for the first time, or again. {@link ReaderAttached} and {@link
   * CardInserted} follow for what is there, as new insertions: nobody knows what happened
   * meanwhile.
   */
  public static final class ServiceAvailable extends MonitorEvent {
    ServiceAvailable(ReadersSnapshot snapshot) {
      super(snapshot);
    }
  }
}
