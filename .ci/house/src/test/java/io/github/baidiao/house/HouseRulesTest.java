package io.github.baidiao.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.baidiao.card.CardPhoto;
import io.github.baidiao.card.applet.AdmRecord;
import io.github.baidiao.card.applet.ChipNumber;
import io.github.baidiao.card.applet.MoiPhoto;
import io.github.baidiao.card.applet.MoiRecord;
import io.github.baidiao.card.applet.NhsoRecord;
import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.card.transport.Transcript;
import io.github.baidiao.core.identity.CardHolder;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.ExpiryDate;
import io.github.baidiao.core.identity.LaserCode;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.identity.ThaiAddress;
import io.github.baidiao.core.identity.ThaiDate;
import io.github.baidiao.core.secret.Pin;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.face.FaceImage;
import io.github.baidiao.face.engine.FaceBox;
import io.github.baidiao.face.engine.FaceMesh;
import io.github.baidiao.face.engine.FacePoint;
import io.github.baidiao.face.engine.FacePoints;
import io.github.baidiao.face.engine.FaceTemplate;
import io.github.baidiao.face.engine.FoundFace;
import io.github.baidiao.face.engine.Pixels;
import io.github.baidiao.moph.aal.AalToken;
import io.github.baidiao.moph.aal.QrCode;
import io.github.baidiao.moph.account.AccountClaims;
import io.github.baidiao.moph.consent.Consent;
import io.github.baidiao.moph.counter.FacePicture;
import io.github.baidiao.moph.counter.PresentedCard;
import io.github.baidiao.moph.ekyc.EkycResult;
import io.github.baidiao.moph.ekyc.EkycRow;
import io.github.baidiao.moph.evidence.CertifiedKey;
import io.github.baidiao.moph.evidence.EvidencePicture;
import io.github.baidiao.moph.evidence.ProofingEvidence;
import io.github.baidiao.moph.personnel.PersonnelRow;
import io.github.baidiao.moph.phr.EncounterList;
import io.github.baidiao.moph.phr.EncounterRef;
import io.github.baidiao.moph.phr.PhrBody;
import io.github.baidiao.moph.phr.PhrToken;
import io.github.baidiao.moph.phr.code.Coded;
import io.github.baidiao.moph.phr.code.RawRecord;
import io.github.baidiao.moph.phr.person.PhrAddress;
import io.github.baidiao.moph.phr.person.PhrHospital;
import io.github.baidiao.moph.phr.person.Practitioner;
import io.github.baidiao.moph.phr.person.Telecom;
import io.github.baidiao.moph.phr.send.PhrReceipt;
import io.github.baidiao.moph.phr.treatment.Dosage;
import io.github.baidiao.moph.phr.visit.Coverage;
import io.github.baidiao.moph.phr.visit.Diagnosis;
import io.github.baidiao.moph.phr.visit.Encounter;
import io.github.baidiao.moph.phr.visit.LabResult;
import io.github.baidiao.moph.phr.visit.VitalSigns;
import io.github.baidiao.nhso.ClaimCode;
import io.github.baidiao.nhso.HospitalRef;
import io.github.baidiao.nhso.Right;
import io.github.baidiao.nhso.agent.AgentImage;
import io.github.baidiao.nhso.agent.AuthenCode;
import io.github.baidiao.nhso.endpoint.CodedAddress;
import io.github.baidiao.nhso.outbox.CodeReceipt;
import io.github.baidiao.nhso.rights.CodedName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of {@code docs/architecture.md}, held against the compiled sdk modules. */
class HouseRulesTest {
  private static final List<String> MODULES = List.of("core", "card", "face", "nhso", "moph");

