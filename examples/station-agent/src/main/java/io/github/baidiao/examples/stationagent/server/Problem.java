package io.github.baidiao.examples.stationagent.server;

/** What can go wrong in the station itself: its status, and what the operator is told. */
public enum Problem {
  BODY_INVALID(400, "ข้อมูลที่ส่งมาไม่ถูกต้อง กรุณาตรวจสอบรูปแบบ JSON"),
  TOKEN_MISSING(401, "ไม่มีรหัสผ่านของโปรแกรม (token) หรือรหัสไม่ถูกต้อง กรุณาตรวจสอบการตั้งค่า"),
  HOST_NOT_ALLOWED(403, "ชื่อเครื่องนี้ไม่ได้รับอนุญาต กรุณาเพิ่มในการตั้งค่า allowedHosts"),
  ORIGIN_NOT_ALLOWED(403, "หน้าเว็บนี้ไม่ได้รับอนุญาต กรุณาเพิ่มในการตั้งค่า allowedOrigins"),
  NOT_FOUND(404, "ไม่พบบริการที่เรียก"),
  METHOD_NOT_ALLOWED(405, "วิธีเรียกใช้บริการนี้ไม่ถูกต้อง"),
  OTHER_CARD(
      409, "บัตรที่ NHSO Agent อ่านไม่ใช่บัตรเดียวกัน กรุณาเสียบบัตรเพียงใบเดียวแล้วอ่านใหม่"),
  BODY_TOO_LARGE(413, "ข้อมูลที่ส่งมามีขนาดใหญ่เกินไป"),
  NOT_JSON(415, "Content-Type ต้องเป็น application/json"),
  NOTHING_SENT(424, "NHSO Agent ไม่ทำงาน จึงยังไม่ได้ส่งคำขอ กรุณาเปิด NHSO Agent แล้วลองใหม่"),
  FAULT(500, "โปรแกรมขัดข้อง กรุณาลองใหม่ หากยังพบปัญหากรุณาแจ้งผู้ดูแลระบบ"),
  NHSO_NOT_SET(501, "ยังไม่ได้ตั้งค่าการเชื่อมต่อ สปสช. ใช้ได้เฉพาะการอ่านบัตร"),
  DRAFT_NOT_OFFERED(
      501, "บริการ ENDPOINT ของ สปสช. ไม่มีการบันทึกแบบร่าง กรุณาขอรหัสด้วย confirm-save"),
  ENDPOINT_ANSWER_INVALID(502, "คำตอบจาก สปสช. ไม่ชัดเจนว่ามีรหัสแล้วหรือไม่ กรุณาลองใหม่"),
  NHSO_ANSWER_INVALID(502, "คำตอบจาก NHSO Agent ไม่ถูกต้อง กรุณาลองใหม่"),
  BUSY(503, "มีคำขอพร้อมกันมากเกินไป กรุณาลองใหม่อีกครั้ง"),
  NHSO_NOT_RUNNING(503, "ติดต่อ NHSO Agent ไม่ได้ กรุณาตรวจสอบว่าโปรแกรมเปิดอยู่"),
  NHSO_NO_ANSWER(504, "ไม่ได้รับคำตอบจาก NHSO Agent ภายในเวลา กรุณาลองใหม่"),
  OUTCOME_UNKNOWN(504, "ไม่ทราบผลการขอรหัส กรุณาตรวจสอบรหัสล่าสุดก่อน ห้ามส่งซ้ำทันที");

  private final int status;
  private final String thai;

  Problem(int status, String thai) {
    this.status = status;
    this.thai = thai;
  }

  public int status() {
    return status;
  }

  /** Returns what the operator is told. */
  public String thai() {
    return thai;
  }
}
