package org.nktrials.cytometry.fcs;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Reads TEXT and its supplement, with what had to be tolerated. */
final class TextReading {

  private static final long LARGEST_TEXT = 16L << 20;

  /** Parameters that one data set may have; the largest panels have some hundred. */
  static final int MOST_PARAMETERS = 4096;

  private final MemorySegment file;
  private final FcsHeader header;
  private final Set<FcsNote> notes = EnumSet.noneOf(FcsNote.class);
  private boolean emptyValues;

  TextReading(MemorySegment file, FcsHeader header) {
    this.file = file;
    this.header = header;
  }

  Set<FcsNote> notes() {
    return notes;
  }

  Keywords keywords() throws FcsRefused {
    ByteRange range = header.text();
    if (!range.within(file.byteSize())) {
      throw new FcsRefused(FcsRefusal.TRUNCATED, "The text segment does not lie within the file.");
    }
    if (range.length() > LARGEST_TEXT) {
      throw new FcsRefused(FcsRefusal.TEXT_TOO_LARGE, "The text segment is larger than 16 MB.");
    }
    Keywords keywords = read(range);
    addSupplement(keywords);
    if (!keywords.contradicting().isEmpty()) {
      throw new FcsRefused(
          FcsRefusal.CONTRADICTING_KEYWORD,
          keywords.contradicting() + " is there with two different values.");
    }
    return keywords;
  }

  /** Escaped delimiters first; where that leaves the file incomplete, empty values. */
  private Keywords read(ByteRange range) {
    var segment = new TextSegment(bytes(range));
    Keywords escaped = new Keywords(decoded(segment.escaped()));
    if (complete(escaped) && !escaped.anyNameHolds(segment.delimiter())) {
      return escaped;
    }
    Keywords withEmpty = new Keywords(decoded(segment.withEmptyValues()));
    if (!complete(withEmpty)) {
      return escaped;
    }
    emptyValues = true;
    notes.add(FcsNote.EMPTY_VALUES);
    return withEmpty;
  }

  private static boolean complete(Keywords keywords) {
    OptionalLong parameters = keywords.number("$PAR");
    if (keywords.odd() || parameters.isEmpty() || parameters.getAsLong() > MOST_PARAMETERS) {
      return false;
    }
    for (int n = 1; n <= parameters.getAsLong(); n++) {
      if (keywords.text("$P" + n + "B").isEmpty() || keywords.text("$P" + n + "R").isEmpty()) {
        return false;
      }
    }
    return keywords.text("$DATATYPE").isPresent() && keywords.text("$BYTEORD").isPresent();
  }

  private void addSupplement(Keywords keywords) {
    ByteRange range =
        new ByteRange(
            keywords.number("$BEGINSTEXT").orElse(0), keywords.number("$ENDSTEXT").orElse(0));
    if (!range.named() || range.equals(header.text())) {
      return;
    }
    if (!range.within(file.byteSize()) || range.length() > LARGEST_TEXT) {
      notes.add(FcsNote.SUPPLEMENT_UNREADABLE);
      return;
    }
    var segment = new TextSegment(bytes(range));
    Keywords supplement =
        new Keywords(decoded(emptyValues ? segment.withEmptyValues() : segment.escaped()));
    if (supplement.odd()) {
      notes.add(FcsNote.SUPPLEMENT_UNREADABLE);
    } else {
      keywords.addAll(supplement);
    }
  }

  private byte[] bytes(ByteRange range) {
    return file.asSlice(range.begin(), range.length()).toArray(ValueLayout.JAVA_BYTE);
  }

  private List<String> decoded(List<byte[]> tokens) {
    List<String> decoded = new ArrayList<>(tokens.size());
    for (byte[] token : tokens) {
      decoded.add(decoded(token));
    }
    return decoded;
  }

  private String decoded(byte[] token) {
    if (header.utf8()) {
      try {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(token)).toString();
      } catch (CharacterCodingException e) {
        notes.add(FcsNote.NOT_UTF_8);
      }
    }
    return new String(token, StandardCharsets.ISO_8859_1);
  }
}
