package org.nktrials.donor.release;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.nktrials.rules.hla.ReleaseFile;

/** SHA-256 of files and of a release. */
final class Checksums {

  private Checksums() {}

  static String of(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As the output of sha256sum over the files in the order of their names would hash. */
  static String of(Map<ReleaseFile, byte[]> files) {
    String lines =
        new EnumMap<>(files)
            .entrySet().stream()
                .map(file -> of(file.getValue()) + "  " + file.getKey().fileName() + "\n")
                .collect(Collectors.joining());
    return of(lines.getBytes(StandardCharsets.UTF_8));
  }
}
