package io.github.baidiao.examples.java8his;

import io.github.baidiao.card.CardPhoto;
import io.github.baidiao.card.ReadOptions;
import io.github.baidiao.card.ReadPart;
import io.github.baidiao.card.ThaiIdCard;
import io.github.baidiao.card.ThaiIdCards;
import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.identity.BangkokTime;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.face.FaceComparison;
import io.github.baidiao.face.FaceImage;
import io.github.baidiao.face.FaceVerifier;
import io.github.baidiao.face.UnusablePicture;
import io.github.baidiao.nhso.agent.AgentPatient;
import io.github.baidiao.nhso.agent.AgentSettings;
import io.github.baidiao.nhso.agent.AuthenCode;
import io.github.baidiao.nhso.agent.AuthenRequest;
import io.github.baidiao.nhso.agent.SecureSmartCardAgent;
import io.github.baidiao.nhso.agent.watch.TerminalEvent;
import io.github.baidiao.nhso.agent.watch.TerminalWatch;
import io.github.baidiao.nhso.authen.AuthenStatusSettings;
import io.github.baidiao.nhso.authen.CheckAuthenStatus;
import io.github.baidiao.nhso.token.AuthenStatusToken;
import java.net.URI;
import java.nio.file.Paths;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;

/**
 * Reads the card in one named reader, photo and all, compares faces, authenticates a visit at the
 * sandbox and asks it what is on record; then what MOPH has for it, and seals evidence. Exit code 0
 * only with a claim code.
 */
public final class Java8His {
  private Java8His() {}

  public static void main(String[] args) {
    if (args.length != 3) {
      System.err.println("Arguments: <agent URL> <name of the reader> <folder of keys>");
      System.exit(2);
    }
    System.out.println("Java " + System.getProperty("java.version"));
    try {
      ThaiIdCard card = readCard(args[1]);
      compareFaces(card);
      URI sandbox = URI.create(args[0]);
      AuthenCode code = authenticate(sandbox, card);
      System.out.println("claim code " + code.claimCode().value());
      watchForAMoment(sandbox);
      lookUp(sandbox, card);
      MophSide.askAbout(sandbox, card);
      MophSide.draw();
      MophSide.seal(Paths.get(args[2]), card);
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
    try (SecureSmartCardAgent agent = SecureSmartCardAgent.connect(settings(address))) {
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

  private static AgentSettings settings(URI address) {
    return AgentSettings.builder().baseUrl(address).hospitalCode(HospitalCode.of("99999")).build();
  }

  /** Waits for the first event: the agent answers. */
  private static void watchForAMoment(URI address) {
    CompletableFuture<TerminalEvent> first = new CompletableFuture<>();
    try (TerminalWatch watch = TerminalWatch.start(settings(address), first::complete)) {
      System.out.println("watch " + first.join() + ", up: " + watch.snapshot().agentUp());
    }
  }

  /** Asks the sandbox's check-authen-status, which takes invented tokens alone. */
  private static void lookUp(URI sandbox, ThaiIdCard card) {
    Secret token = Secret.of("00000000-0000-4000-8000-000000000001".toCharArray());
    AuthenStatusSettings settings =
        AuthenStatusSettings.builder()
            .baseUrl(sandbox.resolve("/authencodestatus"))
            .token(AuthenStatusToken.from(SecretSource.of(token)))
            .build();
    try (CheckAuthenStatus service = CheckAuthenStatus.connect(settings)) {
      System.out.println(
          "on record "
              + service
                  .of(card.citizenId(), LocalDate.now(BangkokTime.ZONE))
                  .<Object>match(
                      found -> found.status().serviceHistories().size(),
                      none -> "nothing",
                      refused -> "refused"));
    }
  }
}
