package io.github.baidiao.moph.stub;

import io.github.baidiao.moph.stub.StubPerson.Card;
import io.github.baidiao.moph.stub.StubPerson.Name;
import java.util.List;

/**
 * Whom and what the stub knows from the start: the four people of the card simulator ({@code
 * docs/simulator.md}), one of them an officer, and two devices of a hospital that there is not.
 */
public final class Invented {
  /** The hospital. */
  public static final String UNIT = "99999";

  static final String UNIT_NAME = "โรงพยาบาลสมมติ";

  /** The access token of the station. */
  public static final String STATION_TOKEN = "dt_sandboxStation0000000001";

  /** The access token of the kiosk. */
  public static final String KIOSK_TOKEN = "dt_sandboxKiosk000000000001";

  /** The officer's citizen ID: malee's. */
  public static final String OFFICER_CITIZEN_ID = "1100000000024";

  /** What the stub calls the officer. */
  public static final String OFFICER_ID = "00000000-0000-4000-8000-000000000024";

  /** What the officer types at stations; none of the card's. */
  public static final String OFFICER_PIN = "246813";

  static final String OFFICER_REQUEST = "00000000-0000-4000-8000-0000000000a1";

  private static final List<StubPerson> PEOPLE =
      List.of(
          new StubPerson(
              "1100000000016",
              new Name("นาย", "สมชาย", "", "ใจดี"),
              "1995-04-13",
              "AA1000000001",
              Card.NORMAL,
              List.of("0812345678")),
          new StubPerson(
              OFFICER_CITIZEN_ID,
              new Name("น.ส.", "มาลี", "มณีรัตน์", "ตัวอย่างพัฒนา"),
              "1978-11-05",
              "BB2000000002",
              Card.NORMAL,
              List.of("0810000024")),
          new StubPerson(
              "3100000000039",
              new Name("นาย", "บุญมี", "", "สมมติสกุล"),
              "1952",
              "CC3000000003",
              Card.NORMAL,
              List.of("0810000039")),
          new StubPerson(
              "5100000000043",
              new Name("นาง", "ดาว เรือง", "", "ทดสอบ"),
              "1990-07",
              "DD4000000004",
              Card.VOID,
              List.of("0810000043")));

  private Invented() {}

  /** Returns somchai, malee, boonmee, and dao, whose card is void as she moved. */
  public static List<StubPerson> people() {
    return PEOPLE;
  }
}
