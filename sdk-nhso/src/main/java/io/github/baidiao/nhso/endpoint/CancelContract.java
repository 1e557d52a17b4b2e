package io.github.baidiao.nhso.endpoint;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.util.Map;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/**
 * How NHSO has closed rights cancelled. That it can be done is confirmed by 2; path, fields and
 * answer are not public, so nothing of it is preset: it is filled in from NHSO's own manual. This
 * form of a contract is ours. Immutable.
 */
@ValueStyle
@Value.Immutable
public abstract class CancelContract {
  private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+");

  /** What of ours goes into a field. */
  public enum Part {
    HOSPITAL_CODE,
    CITIZEN_ID,
    VISIT_NUMBER,
    /** What the closing was sent as, hospital code and visit number by default. */
    TRANSACTION_ID,
    /** The EP code. */
    CLAIM_CODE,
    /** NHSO's number of the record, as a text. */
    SEQ,
    RECORDER,
    SOURCE_ID,
    REASON
  }

  CancelContract() {}

  /** The path of the POST below the base URL, beginning with a slash. */
  public abstract String path();

  /** The fields of the JSON body by name, each with what goes into it; at least one. */
  public abstract Map<String, Part> fields();

  /** Fields that are always sent with the same text. */
  public abstract Map<String, String> fixedFields();

  /** The field of a 2xx answer that tells success, at top level or in {@code data}. */
  public abstract String successField();

  /** What stands in it then, exactly; a number or boolean as it is written. */
  public abstract String successText();

  public static Builder builder() {
    return new Builder();
  }

  @Value.Check
  void check() {
    if (!PATH.matcher(path()).matches()) {
      throw NhsoException.of(NhsoErrorCode.SETTINGS_INVALID, "cancel.path");
    }
    boolean named =
        !fields().isEmpty()
            && fields().keySet().stream().noneMatch(name -> name.trim().isEmpty())
            && fields().keySet().stream().noneMatch(fixedFields()::containsKey);
    if (!named) {
      throw NhsoException.of(NhsoErrorCode.SETTINGS_INVALID, "cancel.fields");
    }
    if (successField().trim().isEmpty() || successText().trim().isEmpty()) {
      throw NhsoException.of(NhsoErrorCode.SETTINGS_INVALID, "cancel.success");
    }
  }

  @Override
  public String toString() {
    return "CancelContract[" + fields().size() + " fields]";
  }

  /**
   * Builds a {@link CancelContract}; path, fields and what tells success are needed. {@code
   * build()} throws an {@link NhsoException} ({@code NHSO-109}) when one is of another form.
   */
  public static final class Builder extends ImmutableCancelContract.Builder {
    Builder() {}
  }
}
