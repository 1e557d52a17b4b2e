package io.github.baidiao.card;

import io.github.baidiao.card.applet.AdmApplet;
import io.github.baidiao.card.applet.AdmRecord;
import io.github.baidiao.card.applet.CardManager;
import io.github.baidiao.card.applet.CardPart;
import io.github.baidiao.card.applet.ChipNumber;
import io.github.baidiao.card.applet.MoiApplet;
import io.github.baidiao.card.applet.MoiField;
import io.github.baidiao.card.applet.MoiPhoto;
import io.github.baidiao.card.applet.MoiRecord;
import io.github.baidiao.card.applet.NhsoApplet;
import io.github.baidiao.card.applet.NhsoRecord;
import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.transport.CardTransport;
import io.github.baidiao.core.identity.CardHolder;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The order in which one card is read, and the proof that it was one card. */
final class CardReading {
  private static final Set<ReadPart> OTHER_APPLETS =
      EnumSet.of(ReadPart.NHSO, ReadPart.ADM, ReadPart.CHIP);

  private final CardTransport card;
  private final ReadOptions options;
  private final ReadBytes bytes;

  CardReading(CardTransport card, ReadOptions options) {
    this.card = card;
    this.options = options;
    this.bytes = new ReadBytes(options);
  }

  /** Reads the card; what the reader knows of it has to be added. */
  ThaiIdCard.Builder read() {
    MoiApplet moi = new MoiApplet(card, bytes);
    moi.select();
    MoiRecord record = moi.readText(options.oldLayout());
    // Before all else: a card that cannot be understood need not be read to its end.
    CardHolder holder = record.holder();
    Optional<CardPhoto> photo =
        asked(ReadPart.PHOTO) ? photo(moi.readPhoto(record)) : Optional.empty();
    CardPart<NhsoRecord> nhso =
        asked(ReadPart.NHSO) ? new NhsoApplet(card, bytes).read() : CardPart.notAskedFor();
    CardPart<AdmRecord> adm =
        asked(ReadPart.ADM) ? new AdmApplet(card, bytes).read() : CardPart.notAskedFor();
    CardPart<ChipNumber> chipNumber =
        asked(ReadPart.CHIP) ? new CardManager(card, bytes).chipNumber() : CardPart.notAskedFor();
    prove(moi, record);
    bytes.finish();
    return fields(record).holder(holder).photo(photo).adm(adm).nhso(nhso).chipNumber(chipNumber);
  }

  private boolean asked(ReadPart part) {
    return options.parts().contains(part);
  }

  private static Optional<CardPhoto> photo(MoiPhoto photo) {
    return photo.length() == 0 ? Optional.empty() : Optional.of(new CardPhoto(photo));
  }

  /**
   * A read of text alone needs no proof: a card put in meanwhile has no applet selected, and
   * refuses the next read. After a SELECT that is no longer so.
   */
  private void prove(MoiApplet moi, MoiRecord record) {
    if (options.parts().isEmpty()) {
      return;
    }
    if (OTHER_APPLETS.stream().anyMatch(this::asked)) {
      moi.select();
    }
    if (!moi.stillHolds(record)) {
      throw new CardException(CardErrorCode.CARD_SWAPPED);
    }
  }

  private static ThaiIdCard.Builder fields(MoiRecord record) {
    return ThaiIdCard.builder()
        .moi(record)
        .issuer(record.text(MoiField.ISSUER))
        .issuerCode(record.text(MoiField.ISSUER_CODE))
        .requestNumber(record.text(MoiField.REQUEST_NUMBER))
        .photoNumber(record.text(MoiField.PHOTO_NUMBER))
        .cardVersion(record.text(MoiField.CARD_VERSION))
        .cardType(record.text(MoiField.CARD_TYPE))
        .oldLayout(record.oldLayout());
  }
}
