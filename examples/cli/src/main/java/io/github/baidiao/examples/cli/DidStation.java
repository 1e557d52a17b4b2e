package io.github.baidiao.examples.cli;

import io.github.baidiao.card.transport.CardReaders;
import io.github.baidiao.examples.didstation.reader.CardCounter;
import io.github.baidiao.face.FaceVerifier;
import io.github.baidiao.moph.consent.Consent;
import io.github.baidiao.moph.proofing.CitizenCardRead;
import io.github.baidiao.moph.proofing.MophDoor;
import io.github.baidiao.moph.proofing.OfficerOnDuty;
import io.github.baidiao.moph.proofing.PhoneKnown;
import io.github.baidiao.moph.proofing.ProofingStation;
import io.github.baidiao.moph.proofing.SignedIn;
import io.github.baidiao.moph.proofing.StationSettings;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code baidiao did station}. */
@Command(
    name = "station",
    description = {
      "Proofs people at the counter, asking step by step: officer's card and PIN, citizen's card,"
          + " consent, laser code, phone, face, register; shows the code and its QR. Registered is"
          + " sent once. Exit code 50: ended before it was sent.",
      "พิสูจน์ตัวตนผู้รับบริการที่เคาน์เตอร์ทีละขั้นตอน แล้วแสดงรหัส OTP และ QR code"
    })
final class DidStation implements Callable<Integer> {
  private final Shell shell;
  private final Output output;
  private final FaceSource faces;
  private final Supplier<CardReaders> readers;
  private final Clock clock = Clock.systemUTC();

  @Mixin private final ProofingService service = new ProofingService();
  @Mixin private final ProofingRules rules = new ProofingRules();

  @Option(
      names = "--reader",
      paramLabel = "NAME",
      description = {
        "Exact name of the reader; without it, the reader that has a card in it.",
        "ชื่อเครื่องอ่านบัตร ถ้าไม่ระบุ ใช้เครื่องที่มีบัตรเสียบอยู่"
      })
  private @Nullable String reader;

  @Option(
      names = "--frame",
      paramLabel = "FILE",
      description = {
        "Picture of the first citizen just taken, JPEG or PNG; else it is asked for.",
        "รูปที่เพิ่งถ่ายของผู้รับบริการคนแรก หากไม่ระบุ โปรแกรมจะถาม"
      })
  private @Nullable String frame;

  @Option(
      names = "--lang",
      paramLabel = "th|en",
      description = {
        "Language that is asked in; without it both, and the consent form in Thai.",
        "ภาษาที่ใช้ถาม ถ้าไม่ระบุ ใช้ทั้งสองภาษา"
      })
  private @Nullable String language;

  @Option(
      names = "--qr",
      paramLabel = "STYLE",
      defaultValue = "ansi",
      description = {
        "How the QR code is drawn: ansi (if not given), dark-on-light, light-on-dark, none.",
        "รูปแบบการแสดง QR code"
      })
  private String qr = "";

  @Option(
      names = "--once",
      description = {
        "Ends after one citizen, as with --json; else the next one is asked for.",
        "จบหลังผู้รับบริการหนึ่งคน"
      })
  private boolean once;

  @Option(
      names = "--look-up",
      paramLabel = "UUID",
      description = {
        "Looks up what became of a transaction instead, and gets the citizen a new code.",
        "ค้นหาผลของรายการที่ไม่ทราบผล และขอรหัสใหม่"
      })
  private @Nullable UUID lookUp;

  DidStation(Shell shell, Output output, FaceSource faces, Supplier<CardReaders> readers) {
    this.shell = shell;
    this.output = output;
    this.faces = faces;
    this.readers = readers;
  }

  @Override
  public Integer call() {
    UUID transaction = lookUp;
    QrStyle style = style();
    Operator operator =
        new Operator(
            OperatorInput.of(shell), output, PromptLanguage.named(Optional.ofNullable(language)));
    if (transaction != null) {
      return atTheCounter(
          operator,
          counter ->
              show(
                  new RegisterDialogue(operator, counter.officer()).lookUp(transaction),
                  style,
                  operator));
    }
    ConsentDialogue consent =
        new ConsentDialogue(
            operator,
            rules.consentForm(PromptLanguage.named(Optional.ofNullable(language))),
            service.unit(shell),
            clock);
    try (FaceVerifier verifier = faces.open()) {
      FaceDialogue face = new FaceDialogue(operator, verifier, clock);
      return atTheCounter(
          operator,
          counter -> {
            CitizenDialogue citizen = new CitizenDialogue(operator, counter.cards());
            RegisterDialogue register = new RegisterDialogue(operator, counter.officer());
            return new CitizenQueue(operator, output.json() || once)
                .serve(
                    first -> {
                      try (CitizenCardRead read = citizen.card(counter.officer())) {
                        citizen.requireThatPerson(read);
                        Consent given = consent.ask(counter);
                        PhoneKnown known = citizen.phone(citizen.cardStatus(read));
                        return show(
                            register.register(
                                face.compared(
                                    known.consent(given),
                                    Optional.ofNullable(frame).filter(named -> first),
                                    counter.officer().officer().value())),
                            style,
                            operator);
                      }
                    });
          });
    }
  }

  /** An officer on duty at a reader, on a device. */
  record Counter(CardWait cards, OfficerOnDuty officer, String device) {}

  private int atTheCounter(Operator operator, ToIntFunction<Counter> work) {
    StationSettings settings =
        rules
            .settings(service.unit(shell), shell)
            .deviceToken(service.deviceToken(shell))
            .clock(clock)
            .build();
    try (MophDoor door = service.door(shell);
        CardCounter reading = CardCounter.open(readers.get(), Optional.ofNullable(reader), clock);
        CardWait cards = new CardWait(reading, operator);
        SignedIn signedIn =
            service.signIn(ProofingStation.open(settings, door, reading), operator, shell);
        OfficerOnDuty officer = new OfficerDialogue(operator, cards).onDuty(signedIn)) {
      return work.applyAsInt(new Counter(cards, officer, signedIn.deviceName()));
    }
  }

  private QrStyle style() {
    for (QrStyle each : QrStyle.values()) {
      if (each.name().replace('_', '-').toLowerCase(Locale.ROOT).equals(qr)) {
        return each;
      }
    }
    throw CliException.usage("--qr: ansi, dark-on-light, light-on-dark or none");
  }

  private int show(ProofingAnswer answer, QrStyle style, Operator operator) {
    int unused = output.show(answer);
    if (!output.json()) {
      answer.token().ifPresent(token -> style.draw(token, output, operator));
    }
    return answer.exitCode().number();
  }
}