  // Seeds, needed for what shows no other personal value; they count whatever they look like.
  // A right and a hospital identify nobody alone, but each object of these types is one patient's.
  private static final Set<Class<?>> PERSONAL =
      Set.of(
          AalToken.class,
          AccountClaims.class,
          AdmRecord.class,
          AgentImage.class,
          AuthenCode.class,
          CardHolder.class,
          CardPhoto.class,
          CertifiedKey.class,
          ChipNumber.class,
          CitizenId.class,
          ClaimCode.class,
          CodeReceipt.class,
          Coded.class,
          CodedAddress.class,
          CodedName.class,
          Consent.class,
          Coverage.class,
          Diagnosis.class,
          Dosage.class,
          EkycResult.class,
          EkycRow.class,
          Encounter.class,
          EncounterList.class,
          EncounterRef.class,
          EvidencePicture.class,
          ExpiryDate.class,
          FaceBox.class,
          FaceImage.class,
          FaceMesh.class,
          FacePicture.class,
          FacePoint.class,
          FacePoints.class,
          FaceTemplate.class,
          FoundFace.class,
          HospitalRef.class,
          LabResult.class,
          LaserCode.class,
          MobileNumber.class,
          MoiPhoto.class,
          MoiRecord.class,
          NhsoRecord.class,
          PersonName.class,
          PersonnelRow.class,
          PhrAddress.class,
          PhrBody.class,
          PhrHospital.class,
          PhrReceipt.class,
          PhrToken.class,
          Pin.class,
          Pixels.class,
          Practitioner.class,
          PresentedCard.class,
          ProofingEvidence.class,
          QrCode.class,
          RawRecord.class,
          Right.class,
          Secret.class,
          SimulatedCard.class,
          SimulatedPerson.class,
          Telecom.class,
          ThaiAddress.class,
          ThaiDate.class,
          Transcript.class,
          VitalSigns.class);

  @Test
  void theImportSawEveryModule() {
    assertThat(MODULES).allMatch(module -> House.SDK.containPackage("io.github.baidiao." + module));
  }

  @Test
  void modulesKnowOnlyCoreBesideThemselves() {
    for (String module : MODULES) {
      String own = "io.github.baidiao." + module + "..";
      noClasses()
          .that()
          .resideInAPackage(own)
          .should()
          .dependOnClassesThat(
              resideInAPackage("io.github.baidiao..")
                  .and(not(resideInAnyPackage(own, "io.github.baidiao.core.."))))
          .check(House.SDK);
    }
  }

