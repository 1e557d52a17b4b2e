package io.github.baidiao.examples.jhcis.site;

/** Citizen IDs of nobody: valid check digits, and a registration office that there is not. */
public final class Citizens {
  private Citizens() {}

  /** The number of the invented person of that index, 0 to 9,999,999. */
  public static String number(int index) {
    String twelve = String.format("19999%07d", index);
    int sum = 0;
    for (int i = 0; i < twelve.length(); i++) {
      sum += (twelve.charAt(i) - '0') * (13 - i);
    }
    return twelve + (11 - sum % 11) % 10;
  }
}
