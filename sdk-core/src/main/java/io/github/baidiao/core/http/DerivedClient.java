package io.github.baidiao.core.http;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/** Makes the OkHttp client that a {@link ServiceHttp} sends with: one that repeats nothing. */
final class DerivedClient {
  // OkHttp keeps 5: with more calls at once every tenth would connect anew, TLS and all.
  private static final int MOST_IDLE_CONNECTIONS = 64;
  private static final long KEPT_MINUTES = 5;

  private DerivedClient() {}

  static OkHttpClient of(HttpSettings settings) {
    OkHttpClient base = settings.okHttpClient().orElseGet(DerivedClient::ours);
    OkHttpClient.Builder client =
        base.newBuilder()
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .authenticator(Authenticator.NONE)
            // A cache writes answers about people to the disk.
            .cache(null)
            .connectTimeout(settings.connectTimeout())
            // The rest is watched from outside, by Exchange, which also stops a name look-up.
            .callTimeout(Duration.ZERO)
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .addNetworkInterceptor(new WireGuard());
    if (settings.proxy().isPresent()) {
      HttpProxy proxy = settings.proxy().get();
      // Unresolved: the name is then looked up per connection, and a failure gets its own code.
      InetSocketAddress address = InetSocketAddress.createUnresolved(proxy.host(), proxy.port());
      client.proxy(new Proxy(Proxy.Type.HTTP, address));
      client.proxyAuthenticator(new ProxyAnswer(proxy));
    } else if (!settings.okHttpClient().isPresent()) {
      client.proxyAuthenticator(new ProxyAnswer(null));
    }
    if (!settings.trustAnchors().isEmpty()) {
      MoreTrust trust = MoreTrust.of(base.x509TrustManager(), settings.trustAnchors());
      client.sslSocketFactory(trust.sockets(), trust.manager());
    }
    return client.build();
  }

  private static OkHttpClient ours() {
    return new OkHttpClient.Builder()
        .connectionPool(new ConnectionPool(MOST_IDLE_CONNECTIONS, KEPT_MINUTES, TimeUnit.MINUTES))
        .build();
  }
}
