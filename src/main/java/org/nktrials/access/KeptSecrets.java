package org.nktrials.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts what the system has to read again, such as the secret of one-time codes: AES-256-GCM
 * under {@code nktrials.secrets.key}, bound to its owner. Whoever reads the database alone, or a
 * copy of it, cannot use it. All nodes are given the same key.
 */
@Component
class KeptSecrets {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SHORTEST = 32;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final @Nullable SecretKeySpec key;

  KeptSecrets(@Value("${nktrials.secrets.key:}") String text) {
    String stripped = text.strip();
    if (!stripped.isEmpty() && stripped.length() < SHORTEST) {
      throw new IllegalStateException(
          "nktrials.secrets.key has fewer than 32 characters. Make one: openssl rand -base64 32");
    }
    this.key = stripped.isEmpty() ? null : new SecretKeySpec(sha256(stripped), "AES");
  }

  /** Whether a key is configured. */
  boolean isPossible() {
    return key != null;
  }

  byte[] close(byte[] secret, UUID owner) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    try {
      byte[] closed = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(secret);
      byte[] all = Arrays.copyOf(nonce, NONCE + closed.length);
      System.arraycopy(closed, 0, all, NONCE, closed.length);
      return all;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A secret could not be encrypted", e);
    }
  }

  /** The secret, or nothing when it was closed under another key or for somebody else. */
  Optional<byte[]> open(byte[] closed, UUID owner) {
    if (key == null || closed.length <= NONCE) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(closed, NONCE), owner)
              .doFinal(closed, NONCE, closed.length - NONCE));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce, UUID owner) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(owner.toString().getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
