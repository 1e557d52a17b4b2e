package io.github.baidiao.moph.phr.send;

/** When a unit's visits are sent; a HIS lets each unit choose, as JHCIS does ("by visit"). */
public enum PhrSendMode {
  /** By themselves, when the visit is finished ("ส่งอัตโนมัติ เมื่อจบบริการ"). */
  AT_THE_END_OF_THE_VISIT,
  /** When somebody asks for it ("ส่งเองโดยผู้ใช้"). */
  BY_HAND
}
