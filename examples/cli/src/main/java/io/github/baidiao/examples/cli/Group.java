package io.github.baidiao.examples.cli;

import picocli.CommandLine.Command;

/** A word that only makes sense with one of its commands behind it. */
abstract class Group {
  private Group() {}

  /** {@code baidiao card}. */
  @Command(
      name = "card",
      description = {
        "Reads Thai ID cards in a reader of this PC.",
        "อ่านบัตรประชาชนจากเครื่องอ่านบัตรของเครื่องนี้"
      })
  static final class Card extends Group {}

  /** {@code baidiao did}. */
  @Command(
      name = "did",
      description = {
        "Digital ID of MOPH: proofing people, who has proofed the own identity, and the unit's"
            + " personnel.",
        "ดิจิทัลไอดีของกระทรวงสาธารณสุข: การพิสูจน์และยืนยันตัวตน และบุคลากรของหน่วยบริการ"
      })
  static final class Did extends Group {}

  /** {@code baidiao did personnel}. */
  @Command(
      name = "personnel",
      description = {
        "The personnel of the unit at MOPH's identity provider.",
        "บุคลากรของหน่วยบริการในระบบ MOPH IDP"
      })
  static final class Personnel extends Group {}

  /** {@code baidiao face}. */
  @Command(
      name = "face",
      description = {
        "Compares faces in pictures; never the sole evidence of who somebody is.",
        "เทียบใบหน้าในรูป ใช้ประกอบการพิจารณา มิใช่หลักฐานเดียวในการยืนยันตัวบุคคล"
      })
  static final class Face extends Group {}

  /** {@code baidiao did evidence}. */
  @Command(
      name = "evidence",
      description = {
        "Sealed evidence of proofings, for whoever has the hospital's key.",
        "หลักฐานการพิสูจน์ตัวตนที่ปิดผนึกไว้ สำหรับผู้ถือกุญแจของหน่วยบริการ"
      })
  static final class Evidence extends Group {}

  /** {@code baidiao nhso}. */
  @Command(
      name = "nhso",
      description = {
        "Asks the NHSO Secure SmartCard Agent, and NHSO's own services.",
        "ใช้งาน NHSO Secure SmartCard Agent และบริการของ สปสช."
      })
  static final class Nhso extends Group {}

  /** {@code baidiao phr}. */
  @Command(
      name = "phr",
      description = {
        "Sends visits to the citizens' Personal Health Record of MOPH, and compares what it has.",
        "ส่งข้อมูลการรับบริการเข้าระเบียนสุขภาพส่วนบุคคล (PHR) ของกระทรวงสาธารณสุข"
      })
  static final class Phr extends Group {}

  /** {@code baidiao outbox}. */
  @Command(
      name = "outbox",
      description = {
        "Shows what waits to be sent, and what a person has to decide.",
        "กล่องส่งข้อมูล: รายการที่รอส่งและรายการที่ต้องให้เจ้าหน้าที่ตัดสินใจ"
      })
  static final class Outgoing extends Group {}
}
