package io.github.baidiao.examples.jhcis.program;

import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the process tells who started it. The numbers never change; where {@code baidiao} has the
 * same case it has the same number. Ctrl-C ends with Java's own 130.
 */
enum ExitCode {
  DONE(0, "Done, and nothing is left for a person. สำเร็จ ไม่มีงานค้างให้คนดู"),
  UNEXPECTED(1, "An error nobody expected. ข้อผิดพลาดที่ไม่คาดไว้"),
  USAGE(2, "The command line or the settings are not valid. คำสั่งหรือการตั้งค่าไม่ถูกต้อง"),
  CARD(10, "The card: none, unreadable, or another person's. ปัญหาที่บัตร"),
  READER(11, "The card reader. ปัญหาที่เครื่องอ่านบัตร"),
  REFUSED(20, "The agency refused. หน่วยงานปฏิเสธ"),
  UNREACHABLE(21, "No agent, no way to the agency, no usable answer. ติดต่อหน่วยงานไม่ได้"),
  OUTCOME_UNKNOWN(22, "It is not known what became of the request. ไม่ทราบผลของคำขอ"),
  ENDED(50, "The operator ended it, nothing was sent. ผู้ใช้ยกเลิก ไม่มีการส่งข้อมูล"),
  LEDGER(60, "Our own ledger or outbox cannot be used. บันทึกหรือกล่องส่งของโปรแกรมใช้ไม่ได้"),
  HIS(70, "JHCIS's database cannot be asked. ใช้ฐานข้อมูล JHCIS ไม่ได้"),
  NOT_SAFE(71, "Doctor: not every function is safe here. บางฟังก์ชันยังใช้กับฐานข้อมูลนี้ไม่ได้"),
  LEFT(72, "Done, and something is left for a person. ทำแล้ว แต่มีงานให้คนดูต่อ");

  private final int number;
  private final String text;

  ExitCode(int number, String text) {
    this.number = number;
    this.text = text;
  }

  int number() {
    return number;
  }

  static Map<String, String> forHelp() {
    Map<String, String> codes = new LinkedHashMap<>();
    for (ExitCode code : values()) {
      codes.put(String.format(Locale.ROOT, "%3d", code.number), code.text);
    }
    return codes;
  }

  /** Returns the exit code of a fault. */
  static ExitCode of(ErrorCode error) {
    if (error instanceof HisErrorCode) {
      return of((HisErrorCode) error);
    } else if (error instanceof NhsoErrorCode) {
      return of((NhsoErrorCode) error);
    }
    String id = error.id();
    if (id.startsWith("HTTP-1")) {
      return UNREACHABLE;
    } else if (id.startsWith("HTTP-4")) {
      return REFUSED;
    } else if (id.startsWith("OUTBOX-")) {
      return LEDGER;
    }
    return id.startsWith("CORE-") || id.startsWith("HTTP-") ? USAGE : UNEXPECTED;
  }

  private static ExitCode of(HisErrorCode error) {
    switch (error) {
      case SETTINGS_INVALID:
      case UNIT_UNCLEAR:
      case LIVE_NOT_SAID:
      case NO_TEST_DATABASE:
      case NOT_REAL:
        return USAGE;
      case HIS_UNREACHABLE:
      case HIS_FAILED:
      case ACCESS_DENIED:
      case SCHEMA_UNSUITED:
        return HIS;
      case LEDGER_FAILED:
        return LEDGER;
      case UNEXPECTED:
        return UNEXPECTED;
      default: // Of one visit or person: all from HIS-201 on.
        return LEFT;
    }
  }

  private static ExitCode of(NhsoErrorCode error) {
    switch (error) {
      case NO_CARD:
        return CARD;
      case NO_READER:
        return READER;
      case AGENT_NOT_RUNNING:
      case ANSWER_INVALID:
      case RECONCILE_SERVICE_DOWN:
        return UNREACHABLE;
      case OUTCOME_UNKNOWN:
      case DRAFT_OUTCOME_UNKNOWN:
      case CLOSE_OUTCOME_UNKNOWN:
      case CANCEL_OUTCOME_UNKNOWN:
        return OUTCOME_UNKNOWN;
      case REFUSED:
      case PERSON_UNKNOWN:
      case NO_RIGHTS:
      case ON_RECORD_ALREADY:
        return REFUSED;
      default: // Settings, tokens and requests that cannot be.
        return USAGE;
    }
  }
}
