package org.nktrials.cytometry.fcs;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts a data set together from the bytes that begin with its header. */
final class FcsAssembly {

  private final MemorySegment file;

  FcsAssembly(MemorySegment file) {
    this.file = file;
  }

  FcsDataSet dataSet() throws FcsRefused {
    FcsHeader header = FcsHeader.of(file);
    var text = new TextReading(file, header);
    Keywords keywords = text.keywords();
    Set<FcsNote> notes = text.notes();
    refuseOtherModes(header, keywords);
    List<FcsParameter> parameters = new ParameterReading(keywords, header, notes).parameters();
    ByteOrder order = byteOrder(keywords);
    int recordLength = parameters.stream().mapToInt(FcsParameter::bytes).sum();
    var placed = new DataPlacement(header, keywords, recordLength, notes).find(file.byteSize());
    Optional<Spillover> spillover = Spillover.of(keywords, parameters, notes);
    MemorySegment data = file.asSlice(placed.begin(), (long) placed.events() * recordLength);
    return new FcsDataSet(
        header.version(),
        parameters,
        new FcsEvents(data, parameters, order, placed.events()),
        ShownKeywords.of(keywords, parameters.size()),
        spillover,
        Set.copyOf(notes),
        keywords.numberOrNone("$NEXTDATA"));
  }

  private static void refuseOtherModes(FcsHeader header, Keywords keywords) throws FcsRefused {
    Optional<String> mode = keywords.text("$MODE");
    if (mode.isEmpty() && !header.since("FCS3.2")) {
      throw new FcsRefused(FcsRefusal.MISSING_KEYWORD, "$MODE is missing.");
    }
    if (!mode.orElse("L").equals("L")) {
      throw new FcsRefused(
          FcsRefusal.UNSUPPORTED_MODE, "Lists of events are read; histograms are not.");
    }
  }

  private static ByteOrder byteOrder(Keywords keywords) throws FcsRefused {
    String order =
        keywords
            .text("$BYTEORD")
            .orElseThrow(() -> new FcsRefused(FcsRefusal.MISSING_KEYWORD, "$BYTEORD is missing."))
            .replace(" ", "");
    return switch (order) {
      case "1,2,3,4", "1,2", "1,2,3,4,5,6,7,8" -> ByteOrder.LITTLE_ENDIAN;
      case "4,3,2,1", "2,1", "8,7,6,5,4,3,2,1" -> ByteOrder.BIG_ENDIAN;
      default ->
          throw new FcsRefused(
              FcsRefusal.UNSUPPORTED_BYTE_ORDER, "Bytes in mixed order are not read.");
    };
  }
}
