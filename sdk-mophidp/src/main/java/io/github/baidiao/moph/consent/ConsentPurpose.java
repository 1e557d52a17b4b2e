package io.github.baidiao.moph.consent;

import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.util.regex.Pattern;

/** What data is asked for, one purpose at a time. A form may have others than these. Immutable. */
public final class ConsentPurpose {
  private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,40}");

  /** To compare the face with the photo in the chip, now. */
  public static final ConsentPurpose COMPARE_FACE = new ConsentPurpose("compare-face");

  /** To keep pictures as evidence. */
  public static final ConsentPurpose KEEP_PICTURES = new ConsentPurpose("keep-pictures");

  /** To send what was checked to MOPH's identity provider. */
  public static final ConsentPurpose MOPH_IDP = new ConsentPurpose("moph-idp");

  /** To send data of the card to DOPA, for its status. */
  public static final ConsentPurpose DOPA_STATUS = new ConsentPurpose("dopa-status");

  /** To authenticate for a claim at NHSO. */
  public static final ConsentPurpose NHSO_AUTHEN = new ConsentPurpose("nhso-authen");

  private final String id;

  private ConsentPurpose(String id) {
    this.id = id;
  }

  /**
   * Wraps an id.
   *
   * @param id 1 to 40 lower-case letters, digits and hyphens
   * @throws MophException {@code MOPH-103} for anything else
   */
  public static ConsentPurpose of(String id) {
    if (!FORM.matcher(id).matches()) {
      throw MophException.of(MophErrorCode.REQUEST_INVALID, "consent purpose");
    }
    return new ConsentPurpose(id);
  }

  public String id() {
    return id;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ConsentPurpose && ((ConsentPurpose) other).id.equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return id;
  }
}
