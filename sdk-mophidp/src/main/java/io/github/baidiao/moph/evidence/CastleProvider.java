package io.github.baidiao.moph.evidence;

import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Bouncy Castle's ciphers, handed to each call and never registered: what the program around us
 * does with {@code java.security} stays as it was. It is used for the content and for ECDH; RSA and
 * signatures are the JDK's, so that keys of tokens work.
 */
final class CastleProvider {
  static final Provider INSTANCE = new BouncyCastleProvider();

  private CastleProvider() {}
}
