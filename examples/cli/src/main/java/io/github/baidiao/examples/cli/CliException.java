package io.github.baidiao.examples.cli;

import io.github.baidiao.core.error.SdkException;
import org.jspecify.annotations.Nullable;

/** The command cannot be carried out as it was given. */
final class CliException extends SdkException {
  private static final long serialVersionUID = 1L;

  private CliException(CliErrorCode code, @Nullable String detail) {
    super(code, detail, null, null);
  }

  static CliException of(CliErrorCode code) {
    return new CliException(code, null);
  }

  /**
   * Makes the exception for a command line that is not valid.
   *
   * @param detail what is wrong, by the names of options, without any value
   */
  static CliException usage(String detail) {
    return new CliException(CliErrorCode.USAGE, detail);
  }

  /** Makes the exception for a file that cannot be written; of the cause only its kind is told. */
  static CliException fileNotWritten(String option, Throwable cause) {
    return new CliException(
        CliErrorCode.FILE_NOT_WRITTEN, option + ": " + cause.getClass().getSimpleName());
  }

  /**
   * Makes the exception for a file that tells about an embedder.
   *
   * @param detail what is wrong, by the names of properties
   */
  static CliException embedderInvalid(String detail) {
    return new CliException(CliErrorCode.EMBEDDER_INVALID, detail);
  }

  /** Makes the exception for standard output that cannot be written. */
  static CliException outputNotWritten() {
    return of(CliErrorCode.OUTPUT_NOT_WRITTEN);
  }

  /**
   * Makes the exception for a file with pairs.
   *
   * @param detail what is wrong, by the names of columns and the number of the line
   */
  static CliException pairsInvalid(String detail) {
    return new CliException(CliErrorCode.PAIRS_INVALID, detail);
  }

  /**
   * Makes the exception for a list of visits.
   *
   * @param detail what is wrong, by the names of columns
   */
  static CliException visitsInvalid(String detail) {
    return new CliException(CliErrorCode.VISITS_INVALID, detail);
  }

  /**
   * Makes the exception for a list of people.
   *
   * @param detail what is wrong, by the names of columns
   */
  static CliException peopleInvalid(String detail) {
    return new CliException(CliErrorCode.PEOPLE_INVALID, detail);
  }

  /**
   * Makes the exception for the JSON of a person of the personnel.
   *
   * @param detail what is wrong, by the names of fields
   */
  static CliException personnelJsonInvalid(String detail) {
    return new CliException(CliErrorCode.PERSONNEL_JSON_INVALID, detail);
  }

  /** Makes the exception for a file of results that is there. */
  static CliException result(CliErrorCode code, String detail) {
    return new CliException(code, detail);
  }

  /**
   * Makes the exception for the JSON of a visit.
   *
   * @param detail what is wrong, by the names of fields
   */
  static CliException visitJsonInvalid(String detail) {
    return new CliException(CliErrorCode.VISIT_JSON_INVALID, detail);
  }

  /**
   * Makes the exception for a file that tells how rights are cancelled.
   *
   * @param detail what is wrong, by the names of fields
   */
  static CliException contractInvalid(String detail) {
    return new CliException(CliErrorCode.CONTRACT_INVALID, detail);
  }

  /**
   * Makes the exception for files with visits for PHR, or a list of their numbers.
   *
   * @param detail what is wrong, by the names of columns or options
   */
  static CliException visitFilesInvalid(String detail) {
    return new CliException(CliErrorCode.VISIT_FILES_INVALID, detail);
  }

  /** Makes the exception for a port that another program has. */
  static CliException portTaken(String detail) {
    return new CliException(CliErrorCode.PORT_TAKEN, detail);
  }

  /** Makes the exception for a defect; of the cause only its kind is told, never its message. */
  static CliException unexpected(Throwable cause) {
    return new CliException(CliErrorCode.UNEXPECTED, cause.getClass().getName());
  }
}
