package org.nktrials.cytometry.fcs;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the DATA segment and holds it against the number of events: what header and text say must
 * agree, or one of them must fit exactly, give or take one byte at the end.
 */
final class DataPlacement {

  private final FcsHeader header;
  private final Keywords keywords;
  private final long recordLength;
  private final Set<FcsNote> notes;

  DataPlacement(FcsHeader header, Keywords keywords, long recordLength, Set<FcsNote> notes) {
    this.header = header;
    this.keywords = keywords;
    this.recordLength = recordLength;
    this.notes = notes;
  }

  /**
   * Where events begin and how many there are.
   *
   * @param begin offset in the data set
   */
  record Placed(long begin, int events) {}

  Placed find(long fileLength) throws FcsRefused {
    ByteRange inText =
        new ByteRange(keywords.numberOrNone("$BEGINDATA"), keywords.numberOrNone("$ENDDATA"));
    List<ByteRange> named =
        Stream.of(header.data(), inText).filter(ByteRange::named).distinct().toList();
    OptionalLong total = total(named);
    if (total.isEmpty()) {
      throw new FcsRefused(FcsRefusal.MISSING_KEYWORD, "$TOT is missing.");
    }
    long events = total.getAsLong();
    if (events == 0) {
      notes.add(FcsNote.NO_EVENTS);
      return new Placed(0, 0);
    }
    if (events > fileLength / recordLength) {
      throw new FcsRefused(
          FcsRefusal.TRUNCATED,
          "The file is too short for the " + events + " events that it announces.");
    }
    ByteRange data = fitting(named, events * recordLength);
    noteChoice(named, data);
    if (data.begin() < FcsHeader.LENGTH || events * recordLength > fileLength - data.begin()) {
      throw new FcsRefused(FcsRefusal.TRUNCATED, "The data do not lie within the file.");
    }
    return new Placed(data.begin(), (int) events);
  }

  /** Version 2.0 need not give the number of events; then the length must be whole records. */
  private OptionalLong total(List<ByteRange> named) throws FcsRefused {
    if (keywords.text("$TOT").isPresent()) {
      long total = keywords.required("$TOT");
      if (total > Integer.MAX_VALUE - 8) {
        throw new FcsRefused(FcsRefusal.BAD_KEYWORD, "$TOT is beyond what can be read: " + total);
      }
      return OptionalLong.of(total);
    }
    boolean whole =
        !header.since("FCS3.0")
            && named.size() == 1
            && named.getFirst().length() > 0
            && named.getFirst().length() % recordLength == 0;
    if (!whole || named.getFirst().length() / recordLength > Integer.MAX_VALUE - 8) {
      return OptionalLong.empty();
    }
    notes.add(FcsNote.COUNT_FROM_LENGTH);
    return OptionalLong.of(named.getFirst().length() / recordLength);
  }

  private ByteRange fitting(List<ByteRange> named, long length) throws FcsRefused {
    List<ByteRange> exact = named.stream().filter(range -> range.length() == length).toList();
    List<ByteRange> near =
        named.stream().filter(range -> Math.abs(range.length() - length) <= 1).toList();
    if (exact.size() == 1) {
      return exact.getFirst();
    }
    if (exact.isEmpty() && near.stream().map(ByteRange::begin).distinct().count() == 1) {
      notes.add(FcsNote.END_OFF_BY_ONE);
      return near.getFirst();
    }
    throw named.size() > 1
        ? new FcsRefused(
            FcsRefusal.OFFSETS_DISAGREE,
            "Header and text name different data segments, and not exactly one of them fits.")
        : new FcsRefused(
            FcsRefusal.LENGTH_DISAGREES,
            "The data segment is not as long as the announced events: " + length + " bytes.");
  }

  private void noteChoice(List<ByteRange> named, ByteRange chosen) {
    if (named.size() > 1) {
      notes.add(chosen.equals(header.data()) ? FcsNote.HEADER_OFFSETS : FcsNote.TEXT_OFFSETS);
    }
  }
}
