package io.github.baidiao.examples.anyhis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** An adapter for another HIS fills {@link His}, and needs nothing of JHCIS for it. */
class SeamTest {
  private static final String ANY_HIS = "io.github.baidiao.examples.anyhis..";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.github.baidiao.examples.anyhis", "io.github.baidiao.examples.jhcis");

  @Test
  void whatIsForAnyHisKnowsNothingOfJhcis() {
    noClasses()
        .that()
        .resideInAPackage(ANY_HIS)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.github.baidiao.examples.jhcis..")
        .check(CLASSES);
  }

  @Test
  void noTwoPackagesNeedEachOther() {
    slices().matching("io.github.baidiao.examples.(**)").should().beFreeOfCycles().check(CLASSES);
  }
}
