package io.github.baidiao.card.applet;

import org.jspecify.annotations.Nullable;

/** The parts of an address. */
enum AddressPart {
  HOUSE,
  MOO,
  TROK,
  SOI,
  ROAD,
  TAMBON,
  AMPHOE,
  PROVINCE;

  /** Returns the part whose Thai label a slot begins with, if it begins with one. */
  static @Nullable AddressPart labelOf(String slot) {
    if (isNumbered(slot, "หมู่ที่") || isNumbered(slot, "หมู่") || isNumbered(slot, "ม.")) {
      return MOO;
    }
    if (slot.startsWith("ตรอก")) {
      return TROK;
    }
    if (slot.startsWith("ซอย")) {
      return SOI;
    }
    if (slot.startsWith("ถนน")) {
      return ROAD;
    }
    if (slot.startsWith("ตำบล") || slot.startsWith("แขวง")) {
      return TAMBON;
    }
    if (slot.startsWith("อำเภอ") || slot.startsWith("เขต")) {
      return AMPHOE;
    }
    if (slot.startsWith("จังหวัด") || slot.equals("กรุงเทพมหานคร")) {
      return PROVINCE;
    }
    return null;
  }

  // หมู่ and ม. also begin หมู่บ้าน (an estate) and names; the number of a village follows them.
  private static boolean isNumbered(String slot, String label) {
    int at = label.length();
    while (at < slot.length() && slot.charAt(at) == ' ') {
      at++;
    }
    return at < slot.length() && slot.startsWith(label) && Character.isDigit(slot.charAt(at));
  }
}
