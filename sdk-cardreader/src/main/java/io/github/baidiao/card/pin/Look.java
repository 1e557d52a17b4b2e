package io.github.baidiao.card.pin;

import io.github.baidiao.card.applet.AdmRecord;
import io.github.baidiao.card.applet.AuthoriseMode;
import io.github.baidiao.core.identity.CitizenId;
import java.util.Optional;

/** What the first of the two connections found out about the card. Immutable. */
final class Look {
  final String readerName;
  final CitizenId citizenId;

  /** What the card is called in {@link PinTries}. */
  final String key;

  final NextTry next;

  /** Has the card's laser code in it, which tells two cards of one person apart. */
  private final Optional<AdmRecord> adm;

  Look(String readerName, CitizenId citizenId, String key, NextTry next, Optional<AdmRecord> adm) {
    this.readerName = readerName;
    this.citizenId = citizenId;
    this.key = key;
    this.next = next;
    this.adm = adm;
  }

  /** Returns how the card knows its holder, if it says so in a way that is known. */
  Optional<AuthoriseMode> mode() {
    return adm.flatMap(AdmRecord::authoriseMode);
  }

  boolean isSameCard(CitizenId nowRead) {
    return citizenId.equals(nowRead);
  }

  boolean isSameCard(Optional<AdmRecord> nowRead) {
    return adm.equals(nowRead);
  }
}
