package io.github.baidiao.card.simulator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What is on a card of one person, and its ways. Immutable; the bytes are not copied. */
final class CardContents {
  private final List<byte[]> moi;
  private final byte @Nullable [] nhso;
  private final byte @Nullable [] adm;
  private final byte @Nullable [] cplc;
  private final @Nullable String pin;
  private final Quirks quirks;

  /**
   * Makes it of bytes as a card gives them; null for what this card has not.
   *
   * @param moi the blocks of the MOI applet, from block 0 on
   */
  CardContents(
      List<byte[]> moi,
      byte @Nullable [] nhso,
      byte @Nullable [] adm,
      byte @Nullable [] cplc,
      @Nullable String pin,
      Quirks quirks) {
    this.moi = moi;
    this.nhso = nhso;
    this.adm = adm;
    this.cplc = cplc;
    this.pin = pin;
    this.quirks = quirks;
  }

  List<byte[]> moi() {
    return moi;
  }

  byte @Nullable [] nhso() {
    return nhso;
  }

  byte @Nullable [] adm() {
    return adm;
  }

  byte @Nullable [] cplc() {
    return cplc;
  }

  Quirks quirks() {
    return quirks;
  }

  /** A counter for a card that was just issued; null for a card without PIN. */
  @Nullable PinCounter pinCounter() {
    return pin == null ? null : new PinCounter(pin);
  }

  List<Applet> applets(@Nullable PinCounter counter, Random random) {
    List<Applet> applets = new ArrayList<>();
    applets.add(new MemoryApplet(MemoryApplet.MOI, moi));
    if (nhso != null) {
      applets.add(new MemoryApplet(MemoryApplet.NHSO, Collections.singletonList(nhso)));
    }
    if (adm != null) {
      applets.add(new AdmApplet(adm, quirks, counter, random));
    }
    if (cplc != null) {
      applets.add(new CardManagerApplet(cplc, quirks.chipRefusal()));
    }
    return applets;
  }
}
