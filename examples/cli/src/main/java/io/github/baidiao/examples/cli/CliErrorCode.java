package io.github.baidiao.examples.cli;

import io.github.baidiao.core.error.Advice;
import io.github.baidiao.core.error.ErrorCode;

/** What can be wrong with the command line itself, and with the files it names. */
enum CliErrorCode implements ErrorCode {
  USAGE("CLI-101", Advice.ASK_USER, ExitCode.USAGE),
  /** The agent has no default address. */
  AGENT_MISSING("CLI-102", Advice.FIX_CONFIG, ExitCode.USAGE),
  /** A claim code can only be asked for in the name of a hospital. */
  HOSPITAL_CODE_MISSING("CLI-103", Advice.FIX_CONFIG, ExitCode.USAGE),
  /** The agent or service is no sandbox, and nobody said that something real is meant. */
  LIVE_NOT_SAID("CLI-104", Advice.ASK_USER, ExitCode.USAGE),
  /** A file for the photo was named, and the card has no photo. */
  PHOTO_MISSING("CLI-105", Advice.ASK_USER, ExitCode.CARD),
  /** A file that was named cannot be written. */
  FILE_NOT_WRITTEN("CLI-106", Advice.FIX_CONFIG, ExitCode.USAGE),
  /** The file with the pairs cannot be read, or is no CSV with the columns that are needed. */
  PAIRS_INVALID("CLI-107", Advice.ASK_USER, ExitCode.USAGE),
  /** Nobody reads standard output any more, or the disk it goes to is full. */
  OUTPUT_NOT_WRITTEN("CLI-108", Advice.FIX_CONFIG, ExitCode.UNEXPECTED),
  /** The file that tells about an embedder cannot be read, or does not say what it must. */
  EMBEDDER_INVALID("CLI-109", Advice.FIX_CONFIG, ExitCode.USAGE),
  /** No address of a service was given, or one beyond this machine without {@code --live}. */
  SERVICE_NOT_CHOSEN("CLI-110", Advice.FIX_CONFIG, ExitCode.USAGE),
  /** No token was given. */
  TOKEN_MISSING("CLI-111", Advice.FIX_CONFIG, ExitCode.USAGE),
  /** The list of visits cannot be read, or is no CSV with the columns that are needed. */
  VISITS_INVALID("CLI-120", Advice.ASK_USER, ExitCode.USAGE),
  /** The JSON with the visit to close or cancel cannot be read, or a field is not what it must. */
  VISIT_JSON_INVALID("CLI-121", Advice.ASK_USER, ExitCode.USAGE),
  /** The file that tells how rights are cancelled cannot be read, or does not say what it must. */
  CONTRACT_INVALID("CLI-122", Advice.FIX_CONFIG, ExitCode.USAGE),
  /** The list of people cannot be read, or is no CSV with the columns that are needed. */
  PEOPLE_INVALID("CLI-123", Advice.ASK_USER, ExitCode.USAGE),
  /** The JSON of a person of the unit's personnel cannot be read, or a field is not valid. */
  PERSONNEL_JSON_INVALID("CLI-124", Advice.ASK_USER, ExitCode.USAGE),
  /** The file of results was begun for another list, or is none. */
  RESULT_OF_ANOTHER_LIST("CLI-125", Advice.ASK_USER, ExitCode.USAGE),
  /** The file of results has lines that no run wrote. */
  RESULT_DAMAGED("CLI-126", Advice.ASK_USER, ExitCode.USAGE),
  /** Another run writes into the file of results. */
  RESULT_IN_USE("CLI-127", Advice.ASK_USER, ExitCode.USAGE),
  /** The station cannot listen: another program does, as a rule NHSO's own agent. */
  PORT_TAKEN("CLI-130", Advice.FIX_CONFIG, ExitCode.USAGE),
  /** The station would be open to other machines without an access token. */
  ACCESS_TOKEN_MISSING("CLI-131", Advice.FIX_CONFIG, ExitCode.USAGE),
  /** No password of the hospital's key was given. */
  KEY_PASSWORD_MISSING("CLI-140", Advice.FIX_CONFIG, ExitCode.USAGE),
  /** The file with sealed evidence cannot be read. */
  EVIDENCE_UNREADABLE("CLI-141", Advice.ASK_USER, ExitCode.USAGE),
  /** A folder for pictures was named, and the evidence has none. */
  EVIDENCE_WITHOUT_PICTURES("CLI-142", Advice.ASK_USER, ExitCode.USAGE),
  /** The operator ended a proofing, or nobody types any more; nothing was registered. */
  PROOFING_ENDED("CLI-143", Advice.ASK_USER, ExitCode.ENDED),
  /** Neither a file nor a database with an outbox was named. */
  OUTBOX_NOT_CHOSEN("CLI-150", Advice.FIX_CONFIG, ExitCode.USAGE),
  /** There is no outbox at that place. */
  OUTBOX_MISSING("CLI-151", Advice.ASK_USER, ExitCode.USAGE),
  /** No driver on the class path knows the address of the database. */
  DRIVER_MISSING("CLI-152", Advice.FIX_CONFIG, ExitCode.USAGE),
  /** It was asked whether that is meant, and nobody said yes. */
  NOT_CONFIRMED("CLI-153", Advice.ASK_USER, ExitCode.ENDED),
  /** A file or folder with visits cannot be read, or the list of their numbers is none. */
  VISIT_FILES_INVALID("CLI-154", Advice.ASK_USER, ExitCode.USAGE),

  UNEXPECTED("CLI-199", Advice.CONTACT_SUPPORT, ExitCode.UNEXPECTED);

  private final String id;
  private final Advice advice;
  private final ExitCode exitCode;

  CliErrorCode(String id, Advice advice, ExitCode exitCode) {
    this.id = id;
    this.advice = advice;
    this.exitCode = exitCode;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Advice advice() {
    return advice;
  }

  ExitCode exitCode() {
    return exitCode;
  }
}
