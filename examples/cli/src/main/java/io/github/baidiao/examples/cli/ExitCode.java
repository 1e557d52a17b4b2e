package io.github.baidiao.examples.cli;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.core.error.CoreErrorCode;
import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.core.http.HttpErrorCode;
import io.github.baidiao.core.outbox.OutboxErrorCode;
import io.github.baidiao.face.error.FaceErrorCode;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the process tells the program that started it. The numbers never change. */
enum ExitCode {
  DONE(0, "Done. สำเร็จ"),
  UNEXPECTED(1, "An error nobody expected. ข้อผิดพลาดที่ไม่คาดไว้"),
  USAGE(2, "The command line or a value on it is not valid. คำสั่งหรือค่าที่ใส่ไม่ถูกต้อง"),
  CARD(10, "The card: none, pulled, of another kind, unreadable. ปัญหาที่บัตร"),
  READER(11, "The card reader, or PC/SC. ปัญหาที่เครื่องอ่านบัตร"),
  REFUSED(20, "The agency refused. หน่วยงานปฏิเสธ"),
  UNREACHABLE(21, "No agent, no way to the agency, no usable answer. ติดต่อหน่วยงานไม่ได้"),
  OUTCOME_UNKNOWN(22, "It is not known what became of the request. ไม่ทราบผลของคำขอ"),
  NO_MATCH(30, "The faces do not match. ใบหน้าไม่ตรงกัน"),
  REVIEW(31, "An officer has to compare the faces. ต้องให้เจ้าหน้าที่พิจารณาใบหน้า"),
  NO_USABLE_FACE(32, "A picture without one clear face. ไม่มีใบหน้าที่ใช้เทียบได้"),
  PICTURE(33, "A picture that cannot be read. อ่านไฟล์รูปไม่ได้"),
  FACE_ENGINE(34, "The face engine does not work here. ระบบเทียบใบหน้าทำงานไม่ได้"),
  NOT_TO_BE_RELIED_ON(
      40, "Evidence that was changed, or that no trusted station signed. หลักฐานไม่น่าเชื่อถือ"),
  NOT_OPENED(41, "Evidence for another key, or that cannot be opened here. เปิดหลักฐานไม่ได้"),
  ENDED(50, "The operator ended it, nothing was sent. ผู้ใช้ยกเลิก ไม่มีการส่งข้อมูล"),
  OUTBOX(60, "The outbox: its database, file or keys. กล่องส่งข้อมูลใช้งานไม่ได้"),
  NOT_THROUGH(61, "Kept in the outbox: waiting, or given up. ยังไม่ได้ส่ง เก็บไว้ในกล่องส่งข้อมูล"),
  WARNINGS(62, "Sent or to be sent, with warnings. ส่งได้ แต่มีคำเตือน"),
  NOT_TO_BE_SENT(63, "Findings that have to be put right first. ต้องแก้ไขก่อนจึงจะส่งได้");

  private final int number;
  private final String text;

  ExitCode(int number, String text) {
    this.number = number;
    this.text = text;
  }

  int number() {
    return number;
  }

  static Map<String, String> forHelp() {
    Map<String, String> codes = new LinkedHashMap<>();
    for (ExitCode code : values()) {
      codes.put(String.format(Locale.ROOT, "%3d", code.number), code.text);
    }
    return codes;
  }

  /** Returns the exit code of an error; {@link #UNEXPECTED} for one that is not ours. */
  static ExitCode of(ErrorCode error) {
    if (error instanceof CliErrorCode cli) {
      return cli.exitCode();
    } else if (error instanceof CoreErrorCode) {
      return USAGE;
    } else if (error instanceof CardErrorCode card) {
      return of(card);
    } else if (error instanceof NhsoErrorCode nhso) {
      return of(nhso);
    } else if (error instanceof MophErrorCode moph) {
      return of(moph);
    } else if (error instanceof FaceErrorCode face) {
      return of(face);
    } else if (error instanceof HttpErrorCode http) {
      return of(http);
    } else if (error instanceof OutboxErrorCode outbox) {
      return of(outbox);
    }
    return UNEXPECTED;
  }

