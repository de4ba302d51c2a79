package org.nktrials.donor;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;

/**
 * A laboratory's file on its way from the choice of the file to the typing; stored nowhere between.
 *
 * @param name of the file, without folders
 * @param content in base64
 */
public record TypingUpload(String name, String content) {

  /** Largest file that is read, in bytes. */
  public static final int MOST_BYTES = 256 * 1024;

  private static final int LONGEST_NAME = 200;

  /** A file as a browser sent it; what has no name is called a file. */
  public static TypingUpload of(@Nullable String name, byte[] content) {
    String plain =
        name == null
            ? ""
            : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{C}", "")
                .strip();
    String kept = plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
    return new TypingUpload(
        kept.isBlank() ? "file" : kept, Base64.getEncoder().encodeToString(content));
  }

  /** As a form brings it back. */
  public static TypingUpload again(@Nullable String name, @Nullable String content) {
    try {
      return of(name, Base64.getDecoder().decode(content == null ? "" : content));
    } catch (IllegalArgumentException e) {
      throw new Refused(Problem.of("content", "file", "The file did not come back whole."));
    }
  }

  byte[] bytes() {
    return Base64.getDecoder().decode(content);
  }

  TypingFile file() {
    try {
      return new TypingFile(
          name, HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes())));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
