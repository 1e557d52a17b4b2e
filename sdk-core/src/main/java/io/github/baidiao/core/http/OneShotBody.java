package io.github.baidiao.core.http;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * A body that goes out once. {@code isOneShot} keeps OkHttp from repeating a request by itself
 * (408, 503 with Retry-After 0, 307, 308, 401, 407); the count holds even against an interceptor
 * that does not ask.
 */
final class OneShotBody extends RequestBody {
  private final byte[] bytes;
  private final @Nullable MediaType type;
  private final AtomicBoolean written = new AtomicBoolean();

  OneShotBody(byte[] bytes, @Nullable MediaType type) {
    this.bytes = bytes;
    this.type = type;
  }

  @Override
  public @Nullable MediaType contentType() {
    return type;
  }

  @Override
  public long contentLength() {
    return bytes.length;
  }

  @Override
  public boolean isOneShot() {
    return true;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    if (!written.compareAndSet(false, true)) {
      throw new RefusedHere(HttpErrorCode.SETTINGS_INVALID, "okHttpClient sends again by itself");
    }
    sink.write(bytes);
  }
}