  /** Returns the exit code of an error of a service, a value or the outbox, by its id. */
  static ExitCode ofId(String id) {
    return codeOfId(id).map(ExitCode::of).orElse(UNEXPECTED);
  }

  /** Returns such an error, if it is one of this release. */
  static Optional<ErrorCode> codeOfId(String id) {
    return Stream.<ErrorCode[]>of(
            CoreErrorCode.values(),
            NhsoErrorCode.values(),
            MophErrorCode.values(),
            HttpErrorCode.values(),
            OutboxErrorCode.values())
        .flatMap(Arrays::stream)
        .filter(code -> code.id().equals(id))
        .findFirst();
  }

  // Switch expressions: an error code added to an SDK module does not compile until it is here.

  private static ExitCode of(CardErrorCode error) {
    return switch (error) {
      case PCSC_UNAVAILABLE,
          NO_READER,
          READER_NOT_FOUND,
          READER_BUSY,
          SEVERAL_CARDS,
          READER_FAILURE,
          READER_BLOCKED ->
          READER;
      case NO_CARD,
          CARD_REMOVED,
          CARD_RESET,
          CARD_MUTE,
          NOT_A_THAI_ID_CARD,
          CARD_REFUSED,
          CARD_DATA_INVALID,
          CARD_SWAPPED,
          READ_CANCELLED,
          CARD_TIMEOUT,
          PIN_TRY_NOT_CONFIRMED,
          PIN_WRONG,
          PIN_MUST_BE_SET_ANEW,
          PIN_LOCKED,
          PIN_NOT_USED_BY_CARD,
          PIN_NOT_SUPPORTED,
          PIN_ENTRY_CANCELLED ->
          CARD;
      case PIN_OUTCOME_UNKNOWN -> OUTCOME_UNKNOWN;
      case PERSON_FILE_INVALID, TRANSCRIPT_INVALID -> USAGE;
    };
  }

  private static ExitCode of(NhsoErrorCode error) {
    return switch (error) {
      case NO_CARD -> CARD;
      case NO_READER -> READER;
      // The way out of a login that ended is the same for all: the officer logs in again.
      case REFUSED,
          PERSON_UNKNOWN,
          NO_RIGHTS,
          ON_RECORD_ALREADY,
          SMC_TOKEN_NOT_GOOD,
          SRM_LOGIN_NEEDED,
          SRM_RENEWAL_UNKNOWN ->
          REFUSED;
      // An answer nobody can use leaves the caller where no answer does.
      case AGENT_NOT_RUNNING, ANSWER_INVALID, CORRELATION_ID_MISSING, RECONCILE_SERVICE_DOWN ->
          UNREACHABLE;
      case OUTCOME_UNKNOWN, DRAFT_OUTCOME_UNKNOWN, CLOSE_OUTCOME_UNKNOWN, CANCEL_OUTCOME_UNKNOWN ->
          OUTCOME_UNKNOWN;
      case CLAIM_TYPE_NOT_OFFERED,
          SETTINGS_INVALID,
          REQUEST_INVALID,
          RECONCILE_OTHER_INPUT,
          RECONCILE_RESULT_DAMAGED,
          RECONCILE_RESULT_IN_USE,
          VISIT_INVALID,
          TOKEN_OF_ANOTHER_KIND,
          TOKEN_FILE_INVALID,
          SRM_TOKENS_NOT_STORED,
          TOTAL_IS_ZERO,
          AMOUNT_NEGATIVE,
          AMOUNT_TOO_FINE,
          AMOUNT_TOO_LARGE,
          INVOICE_IN_FUTURE,
          SERVICE_IN_FUTURE,
          RECORDER_MISSING,
          RECORDER_INVALID,
          FOREIGN_PATIENT,
          VISIT_NUMBER_INVALID,
          TRANSACTION_ID_INVALID,
          SOURCE_ID_INVALID,
          CANCEL_NOT_CONFIGURED,
          QUEUED_INVALID ->
          USAGE;
    };
  }