  @Test
  void onlyThePcscPackageKnowsJavaxSmartcardio() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.github.baidiao.card.pcsc..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("javax.smartcardio..")
        .check(House.SDK);
  }

  @Test
  void onlyTheWinscardPackageKnowsJna() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.github.baidiao.card.winscard..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.sun.jna..")
        .check(House.SDK);
  }

  @Test
  void onlyTheOpenCvPackageKnowsOpenCv() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.github.baidiao.face.opencv..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.bytedeco..", "org.opencv..")
        .check(House.SDK);
  }

  @Test
  void onlyTheEvidencePackageKnowsBouncyCastle() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.github.baidiao.moph.evidence")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.bouncycastle..")
        .check(House.SDK);
  }

  @Test
  void onlyTheAalPackageKnowsZxing() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.github.baidiao.moph.aal")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.google.zxing..")
        .check(House.SDK);
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching("io.github.baidiao.(**)").should().beFreeOfCycles().check(House.SDK);
  }

  @Test
  void theSimulatedCardKnowsNothingOfTheReaderThatIsTestedWithIt() {
    noClasses()
        .that()
        .resideInAPackage("io.github.baidiao.card.simulator..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("io.github.baidiao.card", "io.github.baidiao.card.applet..")
                .or(
                    resideInAPackage("io.github.baidiao.card.transport..")
                        .and(not(simpleName("CardTransport")))
                        .and(not(simpleName("CardReaders")))
                        .and(not(simpleName("CardReader")))))
        .check(House.SDK);
  }

  @Test
  void theStubOfTheIdentityProviderKnowsNothingOfTheClientThatIsTestedWithIt() {
    String stub = "io.github.baidiao.moph.stub..";
    noClasses()
        .that()
        .resideInAPackage(stub)
        .should()
        .dependOnClassesThat(
            resideInAPackage("io.github.baidiao..")
                .and(not(resideInAnyPackage(stub, "io.github.baidiao.core.testing.."))))
        .check(
            new ClassFileImporter()
                .importPath(House.file("sdk-mophidp/target/test-classes"))
                .that(resideInAPackage(stub)));
  }

  @Test
  void loggingNeedsNoMoreThanSlf4j17() {
    noClasses().should().dependOnClassesThat().resideInAPackage("org.slf4j.spi..").check(House.SDK);
  }

  // The import looks below io.github.baidiao only.
  @ParameterizedTest
  @ValueSource(strings = {"sdk-core", "sdk-cardreader", "sdk-face", "sdk-nhso", "sdk-mophidp"})
  void noClassHidesInAPackageThatTheseRulesDoNotSee(String module) throws IOException {
    Path folder = House.file(module + "/target/classes");
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(file -> file.toString().endsWith(".class")))
          .isNotEmpty()
          .allMatch(file -> file.startsWith(folder.resolve("io/github/baidiao")));
    }
  }

  @Test
  void everyPackageIsNullMarked() {
    assertThat(
            House.SDK.stream()
                .map(JavaClass::getPackage)
                .filter(known -> !known.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName))
        .isEmpty();
  }

  @Test
  void libraryTypesStayOutOfPublicSignaturesButForAHandedInOkHttpClient() {
    Set<String> leaks = new TreeSet<>();
    for (JavaClass type : House.SDK) {
      if (isReachable(type)) {
        Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream())
            .flatMap(parent -> parent.getAllInvolvedRawTypes().stream())
            .filter(HouseRulesTest::isLibrary)
            .forEach(library -> leaks.add(type.getName() + " is a " + library.getName()));
      }
      // A package-private base class shows its public members through a public subclass.
      for (JavaCodeUnit unit : type.getCodeUnits()) {
        if (isVisible(unit.getModifiers()) && isReachable(type)) {
          Stream.concat(
                  Stream.concat(
                      unit.getReturnType().getAllInvolvedRawTypes().stream(),
                      unit.getThrowsClause().getTypes().stream()),
                  unit.getParameterTypes().stream()
                      .flatMap(parameter -> parameter.getAllInvolvedRawTypes().stream()))
              .filter(HouseRulesTest::isLibrary)
              .filter(library -> !unit.getName().equals("okHttpClient"))
              .forEach(library -> leaks.add(unit.getFullName() + " shows " + library.getName()));
        }
      }
      for (JavaField field : type.getFields()) {
        if (isVisible(field.getModifiers()) && isLibrary(field.getRawType())) {
          leaks.add(field.getFullName());
        }
      }
    }
    assertThat(leaks).isEmpty();
  }

  private static boolean isVisible(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }

  private static boolean isReachable(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        || type.getAllSubclasses().stream()
            .anyMatch(subclass -> subclass.getModifiers().contains(JavaModifier.PUBLIC));
  }

  private static boolean isLibrary(JavaClass type) {
    return Stream.of(
            "okhttp3",
            "okio",
            "com.squareup.moshi",
            "com.sun.jna",
            "org.bytedeco",
            "org.opencv",
            "org.bouncycastle",
            "com.google.zxing",
            "com.github.tomakehurst",
            "org.wiremock")
        .anyMatch(library -> type.getPackageName().startsWith(library));
  }

  @Test
  void personalTypesWriteTheirOwnToString() {
    Set<String> personal =
        PERSONAL.stream().map(Class::getName).collect(Collectors.toCollection(TreeSet::new));
    // A type that shows a personal value is personal itself, to any depth.
    boolean grown = true;
    while (grown) {
      grown = false;
      for (JavaClass type : House.SDK) {
        if (isValue(type) && showsOneOf(type, personal)) {
          grown |= personal.add(type.getName());
        }
      }
    }
    assertThat(personal).hasSizeGreaterThan(PERSONAL.size());
    assertThat(
            personal.stream()
                .filter(name -> House.SDK.get(name).tryGetMethod("toString").isEmpty()))
        .isEmpty();
  }

  // What has equals of its own, or will be generated one, is a value; others print as Object does.
  private static boolean isValue(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && (type.tryGetMethod("equals", Object.class).isPresent()
            || type.getAllSubclasses().stream()
                .anyMatch(subclass -> subclass.getSimpleName().startsWith("Immutable")));
  }

  private static boolean showsOneOf(JavaClass type, Set<String> personal) {
    return type.getMethods().stream()
        .filter(method -> isVisible(method.getModifiers()))
        .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
        .filter(method -> method.getRawParameterTypes().isEmpty())
        .flatMap(method -> method.getReturnType().getAllInvolvedRawTypes().stream())
        .anyMatch(shown -> personal.contains(shown.getName()) && !shown.equals(type));
  }
}
