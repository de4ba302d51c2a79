package org.nktrials.sample.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nktrials.document.FileStore;
import org.nktrials.rules.upload.RowState;
import org.nktrials.shared.ChangeReason;
import org.springframework.stereotype.Component;

/**
 * Checks the files of an upload against samples, columns and words of now, and keeps the answer.
 */
@Component
class UploadChecking {

  /** Where a day begins first: a date that it is not even there lies in the future. */
  private static final ZoneOffset FIRST_TO_BEGIN_A_DAY = ZoneOffset.ofHours(14);

  private final UploadFileQueries fileQueries;
  private final UploadRowQueries rowQueries;
  private final UploadStatementQueries statementQueries;
  private final UploadCheckStore store;
  private final FileStore contents;
  private final ColumnMaps maps;
  private final SampleBook book;
  private final ChangeReason reason;
  private final Clock clock;

  UploadChecking(
      UploadFileQueries fileQueries,
      UploadRowQueries rowQueries,
      UploadStatementQueries statementQueries,
      UploadCheckStore store,
      FileStore contents,
      ColumnMaps maps,
      SampleBook book,
      ChangeReason reason,
      Clock clock) {
    this.fileQueries = fileQueries;
    this.rowQueries = rowQueries;
    this.statementQueries = statementQueries;
    this.store = store;
    this.contents = contents;
    this.maps = maps;
    this.book = book;
    this.reason = reason;
    this.clock = clock;
  }

  /** Checks what is kept; rows that are imported stay as they are. */
  UploadCheck.Result check(Upload upload, String why) {
    return check(upload, why, file -> stored(upload, file));
  }

  /** As above, with files that were read a moment ago. */
  UploadCheck.Result check(Upload upload, String why, RecentReadings read) {
    return check(
        upload,
        why,
        file -> {
          FileReading known = read.of(file.id());
          return known == null ? stored(upload, file) : known;
        });
  }

  private UploadCheck.Result check(
      Upload upload, String why, Function<UploadedFile, @Nullable FileReading> reading) {
    UploadCheck.Result result =
        UploadCheck.of(
            fileQueries.files(upload.id()),
            reading,
            new UploadCheck.Against(
                maps.of(upload.laboratoryId(), upload.panelVersion()),
                book.samples(upload),
                maps.patterns(upload.laboratoryId()),
                statementQueries.said(upload.id()),
                rowQueries.settled(upload.id()),
                LocalDate.ofInstant(clock.instant(), FIRST_TO_BEGIN_A_DAY)));
    reason.because(why);
    store.check(upload.id(), result);
    store.checkedAt(upload.id(), clock.instant());
    return result;
  }

  /** What a kept file says. */
  FileReading stored(Upload upload, UploadedFile file) {
    Path place = contents.open(file.sha256());
    try {
      return reader(upload.laboratoryId()).read(place);
    } finally {
      remove(place);
    }
  }

  LaboratoryReader reader(UUID laboratory) {
    return new LaboratoryReader(headers -> maps.key(laboratory, headers));
  }

  static void remove(Path place) {
    try {
      Files.deleteIfExists(place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows of a result in a state. */
  static List<UploadCheck.Decided> in(RowState state, UploadCheck.Result result) {
    return result.rows().stream().filter(row -> row.state() == state).toList();
  }
}
