package io.github.baidiao.core.outbox;

import io.github.baidiao.core.error.ErrorCode;
import java.util.function.Function;

/**
 * What is done about a message that may have arrived: a closed set of cases, of which {@link
 * #match} forces every one. Immutable.
 */
public abstract class Settlement {
  private static final Settlement AGAIN = new SendAgain();

  private Settlement() {}

  /** It is sent again: arriving twice does no harm. */
  public static Settlement sendAgain() {
    return AGAIN;
  }

  /** A look-up tells what became of it. */
  public static Settlement settled(SendResult result) {
    return new Settled(result);
  }

  /** The look-up failed; it is asked again later. */
  public static Settlement lookAgain(ErrorCode code) {
    return new LookAgain(code);
  }

  /** No look-up can tell; it stays unknown until a person decides. */
  public static Settlement forAPerson(ErrorCode code) {
    return new ForAPerson(code);
  }

  /** Calls the function of the case that this is. */
  public final <R> R match(
      Function<? super SendAgain, ? extends R> sendAgain,
      Function<? super Settled, ? extends R> settled,
      Function<? super LookAgain, ? extends R> lookAgain,
      Function<? super ForAPerson, ? extends R> forAPerson) {
    if (this instanceof SendAgain) {
      return sendAgain.apply((SendAgain) this);
    }
    if (this instanceof Settled) {
      return settled.apply((Settled) this);
    }
    return this instanceof LookAgain
        ? lookAgain.apply((LookAgain) this)
        : forAPerson.apply((ForAPerson) this);
  }

  @Override
  public final String toString() {
    return getClass().getSimpleName();
  }

  /** It is sent again. */
  public static final class SendAgain extends Settlement {
    private SendAgain() {}
  }

  /** It is known now. */
  public static final class Settled extends Settlement {
    private final SendResult result;

    private Settled(SendResult result) {
      this.result = result;
    }

    /** Returns what became of it. */
    public SendResult result() {
      return result;
    }
  }

  /** Not known yet. */
  public static final class LookAgain extends Settlement {
    private final ErrorCode code;

    private LookAgain(ErrorCode code) {
      this.code = code;
    }

    /** Returns why the look-up failed. */
    public ErrorCode code() {
      return code;
    }
  }

  /** Not to be known by itself. */
  public static final class ForAPerson extends Settlement {
    private final ErrorCode code;

    private ForAPerson(ErrorCode code) {
      this.code = code;
    }

    /** Returns what the person is told. */
    public ErrorCode code() {
      return code;
    }
  }
}
