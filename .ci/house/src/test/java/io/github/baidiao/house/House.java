package io.github.baidiao.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;

/** The sources and the compiled sdk modules, as the tests of this folder look at them. */
final class House {
  /** The main classes of all sdk modules, without tests and without this folder. */
  static final JavaClasses SDK =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(
              location ->
                  !location.contains("/house/")
                      && !location.contains("/core/testing/")
                      && !location.contains("/moph/stub/"))
          .importPackages("io.github.baidiao");

  private House() {}

  /** Returns a file or folder of the checkout. */
  static Path file(String path) {
    return Path.of(System.getProperty("house.root", "../..")).resolve(path).normalize();
  }
}
