package io.github.baidiao.moph.phr.check;

import java.util.Locale;

/**
 * Everything that {@link PhrCheck} looks for. What the server warns about is known from the
 * platform's specification and its author's tests (single source); what looks wrong is our own
 * judgement.
 */
public enum PhrRule {
  PATIENT_NAME_MISSING(
      PhrSeverity.WILL_WARN, "Give the name of the patient in Thai.", "โปรดระบุชื่อผู้ป่วยภาษาไทย"),
  SEX_MISSING(PhrSeverity.WILL_WARN, "Give the sex of the patient.", "โปรดระบุเพศของผู้ป่วย"),
  BIRTH_DATE_MISSING(
      PhrSeverity.WILL_WARN,
      "Give the birth date of the patient, day and month included.",
      "โปรดระบุวันเกิดของผู้ป่วยให้ครบทั้งวัน เดือน และปี"),
  DECEASED_MISSING(
      PhrSeverity.WILL_WARN,
      "Say whether the patient has died: false for a living one.",
      "โปรดระบุว่าผู้ป่วยเสียชีวิตหรือไม่ หากมีชีวิตอยู่ให้ระบุ fal" + "se"),
  MARITAL_STATUS_MISSING(
      PhrSeverity.WILL_WARN,
      "Give the marital status of the patient.",
      "โปรดระบุสถานภาพสมรสของผู้ป่วย"),
  NATIONALITY_MISSING(
      PhrSeverity.WILL_WARN,
      "Give the nationality of the patient: 099 for Thai.",
      "โปรดระบุสัญชาติของผู้ป่วย เช่น 099 สำหรับสัญชาติไทย"),
  MARITAL_STATUS_CODE(
      PhrSeverity.WILL_WARN,
      "Give the marital status as a letter of HL7: S single, M married, W widowed, D "
          + "divorced.",
      "โปรดระบุสถานภาพสมรสเป็นรหัส HL7 เช่น S โสด M คู่ W หม้าย D ห" + "ย่า"),
  NATIONALITY_CODE(
      PhrSeverity.WILL_WARN,
      "Give the nationality as three digits, zeros in front included: 099.",
      "โปรดระบุรหัสสัญชาติเป็นตัวเลขสามหลัก รวมเลขศูนย์นำหน้า เช่น " + "099"),
  BORN_TOO_EARLY(
      PhrSeverity.LOOKS_WRONG,
      "The patient would be older than 120 years: check the birth date and its era.",
      "ผู้ป่วยจะมีอายุเกิน 120 ปี โปรดตรวจสอบวันเกิดและศักราช"),
  BORN_AFTER_VISIT(
      PhrSeverity.MUST_NOT_BE_SENT,
      "The patient was born after the visit: correct the birth date or the time of the " + "visit.",
      "วันเกิดอยู่หลังวันรับบริการ โปรดแก้ไขวันเกิดหรือเวลารับบริกา" + "ร"),
  ADDRESS_CODE_LENGTH(
      PhrSeverity.WILL_WARN,
      "Give the code of the subdistrict as six digits: province, district, subdistrict.",
      "โปรดระบุรหัสตำบลเป็นตัวเลขหกหลัก ได้แก่ จังหวัด อำเภอ และตำบ" + "ล"),
  POSTAL_CODE_FORM(
      PhrSeverity.WILL_WARN,
      "Give the postal code as five digits.",
      "โปรดระบุรหัสไปรษณีย์เป็นตัวเลขห้าหลัก"),
  PHONE_NUMBER_FORM(
      PhrSeverity.LOOKS_WRONG,
      "Check the telephone number: 9 or 10 digits beginning with 0 are expected.",
      "โปรดตรวจสอบหมายเลขโทรศัพท์ ควรเป็นตัวเลข 9 หรือ 10 หลักที่ขึ" + "้นต้นด้วย 0"),
  BUDDHIST_YEAR(
      PhrSeverity.MUST_NOT_BE_SENT,
      "The year is one of the Buddhist era: write it Gregorian, 543 less.",
      "ปีเป็นพุทธศักราช โปรดแก้เป็นคริสต์ศักราชโดยลบ 543"),
  IN_THE_FUTURE(
      PhrSeverity.LOOKS_WRONG,
      "The time lies in the future: check it, and the clock of the station.",
      "เวลาอยู่ในอนาคต โปรดตรวจสอบเวลาและนาฬิกาของเครื่อง"),
  END_BEFORE_START(
      PhrSeverity.MUST_NOT_BE_SENT,
      "The end lies before the start: correct one of them.",
      "เวลาสิ้นสุดอยู่ก่อนเวลาเริ่มต้น โปรดแก้ไขให้ถูกต้อง"),
  ENCOUNTER_CLASS_MISSING(
      PhrSeverity.WILL_WARN,
      "Say what kind of encounter it was: AMB outpatient, IMP inpatient, EMER " + "emergency.",
      "โปรดระบุประเภทการรับบริการ เช่น AMB ผู้ป่วยนอก IMP ผู้ป่วยใน" + " EMER ฉุกเฉิน"),
  ENCOUNTER_TYPE_MISSING(
      PhrSeverity.WILL_WARN,
      "Say how the patient came: 1 for by himself.",
      "โปรดระบุลักษณะการมารับบริการ เช่น 1 มาเอง"),
  PRIORITY_MISSING(
      PhrSeverity.WILL_WARN,
      "Say how urgent the visit was.",
      "โปรดระบุระดับความเร่งด่วนของการรับบริการ"),
  ENCOUNTER_START_MISSING(
      PhrSeverity.WILL_WARN, "Say when the visit began.", "โปรดระบุเวลาเริ่มรับบริการ"),
  ENCOUNTER_END_MISSING(
      PhrSeverity.WILL_WARN, "Say when the visit ended.", "โปรดระบุเวลาสิ้นสุดการรับบริการ"),
  REASON_MISSING(
      PhrSeverity.WILL_WARN,
      "Give the chief complaint or another reason of the visit.",
      "โปรดระบุอาการสำคัญหรือเหตุผลที่มารับบริการ"),
  NOTHING_IN_IT(
      PhrSeverity.LOOKS_WRONG,
      "There is no diagnosis, result, drug, vaccine or vital sign: check that the visit"
          + " is finished.",
      "ไม่มีการวินิจฉัย ผลตรวจ ยา วัคซีน หรือสัญญาณชีพ โปรดตรวจสอบว"
          + "่าการรับบริการเสร็จสิ้นแล้ว"),
  COVERAGE_MISSING(
      PhrSeverity.LOOKS_WRONG,
      "There is no right to treatment: give the one that was used.",
      "ไม่มีสิทธิการรักษา โปรดระบุสิทธิที่ใช้ในครั้งนี้"),
  VITAL_SIGN_RANGE(
      PhrSeverity.LOOKS_WRONG,
      "The value can hardly be: check it and its unit; leave out what was not measured.",
      "ค่านี้ไม่น่าเป็นไปได้ โปรดตรวจสอบค่าและหน่วย หากไม่ได้วัดให้" + "เว้นว่าง"),
  BLOOD_PRESSURE_ORDER(
      PhrSeverity.LOOKS_WRONG,
      "The diastolic pressure is not below the systolic: check whether they were " + "exchanged.",
      "ความดันตัวล่างไม่น้อยกว่าตัวบน โปรดตรวจสอบว่าสลับกันหรือไม่"),
  ICD_10_DOT(
      PhrSeverity.WILL_WARN,
      "Give the ICD-10 code without a dot: E119.",
      "โปรดระบุรหัส ICD-10 โดยไม่มีจุด เช่น E119"),
  ICD_10_FORM(
      PhrSeverity.WILL_WARN,
      "Check the ICD-10 code: a capital letter, two digits and up to four further " + "characters.",
      "โปรดตรวจสอบรหัส ICD-10 ซึ่งควรเป็นตัวอักษรใหญ่หนึ่งตัว ตัวเล"
          + "ขสองหลัก และอักขระต่อท้ายไม่เกินสี่ตัว"),
  CODE_MISSING(
      PhrSeverity.WILL_WARN,
      "There are words and no code: give the code of the standard list.",
      "มีเพียงข้อความแต่ไม่มีรหัส โปรดระบุรหัสมาตรฐาน"),
  CODE_SYSTEM_UNKNOWN(
      PhrSeverity.LOOKS_WRONG,
      "The list is not one that MOPH is known to take: leave the system out, or ask " + "MOPH.",
      "ระบบรหัสนี้ไม่อยู่ในรายการที่ทราบว่า สธ. รับ โปรดเว้นว่างหรื" + "อสอบถาม สธ."),
  LOINC_FORM(
      PhrSeverity.WILL_WARN,
      "The LOINC code is not one: check its digits and its check digit after the " + "hyphen.",
      "รหัส LOINC ไม่ถูกต้อง โปรดตรวจสอบตัวเลขและเลขตรวจสอบหลังขีด"),
  TMT_FORM(
      PhrSeverity.WILL_WARN,
      "A TMT code has digits alone: check that it is the code of the generic product.",
      "รหัส TMT ต้องเป็นตัวเลขเท่านั้น โปรดตรวจสอบว่าเป็นรหัสระดับ " + "GP"),
  VACCINE_CODE_FORM(
      PhrSeverity.WILL_WARN,
      "Give the vaccine as its code of the 43 files: three letters or digits.",
      "โปรดระบุรหัสวัคซีนตามมาตรฐาน 43 แฟ้ม ซึ่งเป็นตัวอักษรหรือตัว" + "เลขสามตัว"),
  LAB_UNIT_MISSING(PhrSeverity.WILL_WARN, "Give the unit of the result.", "โปรดระบุหน่วยของผลตรวจ"),
  LAB_TIME_MISSING(
      PhrSeverity.WILL_WARN,
      "Say when the sample was taken, and when the result was reported.",
      "โปรดระบุเวลาเก็บตัวอย่างและเวลารายงานผล"),
  NUMBER_AS_TEXT(
      PhrSeverity.WILL_WARN,
      "The result is a number written as words: give it as value, with its unit.",
      "ผลตรวจเป็นตัวเลขแต่ระบุเป็นข้อความ โปรดส่งเป็นค่าตัวเลขพร้อม" + "หน่วย"),
  DRUG_TIME_MISSING(
      PhrSeverity.WILL_WARN, "Say from when the drug is taken.", "โปรดระบุเวลาเริ่มใช้ยา"),
  DOSAGE_MISSING(PhrSeverity.WILL_WARN, "Say how the drug is taken.", "โปรดระบุวิธีใช้ยา"),
  LOT_MISSING(
      PhrSeverity.LOOKS_WRONG,
      "Give the lot of the vaccine: a recall needs it.",
      "โปรดระบุเลขที่ล็อตของวัคซีน เพื่อใช้เมื่อมีการเรียกคืน"),
  VACCINE_EXPIRED(
      PhrSeverity.LOOKS_WRONG,
      "The vaccine had expired when it was given: check both dates.",
      "วัคซีนหมดอายุก่อนวันที่ฉีด โปรดตรวจสอบวันทั้งสอง"),
  APPOINTMENT_BEFORE_VISIT(
      PhrSeverity.LOOKS_WRONG,
      "The appointment lies before the visit: check its date.",
      "วันนัดอยู่ก่อนวันรับบริการ โปรดตรวจสอบวันนัด"),
  FORM_NOT_PUBLISHED(
      PhrSeverity.LOOKS_WRONG,
      "MOPH has not published the form of this record: make sure that it came from " + "MOPH.",
      "สธ. ยังไม่ได้เผยแพร่รูปแบบของข้อมูลนี้ โปรดตรวจสอบว่าได้รูปแ" + "บบมาจาก สธ.");

  private final PhrSeverity severity;
  private final String english;
  private final String thai;

  PhrRule(PhrSeverity severity, String english, String thai) {
    this.severity = severity;
    this.english = english;
    this.thai = thai;
  }

  /** Returns the name to quote: {@code icd-10-dot}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns what becomes of a visit with it. */
  public PhrSeverity severity() {
    return severity;
  }

  /** Returns what the operator should do, in Thai for a Thai locale and else in English. */
  public String text(Locale locale) {
    return locale.getLanguage().equals("th") ? thai : english;
  }
}
