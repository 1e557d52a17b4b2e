package io.github.baidiao.card.simulator;

/** The NHSO applet's only block from a person file: nine fields, confirmed by 5. */
final class NhsoFile {
  private static final String DATE = "([0-9]{8})?";

  private NhsoFile() {}

  static byte[] block(FileObject nhso, byte padding) {
    nhso.allowing(
        "mainInscl",
        "subInscl",
        "mainHospital",
        "subHospital",
        "paidType",
        "issueDate",
        "expiryDate",
        "updateDate",
        "hospitalChanges");
    return new CardMemory(0x015E, padding)
        .text("(version)", 4, "0001") // bytes 0 to 3 are one by analogy with MOI only
        .text("nhso.mainInscl", 60, nhso.text("mainInscl"))
        .text("nhso.subInscl", 100, nhso.text("subInscl"))
        .text("nhso.mainHospital", 80, nhso.text("mainHospital"))
        .text("nhso.subHospital", 80, nhso.text("subHospital"))
        .text("nhso.paidType", 1, nhso.text("paidType"))
        .text("nhso.issueDate", 8, nhso.text("issueDate", DATE))
        .text("nhso.expiryDate", 8, nhso.text("expiryDate", DATE))
        .text("nhso.updateDate", 8, nhso.text("updateDate", DATE))
        .text("nhso.hospitalChanges", 1, nhso.text("hospitalChanges"))
        .image();
  }
}
