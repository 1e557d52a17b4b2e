package io.github.baidiao.core.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.UnknownServiceException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/**
 * Which code an exception of OkHttp or the JDK stands for. Of the exception itself only class names
 * are kept: messages hold addresses, certificates and lines that the server sent.
 */
final class FaultCodes {
  private static final int DEEPEST = 5;

  private FaultCodes() {}

  static AttemptFailed of(IOException e, WireState wire, boolean proxySet) {
    if (e instanceof RefusedHere) {
      RefusedHere refused = (RefusedHere) e;
      return new AttemptFailed(refused.code(), refused.detail());
    }
    return new AttemptFailed(
        wire.mayHaveArrived() ? sent(e, wire) : notSent(e, proxySet), names(e));
  }

  private static HttpErrorCode sent(IOException e, WireState wire) {
    if (wire.status() == 407) {
      // OkHttp does not believe in a 407 that comes without a proxy.
      return HttpErrorCode.PROXY_REFUSED;
    }
    if (e instanceof ProtocolException) {
      return HttpErrorCode.ANSWER_NOT_HTTP;
    }
    return e instanceof InterruptedIOException
        ? HttpErrorCode.ANSWER_TIMEOUT
        : HttpErrorCode.CONNECTION_LOST;
  }

  private static HttpErrorCode notSent(IOException e, boolean proxySet) {
    if (e instanceof SSLException) {
      return tls((SSLException) e);
    }
    if (e instanceof InterruptedIOException) {
      return HttpErrorCode.CONNECT_TIMEOUT;
    }
    if (e instanceof UnknownServiceException) {
      return HttpErrorCode.SETTINGS_INVALID;
    }
    if (proxySet) {
      boolean noConnection = e instanceof SocketException || e instanceof UnknownHostException;
      return noConnection ? HttpErrorCode.PROXY_UNREACHABLE : HttpErrorCode.PROXY_REFUSED;
    }
    return e instanceof UnknownHostException
        ? HttpErrorCode.HOST_UNKNOWN
        : HttpErrorCode.UNREACHABLE;
  }

  private static HttpErrorCode tls(SSLException e) {
    if (e instanceof SSLPeerUnverifiedException) {
      return HttpErrorCode.TLS_HOST_MISMATCH;
    }
    if (anyCause(e, FaultCodes::isAboutDate)) {
      return HttpErrorCode.TLS_CERTIFICATE_DATE;
    }
    return anyCause(e, each -> each instanceof CertificateException)
        ? HttpErrorCode.TLS_UNTRUSTED
        : HttpErrorCode.TLS_FAILED;
  }

  private static boolean isAboutDate(Throwable e) {
    if (e instanceof CertPathValidatorException) {
      Object reason = ((CertPathValidatorException) e).getReason();
      return reason == BasicReason.EXPIRED || reason == BasicReason.NOT_YET_VALID;
    }
    return e instanceof CertificateExpiredException || e instanceof CertificateNotYetValidException;
  }

  private static boolean anyCause(Throwable e, Predicate<Throwable> test) {
    @Nullable Throwable each = e;
    for (int depth = 0; each != null && depth < DEEPEST; depth++) {
      if (test.test(each)) {
        return true;
      }
      each = each.getCause();
    }
    return false;
  }

  static String names(Throwable e) {
    StringBuilder names = new StringBuilder();
    @Nullable Throwable each = e;
    for (int depth = 0; each != null && depth < DEEPEST; depth++) {
      names.append(depth == 0 ? "" : " < ").append(each.getClass().getSimpleName());
      each = each.getCause();
    }
    return names.toString();
  }
}
