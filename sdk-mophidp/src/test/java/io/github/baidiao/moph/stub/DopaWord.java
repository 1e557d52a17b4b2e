package io.github.baidiao.moph.stub;

import java.util.Map;

/**
 * What DOPA says of cards, with its code. The texts, and the laser codes that give the same for
 * everybody, are those of the stubs of DOPA itself: {@code docs/stubs.md}.
 */
enum DopaWord {
  NORMAL(0, "สถานะปกติ"),
  EXPIRED(2, "บัตรสิ้นสภาพการใช้งาน เนื่องจากกรณี บัตรหมดอายุ"),
  MOVED(2, "บัตรสิ้นสภาพการใช้งาน เนื่องจากกรณี การเปลี่ยนที่อยู่"),
  UNKNOWN_CODE(3, "สถานะไม่ปกติ"),
  NO_LASER(4, "สถานะไม่ปกติ => ไม่พบเลข Laser จาก PID นี้"),
  NO_LASER_NEWER(4, "สถานะไม่ปกติ => ไม่พบเลขรหัสกำกับบัตร จากเลขประจำตัวประชาชนนี้"),
  MISMATCH(4, "สถานะไม่ปกติ => ข้อมูลไม่ตรง"),
  INCOMPLETE(5, "ข้อมูลที่ใช้ในการตรวจสอบไม่ครบ"),
  /** It says nothing: the provider cannot reach it. */
  DOWN(-1, "");

  static final Map<String, DopaWord> FOR_EVERYBODY =
      Map.of(
          "ZZ0200000001", EXPIRED,
          "ZZ0200000002", MOVED,
          "ZZ0300000001", UNKNOWN_CODE,
          "ZZ0400000001", NO_LASER_NEWER,
          "ZZ0400000002", MISMATCH,
          "ZZ0500000001", INCOMPLETE,
          "ZZ0900000001", DOWN,
          "ZZ0900000002", DOWN);

  private final int code;
  private final String text;

  DopaWord(int code, String text) {
    this.code = code;
    this.text = text;
  }

  Map<String, Object> answer() {
    if (this == DOWN) {
      throw Refusal.of("upstream_unavailable");
    }
    return Answers.of("code", code, "text", text);
  }
}
