package org.nktrials.cytometry.fcs;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The first 58 bytes: version and inclusive offsets of the segments, blank meaning 0.
 *
 * @param text primary TEXT
 * @param data DATA, 0 to 0 where the offsets stand in the text
 */
record FcsHeader(String version, ByteRange text, ByteRange data) {

  static final int LENGTH = 58;
  private static final List<String> VERSIONS = List.of("FCS2.0", "FCS3.0", "FCS3.1", "FCS3.2");

  static FcsHeader of(MemorySegment file) throws FcsRefused {
    byte[] start =
        file.asSlice(0, Math.min(LENGTH, file.byteSize())).toArray(ValueLayout.JAVA_BYTE);
    String header = new String(start, StandardCharsets.ISO_8859_1);
    if (!header.startsWith("FCS")) {
      throw new FcsRefused(FcsRefusal.NOT_FCS, "This is no FCS file: it does not begin with FCS.");
    }
    if (header.length() < LENGTH) {
      throw new FcsRefused(FcsRefusal.TRUNCATED, "The file ends within its header.");
    }
    String version = header.substring(0, 6);
    if (!VERSIONS.contains(version)) {
      throw new FcsRefused(
          FcsRefusal.UNKNOWN_VERSION, "Versions 2.0 to 3.2 are read; this one is another.");
    }
    return new FcsHeader(
        version,
        new ByteRange(offset(header, 0), offset(header, 1)),
        new ByteRange(offset(header, 2), offset(header, 3)));
  }

  private static long offset(String header, int index) throws FcsRefused {
    String field = header.substring(10 + 8 * index, 18 + 8 * index).strip();
    if (field.isEmpty()) {
      return 0;
    }
    if (!field.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new FcsRefused(FcsRefusal.BROKEN_HEADER, "An offset in the header is no number.");
    }
    return Long.parseLong(field);
  }

  /** Since 3.1 text is UTF-8. */
  boolean utf8() {
    return version.compareTo("FCS3.1") >= 0;
  }

  boolean since(String other) {
    return version.compareTo(other) >= 0;
  }
}
