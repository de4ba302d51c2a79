package org.nktrials.sample.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nktrials.cytometry.fcs.FcsDataSet;
import org.nktrials.cytometry.fcs.FcsFiles;
import org.nktrials.cytometry.fcs.FcsNote;
import org.nktrials.cytometry.fcs.FcsOutcome;
import org.nktrials.rules.upload.AcquisitionDay;

/** Opens FCS files as mapped memory, so that their size is none of the heap's business. */
final class FcsFile {

  private static final int MAGIC = 3;

  private FcsFile() {}

  static boolean recognises(Path file) {
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(MAGIC), java.nio.charset.StandardCharsets.ISO_8859_1)
          .equals("FCS");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Works on the data sets of a file while it is mapped; nothing of them may leave. */
  static <T> T with(Path file, Function<List<FcsOutcome>, T> work) {
    try (Arena arena = Arena.ofConfined();
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      MemorySegment mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
      return work.apply(FcsFiles.dataSets(mapped));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static FileReading read(Path file) {
    return with(
        file,
        sets ->
            switch (sets.getFirst()) {
              case FcsOutcome.Opened(var set) -> events(set, sets.size());
              case FcsOutcome.Refused(var _, var _, var sentence) ->
                  new FileReading.Events(null, null, sentence);
            });
  }

  private static FileReading events(FcsDataSet set, int sets) {
    String notes = set.notes().stream().map(FcsNote::sentence).collect(Collectors.joining(" "));
    String chained = sets > 1 ? "The file chains " + sets + " data sets; the first is shown. " : "";
    return new FileReading.Events(
        (long) set.events().count(),
        AcquisitionDay.of(set.keywords().getOrDefault("$DATE", "")).orElse(null),
        chained + notes);
  }
}
