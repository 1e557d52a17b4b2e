package io.github.baidiao.benchmarks.proofing;

/** What is timed, in the order of the station. */
public enum Step {
  SIGN_IN("sign in: account and device"),
  OFFICER_CARD_SEEN("officer's card seen"),
  OFFICER_CARD("officer's card read, text"),
  OFFICER("officer looked up"),
  PIN("PIN checked"),
  REMOVAL("removal seen"),
  CITIZEN_CARD_SEEN("citizen's card seen"),
  CITIZEN_CARD("citizen's card read, with photo"),
  CARD_STATUS("card status"),
  PHONE("phone"),
  FACE("faces compared"),
  SEAL("evidence sealed"),
  REGISTER("registered, token issued"),
  QR("QR code drawn, 300 dots per inch");

  private final String title;

  Step(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
