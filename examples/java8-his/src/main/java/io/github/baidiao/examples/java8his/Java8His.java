package io.github.baidiao.examples.java8his;

import io.github.baidiao.card.CardPhoto;
import io.github.baidiao.card.ReadOptions;
import io.github.baidiao.card.ReadPart;
import io.github.baidiao.card.ThaiIdCard;
import io.github.baidiao.card.ThaiIdCards;
import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.face.FaceComparison;
import io.github.baidiao.face.FaceImage;
import io.github.baidiao.face.FaceVerifier;
import io.github.baidiao.face.UnusablePicture;
import io.github.baidiao.nhso.agent.AgentPatient;
import io.github.baidiao.nhso.agent.AgentSettings;
import io.github.baidiao.nhso.agent.AuthenCode;
import io.github.baidiao.nhso.agent.AuthenRequest;
import io.github.baidiao.nhso.agent.SecureSmartCardAgent;
import java.net.URI;

/**
 * Reads the card in one named reader, photo and all, compares faces, and authenticates a visit at
 * the sandbox. Exit code 0 only with a claim code.
 */
public final class Java8His {
  private Java8His() {}

  public static void main(String[] args) {
    if (args.length != 2) {
      System.err.println("Arguments: <agent URL> <name of the reader>");
      System.exit(2);
    }
    System.out.println("Java " + System.getProperty("java.version"));
    try {
      ThaiIdCard card = readCard(args[1]);
      compareFaces(card);
      AuthenCode code = authenticate(URI.create(args[0]), card);
      System.out.println("claim code " + code.claimCode().value());
    } catch (SdkException fault) {
      System.err.println(fault.getMessage());
      System.exit(1);
    }
    System.exit(0);
  }

  private static ThaiIdCard readCard(String reader) {
    ReadOptions options = ReadOptions.builder().reader(reader).addParts(ReadPart.values()).build();
    ThaiIdCard card = ThaiIdCards.pcsc().read(options);
    System.out.println(
        "card "
            + card.citizenId().masked()
            + ", photo of "
            + card.photo().map(photo -> photo.jpeg().length).orElse(0)
            + " bytes, laser code "
            + (card.laserCode().isPresent() ? "there" : "not there")
            + ", "
            + card.statistics().duration().toMillis()
            + " ms");
    return card;
  }

  /** There is no camera here: the card's photo stands in for the picture of the person as well. */
  private static void compareFaces(ThaiIdCard card) {
    byte[] photo = card.photo().map(CardPhoto::jpeg).orElse(new byte[0]);
    try (FaceVerifier verifier = FaceVerifier.standard();
        FaceImage reference = FaceImage.of(photo);
        FaceImage live = FaceImage.of(photo)) {
      System.out.println(
          "face "
              + verifier
                  .verify(reference, live)
                  .<Object>match(FaceComparison::decision, UnusablePicture::problem));
    }
  }

  private static AuthenCode authenticate(URI address, ThaiIdCard card) {
    AgentSettings settings =
        AgentSettings.builder().baseUrl(address).hospitalCode(HospitalCode.of("99999")).build();
    try (SecureSmartCardAgent agent = SecureSmartCardAgent.connect(settings)) {
      if (!agent.isSandbox()) {
        throw new IllegalStateException("not the sandbox: claim codes from here would be real");
      }
      AgentPatient patient = agent.read().orElseThrow();
      if (!patient.citizenId().equals(card.citizenId())) {
        throw new IllegalStateException("another card is in the agent's reader");
      }
      AuthenRequest request =
          AuthenRequest.builder()
              .patient(patient)
              .claimType(patient.claimTypes().get(0))
              .mobile(MobileNumber.of("0812345678"))
              .build();
      return agent.confirmSave(request).orElseThrow();
    }
  }
}