  private static ExitCode of(MophErrorCode error) {
    return switch (error) {
      case OFFICER_CARD_STILL_IN, CARD_PULLED -> CARD;
      case REFUSED,
          SIGN_IN_REFUSED,
          SIGN_IN_NOT_REPEATED,
          ACCOUNT_OF_ANOTHER_UNIT,
          CARD_VOID,
          LASER_CODE_NOT_FOUND,
          CARD_DATA_MISMATCH,
          CARD_QUESTION_INCOMPLETE,
          CARD_NOT_NORMAL,
          GATEWAY_KEY_REFUSED,
          TOKEN_REFUSED,
          DEVICE_UNKNOWN,
          USER_NOT_ALLOWED,
          DEVICE_SIGNED_OUT,
          OFFICER_SIGNED_OUT,
          OFFICER_NOT_FOUND,
          OFFICER_ON_RECORD,
          REGISTRATION_NOT_FOUND,
          REGISTRATION_OF_ANOTHER,
          OFFICER_NOT_REGISTERED,
          OFFICER_PIN_WRONG,
          OFFICER_PIN_LOCKED,
          OFFICER_OFF_DUTY,
          OFFICER_IS_CITIZEN,
          TRIES_OVER,
          PHONE_UNKNOWN,
          PHONE_OF_ANOTHER,
          FACE_CONSENT_MISSING,
          KIOSK_ENTRY_GONE,
          KIOSK_CANCELLED,
          KIOSK_EXPIRED,
          TOKEN_NOT_TAKEN,
          PHR_NEEDS_ACCOUNT_TOKEN,
          PHR_TOKEN_NOT_TAKEN,
          PHR_REFUSED ->
          REFUSED;
      // An answer nobody can use leaves the caller where no answer does.
      case ANSWER_INVALID,
          NOT_OFFERED,
          SIGN_IN_UNANSWERED,
          ACCOUNT_CENTER_NOT_THERE,
          EVIDENCE_DAMAGED,
          SOURCE_UNREACHABLE,
          AAL_TOKEN_INVALID,
          SWEEP_SERVICE_DOWN,
          SERVICE_FAILED,
          PHR_NOT_OFFERED,
          RECONCILE_SERVICE_DOWN ->
          UNREACHABLE;
      case REGISTERING_UNANSWERED,
          PIN_CHECK_UNANSWERED,
          REDEEM_UNANSWERED,
          REGISTRATION_UNKNOWN,
          PERSONNEL_UNKNOWN,
          PHR_FAILED ->
          OUTCOME_UNKNOWN;
      case PHR_WARNED -> WARNINGS;
      case VISIT_HELD_BACK -> NOT_TO_BE_SENT;
      case FACE_NOT_ACCEPTED -> NO_MATCH;
      case FACE_NEEDS_DECISION -> REVIEW;
      case SETTINGS_INVALID,
          REQUEST_INVALID,
          ASSURANCE_POLICY_INVALID,
          CONSENT_FORM_INVALID,
          CONSENT_INCOMPLETE,
          CONSENT_MISSING,
          EVIDENCE_KEY_INVALID,
          QR_TOO_SMALL,
          SWEEP_ROW_INVALID,
          PHR_LIST_EMPTY,
          VISIT_VALUE_INVALID,
          VISIT_JSON_INVALID,
          VISIT_FORMAT_UNKNOWN,
          RECONCILE_DAYS_INVALID,
          RECONCILE_FILE_OF_ANOTHER,
          RECONCILE_FILE_DAMAGED,
          RECONCILE_FILE_IN_USE,
          RECONCILE_FILE_UNUSABLE,
          VISIT_NO_GHOST,
          ANOTHER_AGENT ->
          USAGE;
      case EVIDENCE_TAMPERED, EVIDENCE_SIGNER_UNKNOWN, EVIDENCE_SIGNER_NOT_VALID ->
          NOT_TO_BE_RELIED_ON;
      case CRYPTO_UNAVAILABLE, EVIDENCE_NOT_FOR_THIS_KEY, EVIDENCE_FORMAT_UNKNOWN -> NOT_OPENED;
      // What only a fault of a program can bring about.
      case TRANSACTION_ID_USED,
          PROOFING_OVER,
          STEP_USED,
          QR_PAYLOAD_INVALID,
          QR_CORRECTION_TOO_LOW ->
          UNEXPECTED;
    };
  }

