package io.github.baidiao.moph.counter;

import io.github.baidiao.core.identity.CardHolder;
import java.time.Instant;
import java.util.Optional;

/**
 * A card that was read and is in its reader. {@code toString} is a constant. The step it is given
 * to takes it over and closes it.
 */
public final class PresentedCard implements AutoCloseable {
  private final CardHolder holder;
  private final Optional<FacePicture> photo;
  private final CardInsertion insertion;
  private final Instant readAt;

  private PresentedCard(
      CardHolder holder, Optional<FacePicture> photo, CardInsertion insertion, Instant readAt) {
    this.holder = holder;
    this.photo = photo;
    this.insertion = insertion;
    this.readAt = readAt;
  }

  /**
   * Makes one without its photo, which an officer's card does without.
   *
   * @param insertion the one the data was read in
   * @param readAt when the chip had been read
   */
  public static PresentedCard of(CardHolder holder, CardInsertion insertion, Instant readAt) {
    return new PresentedCard(holder, Optional.empty(), insertion, readAt);
  }

  /**
   * Makes one with its photo.
   *
   * @param photo the picture in the chip; it is this card's from now on, which closes it
   * @param insertion the one the data was read in
   * @param readAt when the chip had been read
   */
  public static PresentedCard of(
      CardHolder holder, FacePicture photo, CardInsertion insertion, Instant readAt) {
    return new PresentedCard(holder, Optional.of(photo), insertion, readAt);
  }

  public CardHolder holder() {
    return holder;
  }

  /** Returns the picture in the chip, if it was read. */
  public Optional<FacePicture> photo() {
    return photo;
  }

  public CardInsertion insertion() {
    return insertion;
  }

  public Instant readAt() {
    return readAt;
  }

  /** Wipes the photo; a second call does nothing. */
  @Override
  public void close() {
    photo.ifPresent(FacePicture::close);
  }

  @Override
  public String toString() {
    return "PresentedCard[masked]";
  }
}
