package io.github.baidiao.moph.dopa;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.LaserCode;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.identity.ThaiDate;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The simulator's people, as their cards have them, and the files of this test. */
final class Cards {
  static final CardStatusRequest SOMCHAI =
      card("1100000000016", "นาย#สมชาย##ใจดี", "25380413", "AA1-0000000-01");
  static final CardStatusRequest MALEE =
      card("1100000000024", "น.ส.#มาลี#มณีรัตน์#ตัวอย่างพัฒนา", "25211105", "BB2000000002");
  static final CardStatusRequest BOONMEE =
      card("3100000000039", "นาย#บุญมี##สมมติสกุล", "24950000", "CC3000000003");
  static final CardStatusRequest DAO =
      card("5100000000043", "นาง#ดาว เรือง##ทดสอบ", "25330700", "DD4000000004");

  static final ChipCardRequest CHIP = chip("1100000000016", "A1B2000000010C01");

  private Cards() {}

  static CardStatusRequest card(String pid, String name, String birth, String laser) {
    return CardStatusRequest.builder()
        .citizenId(CitizenId.of(pid))
        .nameTh(PersonName.parse(name))
        .birthDate(ThaiDate.ofBuddhist(birth))
        .laserCode(LaserCode.of(laser))
        .build();
  }

  static ChipCardRequest chip(String pid, String number) {
    return ChipCardRequest.builder()
        .citizenId(CitizenId.of(pid))
        .chipNumber(number)
        .requestNumber("999904567891")
        .build();
  }

  /** The same card, another code typed. */
  static CardStatusRequest with(CardStatusRequest card, String laser) {
    return CardStatusRequest.builder().from(card).laserCode(LaserCode.of(laser)).build();
  }

  static String file(String name) {
    try (InputStream in = Cards.class.getResourceAsStream("/moph/dopa/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