  private static ExitCode of(FaceErrorCode error) {
    return switch (error) {
      case PICTURE_FORMAT_UNKNOWN,
          PICTURE_FILE_TOO_LARGE,
          PICTURE_SIZE_REFUSED,
          PICTURE_DAMAGED,
          PICTURE_FILE_UNREADABLE ->
          PICTURE;
      case NO_FACE, SEVERAL_FACES, FACE_TOO_SMALL -> NO_USABLE_FACE;
      case NATIVE_LIBRARY_UNAVAILABLE, MODEL_MISSING, MODEL_INVALID, ENGINE_FAILURE -> FACE_ENGINE;
      case SETTINGS_INVALID -> USAGE;
    };
  }

  private static ExitCode of(HttpErrorCode error) {
    return switch (error) {
      case OUTCOME_UNKNOWN -> OUTCOME_UNKNOWN;
      case REQUEST_REFUSED, UNAUTHORIZED, FORBIDDEN, TOO_MANY_REQUESTS -> REFUSED;
      case TOKEN_MISSING, TOKEN_INVALID, SETTINGS_INVALID -> USAGE;
      case REQUEST_INVALID, INTERRUPTED, CLIENT_CLOSED -> UNEXPECTED;
      case UNREACHABLE,
          HOST_UNKNOWN,
          CONNECT_TIMEOUT,
          ANSWER_TIMEOUT,
          CONNECTION_LOST,
          TLS_UNTRUSTED,
          TLS_CERTIFICATE_DATE,
          TLS_HOST_MISMATCH,
          TLS_FAILED,
          PROXY_UNREACHABLE,
          PROXY_REFUSED,
          ANSWER_TOO_LARGE,
          ANSWER_INCOMPLETE,
          ANSWER_EMPTY,
          ANSWER_IS_WEB_PAGE,
          ANSWER_CONTENT_TYPE,
          ANSWER_NOT_JSON,
          ANSWER_UNEXPECTED,
          ANSWER_CHARSET,
          ANSWER_NOT_HTTP,
          REDIRECTED,
          NOT_FOUND,
          SERVER_FAILED,
          SERVICE_UNAVAILABLE ->
          UNREACHABLE;
    };
  }

  private static ExitCode of(OutboxErrorCode error) {
    return switch (error) {
      case SETTINGS_INVALID, MESSAGE_INVALID, ENTRY_NOT_FOUND, ENTRY_NOT_READY -> USAGE;
      case DATABASE_FAILED,
          DATABASE_UNSUITED,
          TABLE_UNSUITED,
          DISK_FULL,
          FILE_READ_ONLY,
          FILE_DAMAGED,
          FILE_IN_USE,
          KEY_MISSING,
          KEY_INVALID,
          KEY_OF_ANOTHER_QUEUE,
          PAYLOAD_UNREADABLE ->
          OUTBOX;
      case EXPIRED, ATTEMPTS_OVER, OUTDATED, GIVEN_UP_BY_HAND -> NOT_THROUGH;
      case INTERRUPTED -> OUTCOME_UNKNOWN;
      case CLOSED, SENDER_FAILED -> UNEXPECTED;
    };
  }
}
