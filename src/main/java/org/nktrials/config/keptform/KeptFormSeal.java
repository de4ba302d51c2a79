package org.nktrials.config.keptform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM under a key used once, bound to the person. */
final class KeptFormSeal {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private KeptFormSeal() {}

  static byte[] newKey() {
    byte[] key = new byte[32];
    RANDOM.nextBytes(key);
    return key;
  }

  static byte[] close(byte[] content, byte[] key, UUID person) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    try {
      byte[] closed = cipher(Cipher.ENCRYPT_MODE, key, nonce, person).doFinal(content);
      byte[] all = Arrays.copyOf(nonce, NONCE + closed.length);
      System.arraycopy(closed, 0, all, NONCE, closed.length);
      return all;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A form could not be encrypted", e);
    }
  }

  /** The content, or nothing when the key is not the right one. */
  static Optional<byte[]> open(byte[] closed, byte[] key, UUID person) {
    try {
      byte[] nonce = Arrays.copyOf(closed, NONCE);
      return Optional.of(
          cipher(Cipher.DECRYPT_MODE, key, nonce, person)
              .doFinal(closed, NONCE, closed.length - NONCE));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private static Cipher cipher(int mode, byte[] key, byte[] nonce, UUID person)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(person.toString().getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
