package io.github.baidiao.moph.idp;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.moph.wire.ServiceAddress;
import org.immutables.value.Value;

/**
 * Where each operation of the provider lies below its address. Immutable; the defaults are those of
 * our own contract, {@code docs/openapi/moph-idp.yaml}. MOPH publishes no path: once it does, each
 * is set here without a new release.
 */
@ValueStyle
@Value.Immutable
public abstract class IdpPaths {
  IdpPaths() {}

  /** Where a POST registers a proofing officer. */
  @Value.Default
  public String registerOfficer() {
    return "/v1/officers/register";
  }

  /** Where a POST looks an officer up by citizen ID, to settle a lost answer. */
  @Value.Default
  public String lookUpOfficer() {
    return "/v1/officers/look-up";
  }

  /** Where a POST registers a device. */
  @Value.Default
  public String registerDevice() {
    return "/v1/devices/register";
  }

  /** Where a POST signs a device in; also where {@code isSandbox} asks. */
  @Value.Default
  public String signIn() {
    return "/v1/devices/sign-in";
  }

  /** Where a POST looks an officer up whose card was read. */
  @Value.Default
  public String officerByCard() {
    return "/v1/officers/by-card";
  }

  /** Where a POST checks an officer's PIN. */
  @Value.Default
  public String checkPin() {
    return "/v1/officers/check-pin";
  }

  /** Where a POST passes on DOPA's word of a card. */
  @Value.Default
  public String cardStatus() {
    return "/v1/cards/status";
  }

  /** Where a POST looks a mobile number up. */
  @Value.Default
  public String phone() {
    return "/v1/phones/look-up";
  }

  /** Where a POST registers a proofed person. */
  @Value.Default
  public String register() {
    return "/v1/proofings/register";
  }

  /** Where a POST finds a registration by the station's id. */
  @Value.Default
  public String find() {
    return "/v1/proofings/find";
  }

  /** Where a POST searches the register of proofed people. */
  @Value.Default
  public String proofed() {
    return "/v1/proofings/search";
  }

  /** Where a POST issues an AAL token. */
  @Value.Default
  public String issueToken() {
    return "/v1/tokens/issue";
  }

  /** Where a POST shows the token that holds. */
  @Value.Default
  public String showToken() {
    return "/v1/tokens/show";
  }

  /** Where a POST revokes it. */
  @Value.Default
  public String revokeToken() {
    return "/v1/tokens/revoke";
  }

  /** Where a POST redeems a token. */
  @Value.Default
  public String redeem() {
    return "/v1/tokens/redeem";
  }

  /** Where a POST takes what a kiosk hands over. */
  @Value.Default
  public String kioskSubmit() {
    return "/v1/kiosk/submit";
  }

  /** Where a POST tells a kiosk what became of it. */
  @Value.Default
  public String kioskState() {
    return "/v1/kiosk/state";
  }

  /** Where a POST lets a kiosk take it back. */
  @Value.Default
  public String kioskWithdraw() {
    return "/v1/kiosk/withdraw";
  }

  /** Where a POST lists what waits at kiosks. */
  @Value.Default
  public String kioskWaiting() {
    return "/v1/kiosk/waiting";
  }

  /** Where a POST gives all of one that waits. */
  @Value.Default
  public String kioskFetch() {
    return "/v1/kiosk/fetch";
  }

  /** Where a POST lets the kiosk have the token. */
  @Value.Default
  public String kioskRelease() {
    return "/v1/kiosk/release";
  }

  /** Where a POST cancels one that waits. */
  @Value.Default
  public String kioskCancel() {
    return "/v1/kiosk/cancel";
  }

  @Value.Check
  void check() {
    ServiceAddress.checkPath(registerOfficer(), "registerOfficer");
    ServiceAddress.checkPath(lookUpOfficer(), "lookUpOfficer");
    ServiceAddress.checkPath(registerDevice(), "registerDevice");
    ServiceAddress.checkPath(signIn(), "signIn");
    ServiceAddress.checkPath(officerByCard(), "officerByCard");
    ServiceAddress.checkPath(checkPin(), "checkPin");
    ServiceAddress.checkPath(cardStatus(), "cardStatus");
    ServiceAddress.checkPath(phone(), "phone");
    ServiceAddress.checkPath(register(), "register");
    ServiceAddress.checkPath(find(), "find");
    ServiceAddress.checkPath(proofed(), "proofed");
    ServiceAddress.checkPath(issueToken(), "issueToken");
    ServiceAddress.checkPath(showToken(), "showToken");
    ServiceAddress.checkPath(revokeToken(), "revokeToken");
    ServiceAddress.checkPath(redeem(), "redeem");
    ServiceAddress.checkPath(kioskSubmit(), "kioskSubmit");
    ServiceAddress.checkPath(kioskState(), "kioskState");
    ServiceAddress.checkPath(kioskWithdraw(), "kioskWithdraw");
    ServiceAddress.checkPath(kioskWaiting(), "kioskWaiting");
    ServiceAddress.checkPath(kioskFetch(), "kioskFetch");
    ServiceAddress.checkPath(kioskRelease(), "kioskRelease");
    ServiceAddress.checkPath(kioskCancel(), "kioskCancel");
  }

  /** Returns the paths of our own contract. */
  public static IdpPaths defaults() {
    return builder().build();
  }

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "IdpPaths[" + signIn() + " ...]";
  }

  /**
   * Builds {@link IdpPaths}. {@code build()} throws a {@link
   * io.github.baidiao.moph.error.MophException} ({@code MOPH-102}) that names the path that is
   * none: each begins with a slash, does not end with one, and is of letters, digits and {@code
   * ._~-}.
   */
  public static final class Builder extends ImmutableIdpPaths.Builder {
    Builder() {}
  }
}
