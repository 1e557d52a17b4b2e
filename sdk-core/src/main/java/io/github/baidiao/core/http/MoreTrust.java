package io.github.baidiao.core.http;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * The trust of a client plus some anchors: one key store with all of them, so that the JDK's own
 * checks (dates, algorithms, path rules) hold for each.
 */
final class MoreTrust {
  private final X509TrustManager manager;
  private final SSLSocketFactory sockets;

  private MoreTrust(X509TrustManager manager, SSLSocketFactory sockets) {
    this.manager = manager;
    this.sockets = sockets;
  }

  static MoreTrust of(@Nullable X509TrustManager base, List<X509Certificate> anchors) {
    try {
      KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
      all.load(null, null);
      int number = 0;
      if (base != null) {
        for (X509Certificate each : base.getAcceptedIssuers()) {
          all.setCertificateEntry("base-" + number++, each);
        }
      }
      for (X509Certificate each : anchors) {
        all.setCertificateEntry("added-" + number++, each);
      }
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(all);
      for (TrustManager each : factory.getTrustManagers()) {
        if (each instanceof X509TrustManager) {
          SSLContext context = SSLContext.getInstance("TLS");
          context.init(null, new TrustManager[] {each}, null);
          return new MoreTrust((X509TrustManager) each, context.getSocketFactory());
        }
      }
    } catch (GeneralSecurityException | IOException e) {
      // Falls through: the JDK refuses such a certificate, or has no X.509 at all.
    }
    throw ServiceException.notSent(HttpErrorCode.SETTINGS_INVALID, "trustAnchors");
  }

  X509TrustManager manager() {
    return manager;
  }

  SSLSocketFactory sockets() {
    return sockets;
  }
}
